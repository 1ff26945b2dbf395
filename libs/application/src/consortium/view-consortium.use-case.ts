import {
  DomainError,
  findConsortium,
  keptApart,
  pastCooperation,
  visibleNeed,
  visibleSolution,
  type NeedContent,
  type Past,
  type SolutionContent,
  type VisibleNeedContent,
} from '@duijie/domain';
import type { Actor } from '../access/actor.js';
import { requireMember } from '../access/permissions.js';
import type { PairScoring } from '../matching/pair-scoring.js';
import type { SearchAsk } from '../ports/people-search.js';
import type { Store, UnitOfWork } from '../ports/unit-of-work.js';
import { isPublic } from '../posting/is-public.js';
import { presentSummary } from '../posting/posting-summary.js';
import { requireInside } from '../posting/require-inside.js';
import { loadPostings, type LoadedPosting } from '../posting/summarize.js';
import { presentTeam, type ConsortiumView } from './consortium-view.js';

/** Of each capability: those of the need's scenario first, then whoever else has it. */
const PER_CAPABILITY = { sameScenario: 30, any: 20 } as const;
/** As many as are weighed; the need's own matches come first. */
const MOST_CANDIDATES = 200;
const NOTHING: ConsortiumView = { candidates: 0, pieces: [], teams: [] };

/**
 * 联合体: the best teams of vendors that together cover a need, among its matches and those that search finds by each capability (who has
 * one of five is far down in any list for the whole need); for the need's organization and brokers. Whom the owner, the vendor or a broker
 * ruled out is not considered. Nothing while the need is not published.
 * @throws SESSION.REQUIRED, POSTING.NOT_FOUND, ACCESS.DENIED, SEARCH.UNAVAILABLE
 */
export class ViewConsortium {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly search: SearchAsk,
    private readonly scoring: PairScoring,
  ) {}

  async execute(actor: Actor, { needId }: { readonly needId: string }): Promise<ConsortiumView> {
    requireMember(actor);
    const { context } = await this.scoring.prepare();
    const asked = await this.unitOfWork.read((store) => loadNeed(store, actor, needId));
    if (!asked) return NOTHING;
    const { need, matched, ruledOut } = asked;
    const content = visibleNeed(need.content);
    const ids = [...new Set([...matched, ...(await this.having(content))])]
      .filter((id) => !ruledOut.has(id))
      .slice(0, MOST_CANDIDATES);

    return this.unitOfWork.read(async (store) => {
      const solutions = await loadSolutions(store, ids, need);
      const { pieces, alone, teams } = findConsortium(
        { id: needId, organizationId: need.owner.id, content },
        solutions.map(({ posting, owner, content: offered }) => ({
          id: posting.id,
          organizationId: owner.id,
          seat: owner.region,
          content: visibleSolution(offered),
        })),
        context,
        pastCooperation(solutions.map(pastOf)),
      );
      const counts = await store.matches.countOf('solution', ids);
      const byId = new Map(solutions.map((each) => [each.posting.id, each]));
      const summaryOf = (id: string) => {
        const found = byId.get(id);
        return (
          found && presentSummary(found.posting, visibleSolution(found.content), found.owner, counts[id] ?? 0)
        );
      };
      const view = (team: (typeof teams)[number]) =>
        presentTeam(team, pieces, summaryOf, confidentialTop(need.content));
      return {
        candidates: solutions.length,
        pieces: pieces.map(({ kind, path, label, hard }) => ({ kind, path, label, hard })),
        ...(alone && { alone: view(alone) }),
        teams: teams.map(view),
      };
    });
  }

  /** Solutions that have one of the capabilities, taken in turn from each so that none is crowded out. */
  private async having({ capabilities, scenarioDirections }: VisibleNeedContent): Promise<readonly string[]> {
    const found: (readonly string[])[] = [];
    for (const { concept } of capabilities) {
      const asked = { side: 'solution', text: '', concepts: [concept], sort: 'newest', page: 1 } as const;
      const near = await this.search.search({
        ...asked,
        scenarioDirections,
        size: PER_CAPABILITY.sameScenario,
      });
      const any = await this.search.search({ ...asked, size: PER_CAPABILITY.any });
      found.push([...near.hits, ...any.hits].map(({ id }) => id));
    }
    const longest = Math.max(0, ...found.map(({ length }) => length));
    return Array.from({ length: longest }, (_, i) => found.flatMap((ids) => ids[i] ?? [])).flat();
  }
}

type LoadedNeed = LoadedPosting<'need'> & { readonly content: NeedContent };
type LoadedSolution = LoadedPosting<'solution'> & { readonly content: SolutionContent };

async function loadNeed(store: Store, actor: Actor, needId: string) {
  const posting = await store.postings.find('need', needId);
  if (!posting) throw new DomainError('POSTING.NOT_FOUND');
  requireInside(actor, posting);
  const [need] = (await loadPostings(store, [posting])) as readonly LoadedNeed[];
  if (!need || !isPublic(posting, need.owner)) return undefined;
  const words = await store.decisions.inForceOfPostings('need', [needId]);
  return {
    need,
    matched: (await store.matches.ofPosting('need', needId)).map(({ solutionId }) => solutionId),
    ruledOut: new Set(
      words
        .filter(({ verdict }) => verdict === 'not_suitable' || verdict === 'reject')
        .map(({ solutionId }) => solutionId),
    ),
  };
}

/** The public ones; an organization is no partner to itself, nor to whom it or they excluded by name. */
async function loadSolutions(
  store: Store,
  ids: readonly string[],
  need: LoadedNeed,
): Promise<readonly LoadedSolution[]> {
  const postings = await store.postings.published('solution', ids);
  const loaded = (await loadPostings(store, postings)) as readonly LoadedSolution[];
  return loaded.filter(
    (each) =>
      isPublic(each.posting, each.owner) &&
      each.owner.id !== need.owner.id &&
      !keptApart(namingEnd(need), namingEnd(each)),
  );
}

/** No vendor sees who is considered here, so that names reach unnamed owners too. */
const namingEnd = ({ owner, content: { excludedOrganizations = [] } }: LoadedNeed | LoadedSolution) => ({
  organizationId: owner.id,
  isNamed: true,
  excludedOrganizations,
});

const pastOf = ({ owner, content }: LoadedSolution): Past => ({
  organizationId: owner.id,
  name: owner.name,
  references: content.references,
});

/** What the sum of prices is held against in private: the internal ceiling, or a budget that is kept confidential. */
function confidentialTop({ budget, budgetCeiling, confidential }: NeedContent): number | undefined {
  const tops = [budgetCeiling, confidential.includes('budget') ? budget?.max : undefined];
  const stated = tops.filter((top) => top !== undefined);
  return stated.length > 0 ? Math.min(...stated) : undefined;
}
