import type { CatalogueEntry } from '../ports/catalogue.js';
import type { FrozenInputs, Match, PairKey } from '../ports/match-repositories.js';
import type { Rules } from './pair-scoring.js';
import { pairOf, type ScoredPair } from './scored-posting.js';

/** What one posting's run found, and what was stored before it. */
export interface Run {
  readonly end: CatalogueEntry;
  readonly kept: readonly ScoredPair[];
  readonly dropped: readonly CatalogueEntry[];
  /** Every row of the posting, superseded ones too. */
  readonly stored: readonly Match[];
  /** Partners that a broker wants seen. */
  readonly pinned: readonly string[];
  readonly rules: Rules;
}

/** What has to be written for the rows to say what the run found; nothing when it found what they say. */
export interface Changes {
  readonly written: readonly Match[];
  /** Ids that were made for pairs without a row. */
  readonly made: ReadonlySet<string>;
  readonly ended: readonly PairKey[];
  /** The other ends of all of these: none of them may have moved since it was scored. */
  readonly partners: readonly CatalogueEntry[];
  /** Organizations that gain or lose a recommendation. */
  readonly touched: readonly string[];
}

export function changesOf(run: Run, computedAt: Date, nextId: () => string): Changes {
  const { end, stored } = run;
  const { side } = end;
  const rows = new Map(
    stored.map((row) => [side === 'need' ? row.solutionId : row.needId, row] satisfies [string, Match]),
  );
  const written: Match[] = [];
  const made = new Set<string>();
  const partners: CatalogueEntry[] = [];
  const touched: string[] = [];
  for (const { id, partner, result, figures } of run.kept) {
    const before = rows.get(id);
    const match: Match = {
      ...pairOf(side, end.id, id),
      id: before?.id ?? nextId(),
      state: 'current',
      result,
      figures,
      inputs: inputsOf(end, partner, run.rules),
      since: computedAt,
      computedAt,
    };
    if (before && isSame(before, match)) continue;
    if (!before) made.add(match.id);
    if (before?.state !== 'current') touched.push(partner.organizationId);
    written.push(match);
    partners.push(partner);
  }
  const gone = run.dropped.filter(({ id }) => rows.get(id)?.state === 'current');
  return {
    written,
    made,
    ended: gone.map(({ id }) => pairOf(side, end.id, id)),
    partners: [...partners, ...gone],
    touched: [...touched, ...gone.map(({ organizationId }) => organizationId)],
  };
}

/** Whatever a row rests on is compared but the day: as long as the figures are those of that day, it may stay. */
const isSame = (before: Match, now: Match): boolean =>
  before.state === now.state &&
  before.figures === now.figures &&
  INPUTS.every((input) => before.inputs[input] === now.inputs[input]);

const INPUTS = [
  'needRevision',
  'solutionRevision',
  'needVersion',
  'solutionVersion',
  'needOrganizationVersion',
  'solutionOrganizationVersion',
  'solutionSeat',
  'scorerVersion',
  'vocabularyVersion',
  'regionsVersion',
  'corpusSnapshot',
] as const satisfies readonly (keyof FrozenInputs)[];

function inputsOf(end: CatalogueEntry, partner: CatalogueEntry, rules: Rules): FrozenInputs {
  const [need, solution] = end.side === 'need' ? [end, partner] : [partner, end];
  return {
    needRevision: need.liveRevision,
    solutionRevision: solution.liveRevision,
    needVersion: need.version,
    solutionVersion: solution.version,
    needOrganizationVersion: need.organizationVersion,
    solutionOrganizationVersion: solution.organizationVersion,
    solutionSeat: solution.seat,
    ...rules,
  };
}
