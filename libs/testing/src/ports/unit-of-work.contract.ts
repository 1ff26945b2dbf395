import { beforeEach, describe, expect, it } from '@jest/globals';
import { DomainError } from '@duijie/domain';
import { sampleAccount, sampleOrganization } from './samples.js';
import { minutes, type StoreUnderTest } from './store-under-test.js';

export const unitOfWorkContract = (under: () => StoreUnderTest): void =>
  describe('UnitOfWork', () => {
    beforeEach(() => under().empty());

    it('keeps all of it or nothing', async () => {
      const { unit } = under();
      const [kept, lost] = [sampleOrganization(), sampleOrganization()];
      expect(
        await unit.run(async (store) => {
          await store.organizations.insert(kept);
          return 'done';
        }),
      ).toBe('done');
      const refused = new DomainError('ACCESS.DENIED');
      const failed = unit.run(async (store) => {
        await store.organizations.insert(lost);
        await store.outbox.append({ kind: 'OrganizationChanged', organizationId: lost.id, version: 1 });
        expect(await store.organizations.find(lost.id)).toBeDefined();
        throw refused;
      });
      await expect(failed).rejects.toBe(refused);
      await unit.read(async (store) => {
        expect(await store.organizations.find(kept.id)).toBeDefined();
        expect(await store.organizations.find(lost.id)).toBeUndefined();
        expect(await store.outbox.countOpen()).toBe(0);
      });
    });

    it('shows nobody else what is not committed', async () => {
      const { unit } = under();
      const organization = sampleOrganization();
      await unit.run(async (store) => {
        await store.organizations.insert(organization);
        expect(await unit.read((other) => other.organizations.find(organization.id))).toBeUndefined();
      });
      expect(await unit.read((store) => store.organizations.find(organization.id))).toBeDefined();
    });

    it('names text that cannot be stored', async () => {
      const { unit } = under();
      const inText = unit.run((store) => store.accounts.insert(sampleAccount({ name: 'a\u0000b' })));
      await expect(inText).rejects.toMatchObject({ code: 'INPUT.INVALID' });
      const contact = { name: 'a\u0000b' };
      const inJson = unit.run((store) => store.organizations.insert(sampleOrganization({ contact })));
      await expect(inJson).rejects.toMatchObject({ code: 'INPUT.INVALID' });
      const lone = { name: 'a\uD800b' };
      const surrogate = unit.run((store) =>
        store.organizations.insert(sampleOrganization({ contact: lone })),
      );
      await expect(surrogate).rejects.toMatchObject({ code: 'INPUT.INVALID' });
    });

    it('keeps instants to the millisecond', async () => {
      const account = sampleAccount({ createdAt: new Date(minutes(0).getTime() + 7) });
      await under().unit.run((store) => store.accounts.insert(account));
      expect((await under().unit.read((store) => store.accounts.find(account.id)))?.createdAt).toEqual(
        account.createdAt,
      );
    });
  });
