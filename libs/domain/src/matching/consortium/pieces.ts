import { emptySolution } from '../../posting/empty.js';
import { visibleSolution } from '../../posting/visible.js';
import type { Joint, PairScore, ScorableNeed, ScorableSolution } from '../pair.js';
import { scorePair } from '../score-pair.js';
import type { ScoringContext } from '../scoring-context.js';
import type { Candidate, Piece, PieceState } from './team.js';

/** Weights among the pieces: a hard 能力要求 before a wanted one; proofs that somebody must hold stand between. */
const WEIGHT = { hardCapability: 4, proof: 3, capability: 2 } as const;

/** A solution that says nothing: what it is asked is what the need asks. */
const NOBODY: ScorableSolution = {
  id: '',
  organizationId: '',
  seat: '',
  content: visibleSolution(emptySolution()),
};

/** What the team must bring: every 能力要求, and each 指标要求 and certificate that is a hard condition. */
export function piecesOf(need: ScorableNeed, context: ScoringContext): readonly Piece[] {
  const joints = jointsByPath(scorePair(need, NOBODY, context));
  return [...joints].flatMap(([path, { ask }]): Piece[] => {
    const hard = ask.strength === 'constraint';
    if (path.startsWith('capabilities.'))
      return [
        {
          kind: 'capability',
          path,
          label: ask.label,
          hard,
          weight: hard ? WEIGHT.hardCapability : WEIGHT.capability,
        },
      ];
    const kind = path.startsWith('specs.')
      ? 'spec'
      : path.startsWith('certificates.')
        ? 'certificate'
        : undefined;
    return kind && hard ? [{ kind, path, label: ask.label, hard, weight: WEIGHT.proof }] : [];
  });
}

const PIECEWISE: readonly string[] = ['capabilities', 'specs', 'certificates'];
/** What the team settles together: its pieces, the sum of its prices, and the site, which its lead serves. */
const TOGETHER: readonly string[] = [...PIECEWISE, 'budget', 'region'];

/**
 * A solution as a possible member, or undefined when it breaks a hard condition that no partner can mend (delivery, deployment,
 * domestic, market). What it breaks of the pieces, of the site or of the budget alone is the team's to make good.
 */
export function candidateOf(
  need: ScorableNeed,
  solution: ScorableSolution,
  pieces: readonly Piece[],
  context: ScoringContext,
): Candidate | undefined {
  const score = scorePair(need, solution, context);
  const own = score.constraints.filter(({ constraint }) => !TOGETHER.includes(constraint));
  if (own.some(({ joint }) => joint.outcome === 'broken')) return undefined;
  const joints = jointsByPath(score);
  const region = score.constraints.find(({ constraint }) => constraint === 'region')?.joint.outcome ?? 'pass';
  const { price } = solution.content;
  const floor = price && price.model !== 'on_quote' ? price.min : undefined;
  return {
    solutionId: solution.id,
    organizationId: solution.organizationId,
    states: pieces.map(({ path }) => stateOf(joints.get(path))),
    ...(floor !== undefined && { floor }),
    serves: region === 'unknown' ? 'unverified' : region,
    clean: own.every(({ joint }) => joint.outcome === 'pass'),
  };
}

function stateOf(joint: Joint | undefined): PieceState {
  if (!joint) return 'none';
  if (joint.outcome === 'pass') return 'proven';
  if (joint.outcome === 'broken') return 'broken';
  if (!joint.offer) return 'none';
  if (joint.offer.label.key === 'match.offer.near_capability') return 'near';
  // Statements that contradict each other earn nothing, and cover nothing.
  return joint.earned > 0 ? 'declared' : 'none';
}

function jointsByPath({ constraints, factors }: PairScore): ReadonlyMap<string, Joint> {
  const all = [...constraints.map(({ joint }) => joint), ...factors.flatMap(({ joints }) => joints)];
  return new Map(
    all
      .filter(({ ask }) => PIECEWISE.some((field) => ask.path.startsWith(`${field}.`)))
      .map((joint) => [joint.ask.path, joint]),
  );
}
