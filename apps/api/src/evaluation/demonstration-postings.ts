import { visibleNeed, visibleSolution, type ScorableNeed, type ScorableSolution } from '@duijie/domain';
import { demoFiles } from '../seeding/demo-files.js';

/** What `seeds/judgements` judges: the demonstration's own postings, so that no second copy of them can go stale. */
export function demonstrationPostings(): {
  readonly needs: readonly ScorableNeed[];
  readonly solutions: readonly ScorableSolution[];
} {
  const { organizations, needs, solutions } = demoFiles();
  const seats = new Map(organizations.map(({ id, region }) => [id, region]));
  return {
    needs: needs.map(({ id, organizationId, content }) => ({
      id,
      organizationId,
      content: visibleNeed(content),
    })),
    solutions: solutions.map(({ id, organizationId, content }) => ({
      id,
      organizationId,
      seat: seats.get(organizationId) ?? '',
      content: visibleSolution(content),
    })),
  };
}
