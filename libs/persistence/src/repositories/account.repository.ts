import type { Account, AccountRepository } from '@duijie/application';
import { DomainError } from '@duijie/domain';
import { type EntityManager, In } from 'typeorm';
import { isKey, isStorable } from '../connection/rows.js';
import { AccountEntity } from '../entities/account.entity.js';
import { accountRow, toAccount } from '../mappers/account.mapper.js';

export class TypeormAccountRepository implements AccountRepository {
  constructor(private readonly manager: EntityManager) {}

  async find(id: string): Promise<Account | undefined> {
    const [found] = await this.findMany([id]);
    return found;
  }

  async findMany(ids: readonly string[]): Promise<readonly Account[]> {
    const keys = ids.filter(isKey);
    if (keys.length === 0) return [];
    return (await this.manager.findBy(AccountEntity, { id: In(keys) })).map(toAccount);
  }

  async findByEmail(email: string): Promise<Account | undefined> {
    if (!isStorable(email)) return undefined;
    const [row] = await this.manager.findBy(AccountEntity, { email: email.toLowerCase() });
    return row && toAccount(row);
  }

  /** ON CONFLICT DO NOTHING and a look at the outcome: a taken address refuses without ending the transaction. */
  async insert(account: Account): Promise<void> {
    const { raw } = await this.manager
      .createQueryBuilder()
      .insert()
      .into(AccountEntity)
      .values(accountRow(account))
      .orIgnore()
      .returning('id')
      .execute();
    if ((raw as unknown[]).length === 0) throw new DomainError('ACCOUNT.EMAIL_TAKEN', {}, 'email');
  }

  async updatePassword(id: string, passwordHash: string): Promise<void> {
    await this.manager.update(AccountEntity, { id }, { passwordHash });
  }
}
