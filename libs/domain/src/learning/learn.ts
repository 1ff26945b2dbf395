import { FACTOR_IDS } from '../matching/pair.js';
import type { Weights } from '../matching/weights.js';
import type { ExposureFigures } from './exposure.js';
import { logFigures, sessionResult, type LogFigures } from './figures.js';
import { fitWeights } from './fit-weights.js';
import { gainOf, type Gain } from './gain.js';
import { passGate, type GateFinding, type GateInput } from './gate.js';
import { rowOf, type Session } from './log.js';
import { preferencesOf } from './preferences.js';

const FOLDS = 5;
/** Strength of the pull towards the weights in force; see `fitWeights`. */
const PULL = 200;
/** How many of the most successful vendors and the busiest readers are left out, one at a time, to see what the gain rests on. */
const LEFT_OUT = 3;

export interface Fitted {
  /** In the order of FACTOR_IDS. */
  readonly weights: readonly number[];
  readonly decisions: number;
  readonly readers: number;
  readonly folds: number;
  readonly held: { readonly candidate: LogFigures; readonly inForce: LogFigures };
  /** Of what is held out, in nDCG@10. */
  readonly gain: Gain;
  readonly without: GateInput['without'];
}

export interface Learned extends Omit<Fitted, 'weights' | 'without'> {
  readonly factors: Weights['factors'];
  readonly exposure: { readonly candidate: ExposureFigures; readonly inForce: ExposureFigures };
  /** Empty: the gate lets it pass. */
  readonly findings: readonly GateFinding[];
}

/**
 * Fits weights on the log and holds them against those in force. Time-ordered folds: the sessions, by time, in six parts; each of the last
 * five is judged by weights fitted on all before it, so nothing is judged by what came after. The weights that are returned are fitted on
 * everything. Deterministic.
 */
export function fitLog(log: readonly Session[], inForce: Weights): Fitted {
  const sessions = log
    .filter(({ wanted, shown }) => wanted.size > 0 && shown.length > 1)
    .sort((a, b) => a.at - b.at || (a.needId < b.needId ? -1 : a.needId > b.needId ? 1 : 0));
  const row = rowOf(inForce);
  const fit = (on: readonly Session[]) => fitWeights(on.flatMap(preferencesOf), row, PULL);
  const part = (k: number) => Math.floor((sessions.length * k) / (FOLDS + 1));
  const judged = Array.from({ length: FOLDS }, (_, k) => {
    const weights = fit(sessions.slice(0, part(k + 1)));
    return sessions.slice(part(k + 1), part(k + 2)).map((session) => ({
      session,
      candidate: sessionResult(session, weights),
      inForce: sessionResult(session, row),
    }));
  }).flat();
  const heldOut = (keep: (session: Session) => boolean) => {
    const kept = judged.filter(({ session }) => keep(session));
    return {
      candidate: logFigures(kept.map(({ candidate }) => candidate)),
      inForce: logFigures(kept.map((each) => each.inForce)),
    };
  };
  const gainWhere = (keep: (session: Session) => boolean): number => {
    const { candidate, inForce: before } = heldOut(keep);
    return candidate['ndcg@10'] - before['ndcg@10'];
  };
  const without = [
    ...commonest(sessions.flatMap(vendorsWanted)).map((id) => ({
      kind: 'vendor' as const,
      id,
      gain: gainWhere((session) => !vendorsWanted(session).includes(id)),
    })),
    ...commonest(sessions.map(({ readerId }) => readerId)).map((id) => ({
      kind: 'reader' as const,
      id,
      gain: gainWhere(({ readerId }) => readerId !== id),
    })),
  ];
  return {
    weights: fit(sessions),
    decisions: sessions.reduce((sum, { wanted }) => sum + wanted.size, 0),
    readers: new Set(sessions.map(({ readerId }) => readerId)).size,
    folds: FOLDS,
    held: heldOut(() => true),
    gain: gainOf(judged),
    without,
  };
}

/** What was fitted, as the gate judges it together with whom it would show. */
export function learned({ weights, without, ...fitted }: Fitted, exposure: Learned['exposure']): Learned {
  return {
    ...fitted,
    factors: Object.fromEntries(FACTOR_IDS.map((id, i) => [id, weights[i] ?? 0])) as Weights['factors'],
    exposure,
    findings: passGate({ ...fitted, exposure, without }),
  };
}

const vendorsWanted = ({ shown, wanted }: Session): readonly string[] =>
  shown.flatMap(({ solutionId, vendorId }) => (wanted.has(solutionId) ? [vendorId] : []));

/** The few that occur most often, ties by id. */
function commonest(ids: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, LEFT_OUT)
    .map(([id]) => id);
}
