import { dice } from '../kernel/dice.js';
import { FACTOR_IDS } from '../matching/pair.js';
import { DEFAULT_WEIGHTS } from '../matching/weights.js';
import type { Catalogue, VendorFacts } from './exposure.js';
import { reranked, rowOf, scoreOf, type Session, type ShownSolution } from './log.js';
import { looked } from './preferences.js';

export interface SimulatedWorld {
  readonly log: readonly Session[];
  readonly catalogue: Catalogue;
}

export interface Simulation {
  readonly seed: number;
  readonly needs: number;
  /** What readers really look for, in the order of FACTOR_IDS. */
  readonly preferences: readonly number[];
  /** How sharply they tell better from worse. */
  readonly sharpness?: number;
  /** Share of needs that are posted by one vendor's friends, who want nobody else. */
  readonly colluding?: number;
}

const VENDORS = 40;
const READERS = 30;
const CANDIDATES = 25;
const CITIES = ['3301', '3302', '3303', '3304', '3305'];
export const FAVOURED = 'v00';

/**
 * A platform whose readers have known preferences: each need shows a list ordered by the default weights, the reader looks down it with
 * falling patience and wants what it likes best of what it saw, by a logit choice. For the specs of learning.
 */
export function simulateLog({
  seed,
  needs,
  preferences,
  sharpness = 12,
  colluding = 0,
}: Simulation): SimulatedWorld {
  const roll = dice(seed);
  const vendors = new Map<string, VendorFacts>(
    Array.from({ length: VENDORS }, (_, i): [string, VendorFacts] => [
      vendorId(i),
      { tier: (['one', 'few', 'many'] as const)[i % 3] ?? 'one', city: CITIES[i % CITIES.length] ?? '' },
    ]),
  );
  const shown = rowOf(DEFAULT_WEIGHTS);
  const log = Array.from({ length: needs }, (_, k): Session => {
    const colludes = roll() < colluding;
    const asked = FACTOR_IDS.map((_, i) => i < 2 || roll() < 0.8);
    const candidates = Array.from({ length: CANDIDATES }, (): ShownSolution => {
      const vendor = Math.floor(roll() * VENDORS);
      return {
        solutionId: `s${vendor}-${Math.floor(roll() * 3)}`,
        vendorId: vendorId(vendor),
        shares: asked.map((is) => (is ? roll() : undefined)),
        passed: roll() < 0.7,
        explored: false,
      };
    });
    const once = [...new Map(candidates.map((item) => [item.solutionId, item])).values()];
    const list = colludes ? withFavoured(once, asked) : once;
    const ordered = reranked(list, shown);
    const readerId = colludes ? `friend${k % 8}` : `unit${Math.floor(roll() * READERS)}`;
    const wanted = colludes ? 'favoured' : choose(ordered, preferences, sharpness, roll);
    return {
      needId: `n${k}`,
      readerId,
      at: k,
      shown: ordered,
      places: ordered.map((_, i) => i + 1),
      wanted: new Set([wanted]),
      refused: new Set(),
    };
  });
  return {
    log,
    catalogue: { needs, solutions: VENDORS * 3, vendors },
  };
}

const vendorId = (i: number): string => `v${String(i).padStart(2, '0')}`;

/** The favoured solution is far cheaper and nearer than it is able. */
const withFavoured = (
  list: readonly ShownSolution[],
  asked: readonly boolean[],
): readonly ShownSolution[] => [
  ...list,
  {
    solutionId: 'favoured',
    vendorId: FAVOURED,
    shares: FACTOR_IDS.map((id, i) => (asked[i] ? (id === 'price' || id === 'region' ? 1 : 0.1) : undefined)),
    passed: true,
    explored: false,
  },
];

function choose(
  list: readonly ShownSolution[],
  preferences: readonly number[],
  sharpness: number,
  roll: () => number,
): string {
  const seen = list.filter((_, i) => roll() < looked(i + 1));
  const among = seen.length > 0 ? seen : list.slice(0, 1);
  const passing = among.filter(({ passed }) => passed);
  const choices = passing.length > 0 ? passing : among;
  const odds = choices.map((item) => Math.exp((sharpness * scoreOf(item, preferences)) / 100));
  let at = roll() * odds.reduce((sum, each) => sum + each, 0);
  const chosen = choices.find((_, i) => (at -= odds[i] ?? 0) < 0) ?? choices[0];
  return chosen?.solutionId ?? '';
}
