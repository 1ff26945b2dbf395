import type { ActionPlan, Concept, ConceptPlace, Industry, PublicFact } from '@duijie/domain';
import { readSeed, readSeedText, seedRegions, seedVocabulary } from './seed-files.js';

/* The counts of the plan and of the directories: whoever edits seeds/ and loses a term learns it here. */

const vocabulary = seedVocabulary();
const regions = seedRegions();
const plan = readSeed('vocabulary/plan.json') as ActionPlan;
const withoutBlanks = (text: string): string => text.replace(/\s/g, '');
const planText = withoutBlanks(readSeedText('sources/zhejiang-vr-action-plan-2023.txt'));
const inPlan = (text: string): boolean => planText.includes(withoutBlanks(text));

/** Where the plan's boxes themselves put a concept; what the platform assigned is marked. */
const boxPlaces = (concept: Concept): readonly ConceptPlace[] =>
  concept.places.filter((place) => place.direction !== undefined && place.by !== 'platform');
const bySource = (source: Concept['source']): readonly Concept[] =>
  vocabulary.concepts.filter((concept) => concept.source === source);
const count = <T>(all: readonly T[]): Map<T, number> =>
  all.reduce((counts, each) => counts.set(each, (counts.get(each) ?? 0) + 1), new Map<T, number>());

/** Every object with a `zh` anywhere in a document, with its path. */
function labelsOf(value: unknown, path: string): [string, { zh: unknown; en: unknown }][] {
  if (typeof value !== 'object' || value === null) return [];
  const own: [string, { zh: unknown; en: unknown }][] =
    'zh' in value && !Array.isArray(value.zh) ? [[path, value as { zh: unknown; en: unknown }]] : [];
  return [...own, ...Object.entries(value).flatMap(([key, each]) => labelsOf(each, `${path}.${key}`))];
}

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

describe('plan.json', () => {
  const { measures, units } = plan;
  const unitName = new Map(units.map((unit) => [unit.id, unit.label.zh]));
  const named = (ids: readonly string[]) =>
    Object.fromEntries(count(ids.map((id) => unitName.get(id) ?? id)));

  it('has 11 measures under 5 tasks and 4 safeguards', () => {
    expect(measures.filter((each) => each.kind === 'measure').map((each) => each.task)).toEqual(
      [1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 5].map((task) => `task-${task}`),
    );
    expect(measures.filter((each) => each.kind === 'safeguard')).toHaveLength(4);
    expect(plan.tasks).toHaveLength(5);
    expect(plan.document.structure).toEqual({
      generalParagraphs: 2,
      tasks: 5,
      measures: 11,
      safeguards: 4,
      boxes: 5,
    });
  });

  it('has 15 responsibility records over 20 units; measure 10 alone is open', () => {
    const appearing = measures.flatMap(({ responsibility }) => [
      responsibility.lead,
      ...responsibility.cooperating,
    ]);
    expect(measures).toHaveLength(15);
    expect(units).toHaveLength(20);
    expect(new Set(appearing)).toEqual(new Set(units.map((unit) => unit.id)));
    expect(measures.filter((each) => each.responsibility.openEnded).map((each) => each.id)).toEqual([
      'measure-10',
    ]);
    for (const { label } of units) expect([label.zh, inPlan(label.zh)]).toEqual([label.zh, true]);
  });

  it('counts leads as the plan does', () =>
    expect(named(measures.map((each) => each.responsibility.lead))).toEqual({
      省经信厅: 8,
      省科技厅: 2,
      省发展改革委: 1,
      省商务厅: 1,
      省委宣传部: 1,
      省委人才办: 1,
      省数字经济发展领导小组: 1,
    }));

  it('counts appearances as the plan does', () =>
    expect(
      named(measures.flatMap(({ responsibility }) => [responsibility.lead, ...responsibility.cooperating])),
    ).toEqual({
      省经信厅: 11,
      省科技厅: 7,
      省发展改革委: 7,
      省教育厅: 5,
      省商务厅: 5,
      省文化和旅游厅: 4,
      省体育局: 3,
      省广播电视局: 3,
      省委宣传部: 2,
      省市场监管局: 2,
      省建设厅: 2,
      省国资委: 1,
      省卫生健康委: 1,
      省公安厅: 1,
      省交通运输厅: 1,
      省地方金融监管局: 1,
      国家金融监督管理局浙江监管局: 1,
      省人社厅: 1,
      省委人才办: 1,
      省数字经济发展领导小组: 1,
    }));

  it('has 8 numbers and one goal without', () => {
    expect(plan.goals.map((goal) => [goal.id, goal.comparator, goal.target])).toEqual([
      ['K1', 'gt', 1000],
      ['K2', 'gte', 1000],
      ['K3', 'gte', 10],
      ['K4', 'gte', 10],
      ['K5', 'gte', 100],
      ['K6', 'gte', 1000],
      ['K7', null, null],
      ['K8', 'gte', 30],
      ['K9', 'gte', 100],
    ]);
    const groups = new Set(plan.goalGroups.map((group) => group.id));
    expect(plan.goals.filter((goal) => !groups.has(goal.group))).toEqual([]);
  });

  it('has the document, 4 paths, 3 main directions, 3 highlands, 4 key technology areas and 5 lists', () => {
    expect(inPlan(plan.document.number)).toBe(true);
    expect(plan.document).toMatchObject({ dated: '2023-11-20', issued: '2023-11-27' });
    expect(plan.document.issuers.map((issuer) => issuer.lead)).toEqual([true, false, false, false, false]);
    const parts = [plan.paths, plan.mainDirections, plan.highlands, plan.keyTechnologyAreas, plan.lists];
    expect(parts.map((part) => part.length)).toEqual([4, 3, 3, 4, 5]);
    for (const { label } of [...parts.flat(), ...plan.tasks, ...measures])
      expect([label.zh, inPlan(label.zh)]).toEqual([label.zh, true]);
  });

  it('repeats no id within a list', () => {
    for (const list of Object.values(plan).filter((each) => Array.isArray(each)) as { id: string }[][])
      expect(new Set(list.map((each) => each.id)).size).toBe(list.length);
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

describe('directories', () => {
  it('has 11 cities and 90 counties, neighbours nearer than the ends of the province', () => {
    expect(regions.cities).toHaveLength(11);
    expect(regions.cities.flatMap((city) => city.counties)).toHaveLength(90);
    expect(regions.distanceKm('3306', '3301')).toBeLessThan(60);
    expect(regions.distanceKm('3308', '3309')).toBeGreaterThan(300);
    for (const { center } of regions.cities) {
      expect(center.lat > 27 && center.lat < 31.5).toBe(true);
      expect(center.lng > 118 && center.lng < 123).toBe(true);
    }
  });

  it('has the 20 sections, 97 divisions and 1,381 classes of GB/T 4754 with codes that fit their level', () => {
    const industries = readSeed('directories/industries.json') as Industry[];
    expect(new Set(industries.map((each) => each.code)).size).toBe(industries.length);
    expect(Object.fromEntries(count(industries.map((each) => each.level)))).toEqual({
      1: 20,
      2: 97,
      3: 274,
      4: 1381,
    });
    expect(industries.filter((each) => each.code.length !== [0, 1, 3, 4, 5][each.level])).toEqual([]);
  });

  it('has 17 sourced facts, 9 of them cases, on places and concepts that exist', () => {
    const facts = readSeed('directories/cases.json') as PublicFact[];
    expect(Object.fromEntries(count(facts.map((fact) => fact.kind)))).toEqual({
      application_case: 9,
      policy: 4,
      park: 2,
      vendor: 2,
    });
    expect(new Set(facts.map((fact) => fact.id)).size).toBe(17);
    for (const fact of facts) {
      expect(fact.sources.every((source) => /^https?:\/\/\S+$/.test(source))).toBe(true);
      if (fact.city !== null) expect(regions.knows(fact.city)).toBe(true);
      if (fact.county !== undefined) expect(regions.within(fact.county, fact.city ?? '')).toBe(true);
      expect(fact.kind === 'application_case').toBe(fact.scenarioDirection !== undefined);
      if (fact.scenarioDirection !== undefined)
        expect(vocabulary.direction(fact.scenarioDirection)?.side).toBe('scenario');
      for (const id of fact.concepts ?? []) expect(vocabulary.concept(id)?.matchable).toBe(true);
    }
  });
});

describe('English', () => {
  it.each([
    'vocabulary/directions.json',
    'vocabulary/term-kinds.json',
    'vocabulary/concepts.json',
    'vocabulary/domains.json',
    'vocabulary/plan.json',
    'vocabulary/quantities.json',
    'vocabulary/certificates.json',
    'vocabulary/deployments.json',
    'vocabulary/need-kinds.json',
    'vocabulary/solution-kinds.json',
    'vocabulary/organization-kinds.json',
    'directories/regions.json',
    'directories/cases.json',
  ])('stands beside every Chinese name of %s', (file) => {
    const labels = labelsOf(readSeed(file), file);
    expect(labels.length).toBeGreaterThan(0);
    const lacking = labels.filter(([, { zh, en }]) => !zh || typeof en !== 'string' || en.trim() === '');
    expect(lacking.map(([path]) => path)).toEqual([]);
  });

  it('is English: names of concepts, directions and quantities hold no Chinese', () => {
    const all = [
      ...vocabulary.concepts,
      ...vocabulary.directions,
      ...vocabulary.quantities,
      ...vocabulary.certificates,
    ];
    expect(all.filter(({ label }) => /\p{Script=Han}/u.test(label.en)).map((each) => each.id)).toEqual([]);
  });
});
