import { SIDES, type Side } from '@duijie/domain';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { oneOf } from '../connection/check-values.js';

/** The last number given out per side and year; a row and not a sequence, so that a rolled-back posting leaves no gap. */
@Entity('posting_code')
@Check('ck_posting_code_side', oneOf('side', SIDES))
export class PostingCodeEntity {
  @PrimaryColumn('text')
  side: Side;
  @PrimaryColumn('integer')
  year: number;
  @Column('integer')
  last: number;
}
