import { Column } from 'typeorm';

/** What a match says, or said, and what it takes to compute it again. */
export abstract class Replayable {
  /** The figures behind the score in one canonical text, compared as such; their words are computed again by whoever reads them. */
  @Column('text')
  figures: string;
  @Column('integer')
  needRevision: number;
  @Column('integer')
  solutionRevision: number;
  @Column('text')
  solutionSeat: string;
  @Column('text')
  scorerVersion: string;
  @Column('text')
  vocabularyVersion: string;
  @Column('text')
  regionsVersion: string;
  @Column('integer')
  corpusSnapshot: number;
  @Column('date')
  asOf: string;
}
