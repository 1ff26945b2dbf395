import type { MigrationInterface } from 'typeorm';
import { FirstTables1795176905170 } from './0001-first-tables.js';
import { ForeignKeys1795176905670 } from './0002-foreign-keys.js';
import { HistoryIsAppendOnly1795176906170 } from './0003-history-is-append-only.js';
import { CompactMatches1795187700000 } from './0005-compact-matches.js';
import { BurstsAndKillers1795188000000 } from './0006-bursts-and-killers.js';
import { ChangesByTransaction1795189000000 } from './0007-changes-by-transaction.js';
import { Rematch1795189500000 } from './0008-rematch.js';
import { VerifiedFacts1795192000000 } from './0009-verified-facts.js';
import { ReturnedRevision1795192100000 } from './0010-returned-revision.js';
import { ResetLinks1795193000000 } from './0011-reset-links.js';
import { Learning1795193100000 } from './0012-learning.js';
import { EarlierFigures1795194000000 } from './0013-earlier-figures.js';
import { RematchNews1795195000000 } from './0014-rematch-news.js';
import { ShownPlaces1795196000000 } from './0015-shown-places.js';
import { Meanings1795197000000 } from './0016-meanings.js';
import { MatchesOfLockedPostings1795199000000 } from './0017-matches-of-locked-postings.js';
import { FiguresByTrigger1795200000000 } from './0018-figures-by-trigger.js';

/** In the order in which they run; a new one is appended, one that was released is never changed. */
export const MIGRATIONS: (new () => MigrationInterface)[] = [
  FirstTables1795176905170,
  ForeignKeys1795176905670,
  HistoryIsAppendOnly1795176906170,
  CompactMatches1795187700000,
  BurstsAndKillers1795188000000,
  ChangesByTransaction1795189000000,
  Rematch1795189500000,
  VerifiedFacts1795192000000,
  ReturnedRevision1795192100000,
  ResetLinks1795193000000,
  Learning1795193100000,
  EarlierFigures1795194000000,
  RematchNews1795195000000,
  ShownPlaces1795196000000,
  Meanings1795197000000,
  MatchesOfLockedPostings1795199000000,
  FiguresByTrigger1795200000000,
];
