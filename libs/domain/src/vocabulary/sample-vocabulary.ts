import type { Concept, ConceptPlace, VocabularyInput } from './types.js';

const both = (name: string) => ({ zh: name, en: name });

export const sampleConcept = (
  id: string,
  places: readonly ConceptPlace[],
  rest: Partial<Concept> = {},
): Concept => ({
  id,
  label: both(id),
  matchable: true,
  synonyms: { zh: [], en: [] },
  near: [],
  places,
  source: 'plan-box',
  sourceNote: 'sample',
  ...rest,
});

/** A small, valid vocabulary for the specs of this lib: two boxes, three directions, six concepts. */
export const sampleVocabulary = (change: Partial<VocabularyInput> = {}): VocabularyInput => ({
  version: 'sample',
  boxes: [
    { id: 'box-1', column: '专栏1', label: both('box-1'), task: 'task-1', measures: ['measure-1'] },
    { id: 'box-3', column: '专栏3', label: both('box-3'), task: 'task-5', measures: ['measure-9'] },
  ],
  directions: [
    { id: 'training', side: 'scenario', box: 'box-3', label: both('training'), order: 3 },
    { id: 'display', side: 'supply', box: 'box-1', label: both('display'), order: 1 },
    { id: 'rendering', side: 'supply', box: 'box-1', label: both('rendering'), order: 2 },
  ],
  termKinds: [
    { id: 'technique', label: both('technique'), matchable: true },
    { id: 'aim', label: both('aim'), matchable: false },
  ],
  concepts: [
    sampleConcept('drill', [{ direction: 'training', kind: 'technique', by: 'platform' }], {
      source: 'platform',
    }),
    sampleConcept('waveguide', [{ direction: 'display', kind: 'technique' }], {
      near: [{ id: 'near-eye', closeness: 0.6 }],
    }),
    sampleConcept('micro-led', [{ direction: 'display', kind: 'technique' }]),
    sampleConcept('low-latency', [{ direction: 'display', kind: 'aim' }], { matchable: false }),
    sampleConcept('visual', [
      { direction: 'rendering', kind: 'technique' },
      { direction: 'training', kind: 'technique' },
    ]),
    sampleConcept('near-eye', [{ measure: 'measure-1', kind: 'technique' }], { source: 'plan-measure' }),
  ],
  quantities: [
    {
      id: 'accuracy',
      label: both('accuracy'),
      betterWhen: 'lower',
      units: [
        { id: 'cm', label: both('cm'), factor: 10 },
        { id: 'mm', label: both('mm'), factor: 1 },
      ],
      plausible: { min: 0.1, max: 100 },
      description: both('accuracy'),
    },
  ],
  certificates: [
    { id: 'level-2', label: both('2'), issuerKind: 'government', subject: 'system', satisfies: [] },
    { id: 'level-3', label: both('3'), issuerKind: 'government', subject: 'system', satisfies: ['level-2'] },
    { id: 'level-4', label: both('4'), issuerKind: 'government', subject: 'system', satisfies: ['level-3'] },
  ],
  deployments: {
    modes: [{ id: 'offline', label: both('offline') }],
    flags: [{ id: 'domestic', label: both('domestic') }],
  },
  needKinds: [{ id: 'open_scenario', label: both('open') }],
  solutionKinds: [{ id: 'product', label: both('product') }],
  organizationKinds: [{ id: 'alliance', label: both('alliance'), vendor: false }],
  domains: [{ id: 'smart-city', label: both('city'), namedIn: ['goal'] }],
  ...change,
});
