import type { CatalogueEntry } from '../ports/catalogue.js';
import type { FoundMatch, Match, Rules, StoredMatch } from '../ports/match-repositories.js';
import type { SeenPosting } from '../ports/posting-repository.js';
import type { ScoredPair } from './scored-posting.js';

/** What one posting's run found, and what was stored before it. */
export interface Run {
  readonly end: CatalogueEntry;
  readonly kept: readonly ScoredPair[];
  readonly dropped: readonly CatalogueEntry[];
  /** Every row of the posting by its partner, superseded ones too. */
  readonly stored: ReadonlyMap<string, StoredMatch>;
  /** Partners that a broker wants seen. */
  readonly pinned: readonly string[];
  readonly rules: Rules;
}

/** What has to be written for the rows to say what the run found; nothing when it found what they say. */
export interface Changes {
  readonly end: CatalogueEntry;
  readonly written: readonly WrittenMatch[];
  /** Whose rows stand no more. */
  readonly ended: readonly CatalogueEntry[];
}

export interface WrittenMatch extends FoundMatch {
  readonly partner: CatalogueEntry;
  /** Of the row that stood before the run. */
  readonly was: Match['state'] | 'none';
}

export function changesOf({ end, kept, dropped, stored, rules }: Run, nextId: () => string): Changes {
  const written: WrittenMatch[] = [];
  for (const { id, partner, result, figures } of kept) {
    const before = stored.get(id);
    if (before?.state === 'current' && before.figures === figures && restsOn(before, end, partner, rules))
      continue;
    written.push({ id: before?.id ?? nextId(), was: before?.state ?? 'none', partner, result, figures });
  }
  return { end, written, ended: dropped.filter(({ id }) => stored.get(id)?.state === 'current') };
}

/** Public, as whatever is scored. */
export const asSeen = ({ id, version }: CatalogueEntry): SeenPosting => ({ id, version, state: 'published' });

/** The other ends of all of these: none of them may have moved since it was scored. */
export const partnersSeen = ({ written, ended }: Changes): readonly SeenPosting[] => [
  ...written.map(({ partner }) => asSeen(partner)),
  ...ended.map(asSeen),
];

/** Whatever a row rests on is compared but the day: as long as the figures are those of that day, it may stay. */
function restsOn(row: StoredMatch, end: CatalogueEntry, partner: CatalogueEntry, rules: Rules): boolean {
  const [need, solution] = end.side === 'need' ? [end, partner] : [partner, end];
  return (
    row.needRevision === need.liveRevision &&
    row.solutionRevision === solution.liveRevision &&
    row.needVersion === need.version &&
    row.solutionVersion === solution.version &&
    row.needOrganizationVersion === need.organizationVersion &&
    row.solutionOrganizationVersion === solution.organizationVersion &&
    row.solutionSeat === solution.seat &&
    row.scorerVersion === rules.scorerVersion &&
    row.vocabularyVersion === rules.vocabularyVersion &&
    row.regionsVersion === rules.regionsVersion &&
    row.corpusSnapshot === rules.corpusSnapshot
  );
}
