import { reranked, type Session, type ShownSolution } from './log.js';
import { looked, standsFor } from './preferences.js';

const DEPTH = 10;

/** What the figures need to know of a vendor. */
export interface VendorFacts {
  /** By how many solutions it has published: one, a few (2–4), many. */
  readonly tier: 'one' | 'few' | 'many';
  /** Division code of the seat's city. */
  readonly city: string;
}

export interface LogFigures {
  /** For how many wants those of the log stand. */
  readonly wants: number;
  /** Share of wants that stand among the first ten. */
  readonly 'hr@10': number;
  readonly 'mrr@10': number;
  readonly 'ndcg@10': number;
}

export interface ExposureFigures {
  /** Share of needs that are recommended anything. */
  readonly predictionCoverage: number;
  /** Share of published solutions that stand among the first ten of some need. */
  readonly catalogueCoverage: number;
  /** Share of exposure that falls to solutions outside the fifth most shown by the weights in force. */
  readonly longTail: number;
  /** Shares of exposure; a place among the first ten counts by its logarithmic discount. */
  readonly byTier: Readonly<Record<string, number>>;
  readonly byCity: Readonly<Record<string, number>>;
  readonly byVendor: Readonly<Record<string, number>>;
}

/** What one session says of weights; all sums. */
export interface SessionResult {
  readonly wants: number;
  readonly hits: number;
  readonly reciprocal: number;
  readonly gain: number;
  /** The gain if all that was wanted stood on top. */
  readonly ideal: number;
}

/**
 * Where these weights put what was wanted in a list that was really shown: they deal out the places that were shown anew. Each want counts by `standsFor` its place as shown: otherwise
 * the weights that made the lists would be praised for what readers saw first.
 */
export function sessionResult({ shown, places, wanted }: Session, weights: readonly number[]): SessionResult {
  const placeAt = (i: number): number => places[i] as number;
  const dealt = new Map(reranked(shown, weights).map(({ solutionId }, i) => [solutionId, placeAt(i)]));
  let [wants, hits, reciprocal, gain] = [0, 0, 0, 0];
  const counts: number[] = [];
  for (const [i, { solutionId }] of shown.entries()) {
    if (!wanted.has(solutionId)) continue;
    const count = standsFor(placeAt(i));
    const place = dealt.get(solutionId) ?? Infinity;
    counts.push(count);
    wants += count;
    if (place > DEPTH) continue;
    hits += count;
    reciprocal += count / place;
    gain += count * gainAt(place);
  }
  const ideal = counts.sort((a, b) => b - a).map((count, k) => count * gainAt(placeAt(k)));
  return { wants, hits, reciprocal, gain, ideal: sum(ideal) };
}

const gainAt = (place: number): number => (place > DEPTH ? 0 : looked(place));

/** Self-normalized means (Swaminathan & Joachims 2015); zeros over nothing. */
export function logFigures(results: readonly SessionResult[]): LogFigures {
  const total = (name: keyof SessionResult): number => sum(results.map((each) => each[name]));
  const wants = total('wants');
  const share = (part: keyof SessionResult, whole: number): number => (whole === 0 ? 0 : total(part) / whole);
  return {
    wants,
    'hr@10': share('hits', wants),
    'mrr@10': share('reciprocal', wants),
    'ndcg@10': share('gain', total('ideal')),
  };
}

export interface Catalogue {
  /** The newest list of each need, in full. */
  readonly lists: readonly (readonly ShownSolution[])[];
  readonly needs: number;
  readonly solutions: number;
  readonly vendors: ReadonlyMap<string, VendorFacts>;
}

/** Whom these weights would show, over all needs at once. @param inForce tells which solutions are the popular ones */
export function exposureFigures(
  catalogue: Catalogue,
  weights: readonly number[],
  inForce: readonly number[],
): ExposureFigures {
  const shown = exposures(catalogue, weights);
  const popular = [...exposures(catalogue, inForce)]
    .sort(([a, x], [b, y]) => y.exposure - x.exposure || (a < b ? -1 : 1))
    .slice(0, Math.ceil(catalogue.solutions / 5));
  const head = new Set(popular.map(([id]) => id));
  const all = sum([...shown.values()].map(({ exposure }) => exposure));
  const shares = (keyOf: (vendorId: string) => string): Record<string, number> => {
    const totals = new Map<string, number>();
    for (const { vendorId, exposure } of shown.values())
      totals.set(keyOf(vendorId), (totals.get(keyOf(vendorId)) ?? 0) + exposure / all);
    return Object.fromEntries([...totals].sort(([a], [b]) => (a < b ? -1 : 1)));
  };
  const tail = [...shown].flatMap(([id, { exposure }]) => (head.has(id) ? [] : [exposure]));
  const filled = catalogue.lists.filter((list) => list.length > 0).length;
  return {
    predictionCoverage: catalogue.needs === 0 ? 0 : filled / catalogue.needs,
    catalogueCoverage: catalogue.solutions === 0 ? 0 : shown.size / catalogue.solutions,
    longTail: all === 0 ? 0 : sum(tail) / all,
    byTier: shares((id) => catalogue.vendors.get(id)?.tier ?? 'one'),
    byCity: shares((id) => catalogue.vendors.get(id)?.city ?? ''),
    byVendor: shares((id) => id),
  };
}

function exposures({ lists }: Catalogue, weights: readonly number[]) {
  const found = new Map<string, { vendorId: string; exposure: number }>();
  for (const list of lists)
    for (const [i, { solutionId, vendorId }] of reranked(list, weights).slice(0, DEPTH).entries()) {
      const entry = found.get(solutionId) ?? { vendorId, exposure: 0 };
      entry.exposure += looked(i + 1);
      found.set(solutionId, entry);
    }
  return found;
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
