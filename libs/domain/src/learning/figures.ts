import { reranked, type Session } from './log.js';
import { looked, standsFor } from './preferences.js';

const DEPTH = 10;

export interface LogFigures {
  /** For how many wants those of the log stand. */
  readonly wants: number;
  /** Share of wants that stand among the first ten. */
  readonly 'hr@10': number;
  readonly 'mrr@10': number;
  readonly 'ndcg@10': number;
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

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
