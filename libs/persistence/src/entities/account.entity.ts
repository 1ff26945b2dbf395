import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

@Entity('account')
@Unique('uq_account_email', ['email'])
@Check('ck_account_email', 'email = lower(email)')
@Check('ck_account_locale', `locale IN ('zh', 'en')`)
export class AccountEntity {
  @PrimaryColumn('uuid')
  id: string;
  @Column('text')
  email: string;
  @Column('text')
  name: string;
  @Column('text', { nullable: true })
  phone: string | null;
  @Column('text')
  passwordHash: string;
  @Column('text')
  locale: 'zh' | 'en';
  @Column({ type: 'timestamptz', precision: 3 })
  createdAt: Date;
}
