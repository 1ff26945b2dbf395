import type {
  Decision,
  NeedContent,
  Organization,
  ReasonCode,
  Role,
  SolutionContent,
  Verdict,
} from '@duijie/domain';
import { readSeed, seedExists } from './seed-files.js';

/* The demonstration data as it stands in seeds/demo; times are days before today, so that it never grows stale. */

export type DemoOrganization = Omit<Organization, 'version' | 'createdAt'> & {
  readonly joinedDaysAgo?: number;
};

export interface DemoAccount {
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly organizationId: string;
  readonly memberRole: Role;
}

interface DemoPosting<C> {
  readonly id: string;
  readonly organizationId: string;
  readonly content: C;
  readonly publishedDaysAgo: number;
}
export type DemoSolution = DemoPosting<SolutionContent>;
export interface DemoNeed extends DemoPosting<NeedContent> {
  /** The answer is due so many days after today. */
  readonly answerInDays?: number;
}

/** Drafts, and what pending organizations submitted. */
export interface DemoQueued {
  readonly id: string;
  readonly side: 'need' | 'solution';
  readonly organizationId: string;
  readonly state: 'draft' | 'in_review';
  readonly content: NeedContent | SolutionContent;
  readonly answerInDays?: number;
}

export interface DemoDecision {
  readonly needId: string;
  readonly solutionId: string;
  readonly party: Decision['party'];
  readonly verdict: Verdict;
  readonly reason?: ReasonCode;
  readonly note?: string;
  readonly accountEmail: string;
  readonly daysAgo: number;
}
export interface DemoIntroduction {
  readonly needId: string;
  readonly solutionId: string;
  readonly note?: string;
  readonly accountEmail: string;
  readonly daysAgo: number;
}

const read = <T>(name: string): readonly T[] => {
  const file = `demo/${name}.json`;
  return seedExists(file) ? readSeed<readonly T[]>(file) : [];
};

export const demoFiles = () => ({
  organizations: read<DemoOrganization>('organizations'),
  // The owners of all other units: they can sign in too, but only the first few are announced at start.
  accounts: [...read<DemoAccount>('accounts'), ...read<DemoAccount>('members')],
  solutions: read<DemoSolution>('solutions'),
  needs: read<DemoNeed>('needs'),
  queue: read<DemoQueued>('queue'),
  decisions: read<DemoDecision>('decisions'),
  introductions: read<DemoIntroduction>('introductions'),
});
