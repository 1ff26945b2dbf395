import { DomainError, type NeedContent, type SolutionContent } from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import { requireMember } from '../access/permissions.js';
import type { Clock } from '../ports/small-ports.js';
import type { Store, UnitOfWork } from '../ports/unit-of-work.js';
import { conditionsOf, decidedBy, factorsOf, placed, type ComparisonView } from './comparison-view.js';
import type { PairScoring } from './pair-scoring.js';
import { loadPastRanking, titlesOf, type PastPlace } from './past-ranking.js';
import { presentJoints, type JointView } from './recommendation-view.js';
import { evidenceOf, loadScored } from './stored-pair.js';

/**
 * “Why was B above A on that day?”: two matches of a need as they stood at the end of a day, held against each other, in the order in which
 * its owner read them. For the need's organization and brokers.
 * @throws POSTING.NOT_FOUND, ACCESS.DENIED, INPUT.INVALID for a day that is none or is yet to come, MATCH.NOT_FOUND for what was no match then
 */
export class CompareMatches {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly scoring: PairScoring,
    private readonly clock: Clock,
  ) {}

  /** @param a @param b two solutions, in any order @param on ISO date; default today */
  async execute(
    actor: Actor,
    asked: { readonly needId: string; readonly on?: string; readonly a?: string; readonly b?: string },
  ): Promise<ComparisonView> {
    requireMember(actor);
    return this.unitOfWork.read(async (store) => {
      const { on, at, places } = await loadPastRanking(store, actor, asked, this.clock.now());
      for (const field of ['a', 'b'] as const)
        if (asked[field] === undefined) throw new DomainError('INPUT.INVALID', {}, field);
      const [above, below] = places.flatMap((place, i) =>
        [asked.a, asked.b].includes(place.match.solutionId) ? [{ place, rank: i + 1 }] : [],
      );
      if (!above || !below) throw new DomainError('MATCH.NOT_FOUND');
      const titles = await titlesOf(store, [above.place, below.place]);
      const view = async ({ place, rank }: typeof above) => ({
        ...placed(place, rank, titles),
        joints: await this.joints(store, place),
      });
      return {
        needId: asked.needId,
        on,
        at,
        above: await view(above),
        below: await view(below),
        decidedBy: decidedBy(above.place, below.place),
        factors: factorsOf(above.place, below.place),
        conditions: conditionsOf(above.place, below.place),
      };
    });
  }

  /** None when another scorer gave the figures. */
  private async joints(store: Store, { match }: PastPlace): Promise<readonly JointView[]> {
    const { needId, solutionId, inputs } = match;
    const scored = await loadScored(store, [match]);
    const need: NeedContent | undefined = scored('need', needId, inputs.needRevision);
    const solution: SolutionContent | undefined = scored('solution', solutionId, inputs.solutionRevision);
    const evidence = need && solution && (await evidenceOf(store, this.scoring, { match, need, solution }));
    return evidence ? presentJoints(evidence.result) : [];
  }
}
