import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('corpus_snapshot')
@Check('ck_corpus_snapshot_number', 'number >= 0 AND documents >= 0')
export class CorpusSnapshotEntity {
  @PrimaryColumn('integer')
  number: number;
  @Column('integer')
  documents: number;
  /** Gzip of JSON { features: string[], counts: number[] }. */
  @Column('bytea')
  df: Buffer;
}
