import { beforeEach, describe, expect, it } from '@jest/globals';
import { sampleAccount, sampleMember, sampleOrganization, sampleSession } from './samples.js';
import { minutes, NO_IDS, NOBODY, type StoreUnderTest } from './store-under-test.js';

export const accountContract = (under: () => StoreUnderTest): void =>
  describe('AccountRepository, MemberRepository, SessionRepository', () => {
    beforeEach(() => under().empty());

    const givenMember = async () => {
      const account = sampleAccount({ phone: '13800000000' });
      const organization = sampleOrganization();
      const member = sampleMember(account.id, organization.id, { role: 'editor' });
      await under().unit.run(async (store) => {
        await store.accounts.insert(account);
        await store.organizations.insert(organization);
        await store.members.insert(member);
      });
      return { account, organization, member };
    };

    it('finds an account by id and by e-mail in any case', async () => {
      const { account } = await givenMember();
      await under().unit.read(async ({ accounts }) => {
        expect(await accounts.find(account.id)).toStrictEqual(account);
        expect(await accounts.findMany([NOBODY, account.id])).toStrictEqual([account]);
        expect(await accounts.findByEmail(account.email.toUpperCase())).toStrictEqual(account);
        expect(await accounts.findByEmail(`${account.email}\u0000`)).toBeUndefined();
        expect(await accounts.findByEmail('')).toBeUndefined();
      });
    });

    it.each(NO_IDS)('finds no one under %j', async (id) => {
      await under().unit.read(async (store) => {
        expect(await store.accounts.find(id)).toBeUndefined();
        expect(await store.members.find(id)).toBeUndefined();
        expect(await store.members.ofAccount(id)).toEqual([]);
        expect(await store.members.ofOrganization(id)).toEqual([]);
        expect(await store.sessions.find(id)).toBeUndefined();
      });
    });

    it('refuses an e-mail twice, and the transaction goes on', async () => {
      const { account } = await givenMember();
      const other = sampleAccount();
      await under().unit.run(async (store) => {
        await expect(store.accounts.insert(sampleAccount({ email: account.email }))).rejects.toMatchObject({
          code: 'ACCOUNT.EMAIL_TAKEN',
          field: 'email',
        });
        await store.accounts.insert(other);
      });
      expect(await under().unit.read((store) => store.accounts.find(other.id))).toStrictEqual(other);
    });

    it('lets one of two simultaneous sign-ups with one e-mail win', async () => {
      const email = 'both@example.com';
      const outcomes = await Promise.allSettled(
        [1, 2, 3].map(() => under().unit.run((store) => store.accounts.insert(sampleAccount({ email })))),
      );
      expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
      for (const one of outcomes)
        if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'ACCOUNT.EMAIL_TAKEN' });
    });

    it('changes a password', async () => {
      const { account } = await givenMember();
      await under().unit.run((store) => store.accounts.updatePassword(account.id, '$argon2id$new'));
      expect((await under().unit.read((store) => store.accounts.find(account.id)))?.passwordHash).toBe(
        '$argon2id$new',
      );
    });

    it('finds members by id, account and organization', async () => {
      const { account, organization, member } = await givenMember();
      await under().unit.read(async ({ members }) => {
        expect(await members.find(member.id)).toStrictEqual(member);
        expect(await members.ofAccount(account.id)).toStrictEqual([member]);
        expect(await members.ofOrganization(organization.id)).toStrictEqual([member]);
        expect(await members.ofOrganizations([NOBODY, 'x', organization.id])).toStrictEqual([member]);
        expect(await members.ofOrganizations([])).toEqual([]);
      });
    });

    it('spends a reset link once, in time, and only the newest', async () => {
      const { account } = await givenMember();
      const { unit } = under();
      const link = (digit: string) => ({
        tokenHash: digit.repeat(64),
        accountId: account.id,
        madeBy: account.id,
        createdAt: minutes(0),
        expiresAt: minutes(60),
      });
      const insert = (digit: string) => unit.run((store) => store.resetLinks.insert(link(digit)));
      const accountOf = (digit: string, minute: number) =>
        unit.read((store) => store.resetLinks.accountOf(link(digit).tokenHash, minutes(minute)));
      const spend = (digit: string, minute: number) =>
        unit.run((store) => store.resetLinks.spend(link(digit).tokenHash, minutes(minute)));
      await insert('a');
      await insert('b');
      expect([await accountOf('a', 1), await spend('a', 1)]).toEqual([undefined, undefined]);
      expect([await accountOf('b', 60), await spend('b', 60)]).toEqual([undefined, undefined]);
      expect([await accountOf('b', 59), await accountOf('c', 59)]).toEqual([account.id, undefined]);
      const spent = await Promise.all([1, 2, 3].map(() => spend('b', 59)));
      expect(spent.filter((id) => id === account.id)).toHaveLength(1);
      expect(await accountOf('b', 59)).toBeUndefined();
      expect(await unit.read((store) => store.resetLinks.accountOf('\u0000', minutes(0)))).toBeUndefined();
    });

    it('keeps, extends and ends sessions', async () => {
      const { account, member } = await givenMember();
      const [here, there, stale] = [
        sampleSession(member.id),
        sampleSession(member.id),
        sampleSession(member.id, { expiresAt: minutes(-1) }),
      ] as const;
      const { unit } = under();
      await unit.run(async ({ sessions }) => {
        for (const session of [here, there, stale]) await sessions.insert(session);
        await sessions.extend(here.tokenHash, minutes(999));
      });
      expect(await unit.read((store) => store.sessions.find(here.tokenHash))).toStrictEqual({
        ...here,
        expiresAt: minutes(999),
      });
      expect(await unit.run((store) => store.sessions.deleteExpired(minutes(0)))).toBe(1);
      await unit.run((store) => store.sessions.deleteOfAccount(account.id, here.tokenHash));
      expect(await unit.read((store) => store.sessions.find(there.tokenHash))).toBeUndefined();
      expect(await unit.read((store) => store.sessions.find(here.tokenHash))).toBeDefined();
      await unit.run((store) => store.sessions.delete(here.tokenHash));
      await unit.run((store) => store.sessions.delete('\u0000'));
      expect(await unit.read((store) => store.sessions.find(here.tokenHash))).toBeUndefined();
    });

    it('ends every session of an account', async () => {
      const { account, member } = await givenMember();
      const session = sampleSession(member.id);
      await under().unit.run(async (store) => {
        await store.sessions.insert(session);
        await store.sessions.deleteOfAccount(account.id);
      });
      expect(await under().unit.read((store) => store.sessions.find(session.tokenHash))).toBeUndefined();
    });
  });
