import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Organization } from '@duijie/domain';
import { sampleAccount, sampleMember, sampleOrganization } from './samples.js';
import { minutes, NO_IDS, NOBODY, type StoreUnderTest } from './store-under-test.js';

export const organizationContract = (under: () => StoreUnderTest): void =>
  describe('OrganizationRepository', () => {
    beforeEach(() => under().empty());
    const insert = (...all: Organization[]) =>
      under().unit.run(async (store) => {
        for (const one of all) await store.organizations.insert(one);
      });

    it('gives back what was stored, with and without the optional fields', async () => {
      const plain = sampleOrganization();
      const full = sampleOrganization({
        nameEn: 'Ningbo Die Casting',
        kinds: ['application_unit', 'vendor_content'],
        creditCode: '91330200MA2AABCD1X',
        industry: 'C3392',
        address: '北仑区 "甲" 路 1 号',
        introduction: "压铸\n第二行 𠮷👍 <b>'; DROP TABLE",
        contact: { name: '李', phone: '13800000000', email: 'li@example.com' },
        factsChange: {
          name: '宁波压铸集团',
          kinds: ['application_unit'],
          askedAt: minutes(3),
        },
        reviewNote: '请补营业执照',
      });
      await insert(plain, full);
      await under().unit.read(async ({ organizations }) => {
        expect(await organizations.find(plain.id)).toStrictEqual(plain);
        expect(await organizations.find(full.id)).toStrictEqual(full);
        expect(await organizations.findMany([full.id, NOBODY, 'x'])).toStrictEqual([full]);
        expect(await organizations.findMany([])).toEqual([]);
        expect(await organizations.verifiedUnder('91330200MA2AABCD1X')).toStrictEqual(full);
        expect(await organizations.verifiedUnder('91330200MA2AABCD1X\u0000')).toBeUndefined();
      });
    });

    it.each(NO_IDS)('finds nothing under %j', async (id) => {
      expect(await under().unit.read((store) => store.organizations.find(id))).toBeUndefined();
      expect(await under().unit.run((store) => store.organizations.share(id))).toBeUndefined();
    });

    it('lets anyone claim a code, and finds who was verified with it', async () => {
      const code = '91330200MA2AABCD1X';
      const claims = (['pending', 'returned', 'suspended'] as const).map((state) =>
        sampleOrganization({ state, creditCode: code }),
      );
      await insert(...claims);
      const holder = () => under().unit.read((store) => store.organizations.verifiedUnder(code));
      expect(await holder()).toBeUndefined();
      const verified: Organization = { ...claims[0]!, state: 'verified', version: 2 };
      await under().unit.run((store) => store.organizations.update(verified, 1));
      expect(await holder()).toStrictEqual(verified);
      await expect(
        under().unit.run((store) =>
          store.organizations.update({ ...claims[1]!, state: 'verified', version: 2 }, 1),
        ),
      ).rejects.toMatchObject({ code: 'ORGANIZATION.CREDIT_CODE_TAKEN' });
    });

    it('refuses to verify a credit code twice, and the transaction goes on', async () => {
      const code = '91330200MA2AABCD1X';
      await insert(sampleOrganization({ creditCode: code }));
      const other = sampleOrganization();
      await under().unit.run(async (store) => {
        await expect(
          store.organizations.insert(sampleOrganization({ creditCode: code })),
        ).rejects.toMatchObject({
          code: 'ORGANIZATION.CREDIT_CODE_TAKEN',
          field: 'creditCode',
        });
        await store.organizations.insert(other);
      });
      expect(await under().unit.read((store) => store.organizations.find(other.id))).toBeDefined();
      await expect(
        under().unit.run((store) =>
          store.organizations.update({ ...other, creditCode: code, version: 2 }, 1),
        ),
      ).rejects.toMatchObject({ code: 'ORGANIZATION.CREDIT_CODE_TAKEN' });
    });

    it('updates every column at the expected version only', async () => {
      const before = sampleOrganization({ address: '旧址', creditCode: '91330200MA2AABCD1X' });
      await insert(before);
      const { address: _, ...rest } = before;
      const after: Organization = {
        ...rest,
        version: 2,
        name: '新名',
        state: 'suspended',
        kinds: ['research'],
      };
      await under().unit.run((store) => store.organizations.update(after, 1));
      expect(await under().unit.read((store) => store.organizations.find(before.id))).toStrictEqual(after);

      const late = under().unit.run((store) => store.organizations.update({ ...before, version: 2 }, 1));
      await expect(late).rejects.toMatchObject({
        code: 'ORGANIZATION.VERSION_CONFLICT',
        params: { yours: 1, current: 2 },
      });
      const absent = under().unit.run((store) => store.organizations.update(sampleOrganization(), 1));
      await expect(absent).rejects.toMatchObject({ code: 'ORGANIZATION.NOT_FOUND' });
    });

    it('lists who waits for a review by how long: a change waits since it was asked for', async () => {
      const factsChange = { name: '乙集团', kinds: ['research'] as const, askedAt: minutes(3) };
      const verified = sampleOrganization({ createdAt: minutes(1), factsChange });
      const pending = sampleOrganization({ createdAt: minutes(2), state: 'pending' });
      await insert(verified, pending);
      const { items } = await under().unit.read((store) =>
        store.organizations.list({ page: 1, size: 20, awaitsReview: true, longestWaitingFirst: true }),
      );
      expect(items).toEqual([pending, verified]);
    });

    it('lists by state, kind and text, newest first, in pages', async () => {
      const [first, second, third] = [
        sampleOrganization({ name: '甲 100% 安全', createdAt: minutes(1), state: 'pending' }),
        sampleOrganization({ name: '乙 100x 安全', createdAt: minutes(2), kinds: ['alliance', 'research'] }),
        sampleOrganization({
          name: '丙',
          nameEn: 'Third_Works',
          createdAt: minutes(3),
          creditCode: '91330200MA2AABCD1X',
          factsChange: { name: '丙集团', kinds: ['research'], askedAt: minutes(4) },
        }),
      ] as const;
      await insert(second, first, third);
      const list = async (query: object) => {
        const page = await under().unit.read((store) =>
          store.organizations.list({ page: 1, size: 20, ...query }),
        );
        return page.items.map((one) => one.id);
      };
      expect(await list({})).toEqual([third.id, second.id, first.id]);
      expect(await list({ longestWaitingFirst: true })).toEqual([first.id, second.id, third.id]);
      expect(await list({ state: 'pending' })).toEqual([first.id]);
      expect(await list({ kind: 'research' })).toEqual([second.id]);
      expect(await list({ awaitsReview: true })).toEqual([third.id, first.id]);
      expect(await list({ text: '100%' })).toEqual([first.id]);
      expect(await list({ text: 'third_' })).toEqual([third.id]);
      expect(await list({ name: 'third_' })).toEqual([third.id]);
      expect(await list({ name: 'ma2a' })).toEqual([]);
      expect(await list({ text: 'ma2a' })).toEqual([third.id]);
      expect(await list({ text: '安全\u0000', state: 'verified' })).toEqual([second.id]);
      expect(await under().unit.read((store) => store.organizations.list({ page: 2, size: 2 }))).toEqual({
        items: [first],
        total: 3,
      });
      expect(await under().unit.read((store) => store.organizations.list({ page: 9, size: 2 }))).toEqual({
        items: [],
        total: 3,
      });
    });

    it('counts every state, absent ones as 0', async () => {
      await insert(sampleOrganization(), sampleOrganization(), sampleOrganization({ state: 'returned' }));
      expect(await under().unit.read((store) => store.organizations.countByState())).toEqual({
        pending: 0,
        verified: 2,
        returned: 1,
        suspended: 0,
      });
    });

    it('knows the members of a kind only while their organization is verified', async () => {
      const broker = sampleOrganization({ kinds: ['alliance', 'service_provider'] });
      const applicant = sampleOrganization({ kinds: ['alliance'], state: 'pending' });
      const unit = sampleOrganization();
      const account = sampleAccount();
      const members = [broker, applicant, unit].map((one) => sampleMember(account.id, one.id));
      await insert(broker, applicant, unit);
      await under().unit.run(async (store) => {
        await store.accounts.insert(account);
        for (const member of members) await store.members.insert(member);
      });
      expect(await under().unit.read((store) => store.members.ofKind('alliance'))).toEqual([members[0]]);
    });
  });
