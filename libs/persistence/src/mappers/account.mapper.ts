import type { Account } from '@duijie/application';
import { withoutNulls } from '../connection/rows.js';
import type { AccountEntity } from '../entities/account.entity.js';

export const toAccount = (row: AccountEntity): Account => withoutNulls(row);

export const accountRow = (account: Account): AccountEntity => ({
  id: account.id,
  email: account.email,
  name: account.name,
  phone: account.phone ?? null,
  passwordHash: account.passwordHash,
  locale: account.locale,
  createdAt: account.createdAt,
});
