import type { Side } from '@duijie/domain';
import { ANONYMOUS, type Actor } from '../access/actor.js';
import type { Clock } from '../ports/small-ports.js';
import type { Store, UnitOfWork } from '../ports/unit-of-work.js';
import { isPublic } from '../posting/is-public.js';
import type { PostingSummary } from '../posting/posting-summary.js';
import { loadPostings, summarize } from '../posting/summarize.js';

export interface OverviewView {
  readonly needsPublished: number;
  readonly solutionsPublished: number;
  readonly organizationsVerified: number;
  readonly matchesCurrent: number;
  readonly introductionsOpen: number;
  /** From queued to recommended, over recent runs. */
  readonly medianSeconds?: number;
  readonly byScenario: readonly {
    readonly direction: string;
    readonly needs: number;
    readonly solutions: number;
  }[];
  readonly latestNeeds: readonly PostingSummary[];
  /** How far pairs have come, each step within the one before. */
  readonly funnel: {
    readonly matched: number;
    readonly invited: number;
    readonly interested: number;
    readonly bothAgreed: number;
    readonly introduced: number;
  };
}

const LATEST = 5;

/** Everyone's first page asks the same, and it takes a look at every table: it is counted at most once in this time, ms. */
const GOOD_FOR = 5_000;

/** The public home: counts from the database, nothing that is not public. At most 5 s old. */
export class ViewOverview {
  private counted?: { readonly at: number; readonly view: Promise<OverviewView> };

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async execute(_actor: Actor): Promise<OverviewView> {
    const at = this.clock.now().getTime();
    if (this.counted && at - this.counted.at < GOOD_FOR) return this.counted.view;
    const counted = { at, view: this.unitOfWork.read(count) };
    this.counted = counted;
    counted.view.catch(() => {
      if (this.counted === counted) delete this.counted;
    });
    return counted.view;
  }
}

async function count(store: Store): Promise<OverviewView> {
  const needs = await store.postings.countByState('need');
  const solutions = await store.postings.countByState('solution');
  const organizations = await store.organizations.countByState();
  const matchesCurrent = await store.matches.countCurrent();
  const introductionsOpen = await store.introductions.countOpen();
  const medianSeconds = await store.runs.medianSeconds();
  const said = await store.decisions.countPairs();
  return {
    needsPublished: needs.published,
    solutionsPublished: solutions.published,
    organizationsVerified: organizations.verified,
    matchesCurrent,
    introductionsOpen,
    ...(medianSeconds !== undefined && { medianSeconds }),
    byScenario: await byScenario(store),
    latestNeeds: await latest(store, 'need'),
    funnel: { matched: matchesCurrent, ...said, introduced: introductionsOpen },
  };
}

async function byScenario(store: Store): Promise<OverviewView['byScenario']> {
  const needs = await store.postings.countByScenario('need');
  const solutions = await store.postings.countByScenario('solution');
  return [...new Set([...Object.keys(needs), ...Object.keys(solutions)])].sort().map((direction) => ({
    direction,
    needs: needs[direction] ?? 0,
    solutions: solutions[direction] ?? 0,
  }));
}

async function latest(store: Store, side: Side): Promise<readonly PostingSummary[]> {
  const { items } = await store.postings.list({ side, states: ['published'], page: 1, size: LATEST });
  const loaded = (await loadPostings(store, items)).filter(({ posting, owner }) => isPublic(posting, owner));
  return summarize(store, ANONYMOUS, side, loaded);
}
