import type { ActionPlan, Concept, ConceptPlace } from '@duijie/domain';
import { inPlan } from './plan-text.js';
import { readSeed, seedVocabulary } from './seed-files.js';

/* The counts of the vocabulary: whoever edits seeds/ and loses one learns it here. */

const vocabulary = seedVocabulary();

/** Where the plan's boxes themselves put a concept; what the platform assigned is marked. */
const boxPlaces = (concept: Concept): readonly ConceptPlace[] =>
  concept.places.filter((place) => place.direction !== undefined && place.by !== 'platform');
const bySource = (source: Concept['source']): readonly Concept[] =>
  vocabulary.concepts.filter((concept) => concept.source === source);

describe('专栏 1–5', () => {
  it('has 5 boxes and 25 directions, 15 of need and 10 of supply, in the plan’s order', () => {
    expect(vocabulary.boxes.map((box) => box.column)).toEqual(['专栏1', '专栏2', '专栏3', '专栏4', '专栏5']);
    expect(vocabulary.directionsOn('scenario')).toHaveLength(15);
    expect(vocabulary.directionsOn('supply')).toHaveLength(10);
    expect(vocabulary.directions.map((each) => each.order)).toEqual(
      Array.from({ length: 25 }, (_, at) => at + 1),
    );
    expect(
      vocabulary.boxes.map((box) => vocabulary.directions.filter((each) => each.box === box.id).length),
    ).toEqual([5, 5, 5, 6, 4]);
    for (const { label } of [...vocabulary.boxes, ...vocabulary.directions])
      expect([label.zh, inPlan(label.zh)]).toEqual([label.zh, true]);
  });

  it('has all 255 terms as 251 concepts, each in the plan’s own words', () => {
    const concepts = bySource('plan-box');
    expect(concepts).toHaveLength(251);
    expect(vocabulary.concepts.flatMap(boxPlaces)).toHaveLength(255);
    for (const concept of concepts)
      for (const place of boxPlaces(concept)) {
        const wording = place.wording ?? concept.label.zh;
        expect([wording, inPlan(wording)]).toEqual([wording, true]);
      }
  });

  it('leaves no direction empty', () => {
    for (const { id } of vocabulary.directions) {
      const matchable = vocabulary.conceptsOf(id).filter((concept) => concept.matchable);
      expect([id, matchable.length >= 4]).toEqual([id, true]);
    }
  });

  it.each([
    ['3D可视化', ['design-assistance', 'smart-park']],
    ['手势控制', ['assembly-maintenance', 'simulation-training']],
    ['眼球追踪', ['perception-interaction', 'terminals-peripherals']],
    ['姿态识别', ['perception-interaction', 'terminals-peripherals']],
  ])('keeps %s as one concept in two directions', (zh, directions) => {
    const found = vocabulary.concepts.filter((concept) => concept.label.zh === zh);
    expect(found).toHaveLength(1);
    expect(boxPlaces(found[0]!).map((place) => place.direction)).toEqual(directions);
  });

  it('keeps the misprint beside the corrected label', () => {
    const concept = vocabulary.concept('optical-mocap-production');
    expect(concept?.label.zh).toBe('光学动捕内容生产模式');
    expect(concept?.places[0]?.wording).toBe('光学动补内容生产模式');
    expect(concept?.synonyms.zh).toContain('光学动捕');
  });

  it.each([
    ['inside-out-tracking', 'inside-out-tracking-system'],
    ['xr-os', 'xr-operating-system'],
    ['3d-scanning', 'three-dimensional-scanning'],
    ['3d-scanning', 'scan-reconstruction'],
    ['three-dimensional-scanning', 'scan-reconstruction'],
    ['haptic-feedback', 'tactile-force-feedback'],
    ['haptic-feedback', 'multimodal-haptics'],
    ['tactile-force-feedback', 'multimodal-haptics'],
  ])('links the near-synonyms %s and %s without merging them', (a, b) => {
    const closeness = vocabulary.closeness(a, b);
    expect(closeness).toBeGreaterThanOrEqual(0.8);
    expect(closeness).toBeLessThan(1);
  });
});

describe('terms of the measures and of the platform', () => {
  it('quotes the measures in their own words', () => {
    const concepts = bySource('plan-measure');
    expect(concepts).toHaveLength(40);
    for (const concept of concepts)
      for (const place of concept.places.filter((each) => each.measure !== undefined)) {
        const wording = place.wording ?? concept.label.zh;
        expect([wording, inPlan(wording)]).toEqual([wording, true]);
      }
  });

  it.each([
    ['measure-1', 6],
    ['measure-2', 6],
    ['measure-4', 2],
    ['measure-8', 5],
    ['measure-9', 9],
    ['measure-10', 6],
    ['measure-11', 12],
  ])('%s names %d terms', (measure, expected) => {
    const named = vocabulary.concepts.filter((each) =>
      each.places.some((place) => place.measure === measure),
    );
    expect(named).toHaveLength(expected);
  });

  it('names only measures of the plan', () => {
    const plan = readSeed('vocabulary/plan.json') as ActionPlan;
    const known = new Set(plan.measures.map((each) => each.id));
    const used = [
      ...vocabulary.boxes.flatMap((box) => box.measures),
      ...vocabulary.concepts.flatMap((each) => each.places.flatMap((place) => place.measure ?? [])),
    ];
    expect(used.filter((each) => !known.has(each))).toEqual([]);
  });

  it('adds at most 25 of its own, each with a reason', () => {
    const own = bySource('platform');
    expect(own.length).toBeLessThanOrEqual(25);
    expect(own.map((each) => each.label.zh)).toEqual(expect.arrayContaining(['安全应急', '消防演练']));
    expect(
      own.filter((each) => !each.matchable || each.places.some((place) => place.by !== 'platform')),
    ).toEqual([]);
  });
});

describe('concepts', () => {
  it('makes nothing matchable whose kind cannot be provided', () => {
    const kinds = new Map(vocabulary.termKinds.map((kind) => [kind.id, kind.matchable]));
    const wrong = vocabulary.concepts.filter(
      (concept) => concept.matchable && concept.places.some((place) => kinds.get(place.kind) === false),
    );
    expect(wrong.map((each) => each.id)).toEqual([]);
  });

  it('links only matchable concepts', () => {
    const matchable = (id: string) => vocabulary.concept(id)?.matchable;
    const wrong = vocabulary.concepts.filter(
      (concept) =>
        concept.near.length > 0 && (!concept.matchable || concept.near.some((link) => !matchable(link.id))),
    );
    expect(wrong.map((each) => each.id)).toEqual([]);
  });

  it('lets a name mean one thing: no label or synonym of one concept belongs to another', () => {
    const owners = new Map<string, Set<string>>();
    for (const { id, label, synonyms } of vocabulary.concepts)
      for (const name of [label.zh, label.en, ...synonyms.zh, ...synonyms.en]) {
        const key = name.toLowerCase();
        owners.set(key, (owners.get(key) ?? new Set()).add(id));
      }
    expect([...owners].filter(([, ids]) => ids.size > 1).map(([name]) => name)).toEqual([]);
  });

  it('uses kebab-case ids that no direction has too', () => {
    const directions = new Set(vocabulary.directions.map((each) => each.id));
    for (const { id } of vocabulary.concepts) {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(directions.has(id)).toBe(false);
    }
  });
});

describe('the other lists', () => {
  it('has 8 application domains: 7 of the goals, and 办公会展 of measure 10', () => {
    expect(vocabulary.domains).toHaveLength(8);
    const named = (where: string) => vocabulary.domains.filter((each) => each.namedIn.includes(where));
    expect([named('goal'), named('measure-4'), named('measure-10')].map((each) => each.length)).toEqual([
      7, 7, 7,
    ]);
  });

  it('uses the ids that the domain’s types name', () => {
    const ids = (list: readonly { readonly id: string }[]) => list.map((each) => each.id);
    expect(ids(vocabulary.needKinds)).toEqual([
      'scenario_application',
      'open_scenario',
      'research_transfer',
      'content_migration',
      'supply_chain',
    ]);
    expect(ids(vocabulary.solutionKinds)).toEqual(['product', 'content', 'service', 'integration']);
    expect(ids(vocabulary.deployments.modes)).toEqual([
      'offline',
      'on_premises',
      'private_cloud',
      'public_cloud',
    ]);
    expect(ids(vocabulary.organizationKinds)).toEqual([
      'application_unit',
      'vendor_parts',
      'vendor_hardware',
      'vendor_software',
      'vendor_content',
      'vendor_integration',
      'research',
      'public_buyer',
      'alliance',
      'authority',
      'service_provider',
    ]);
  });

  it('puts every threshold of the plan within what is plausible', () => {
    const specs = vocabulary.concepts.flatMap((concept) => concept.spec ?? []);
    expect(specs).toHaveLength(7);
    for (const { quantity, value, unit } of specs) {
      const base = vocabulary.toBase(quantity, value, unit);
      const { min, max } = vocabulary.quantity(quantity)!.plausible;
      expect([quantity, base >= min && base <= max]).toEqual([quantity, true]);
    }
  });
});
