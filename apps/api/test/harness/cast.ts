import type { Organization, Role } from '@duijie/domain';
import { sampleAccount, sampleMember, sampleOrganization } from '@duijie/testing';
import { done, type Client } from './client.js';
import type { Platform } from './platform.js';

export const PASSWORD = 'correct horse battery staple';
let hash: string | undefined;

/** Somebody with a seat in an organization, signed in from a browser of their own. */
export interface Person {
  readonly client: Client;
  readonly accountId: string;
  readonly email: string;
  readonly organization: Organization;
}

export interface Seat {
  /** Sits down in an organization that is there; else a new one is made of `organization`. */
  readonly in?: Organization;
  readonly organization?: Partial<Organization>;
  readonly role?: Role;
  readonly name?: string;
  readonly email?: string;
}

/** Stores a person, and an organization if need be, and signs them in through the API. */
export async function seat(
  platform: Platform,
  { in: there, organization, role = 'owner', ...person }: Seat,
): Promise<Person> {
  hash ??= await platform.server.adapters.passwords.hash(PASSWORD);
  const where = there ?? sampleOrganization(organization);
  const account = sampleAccount({ passwordHash: hash, ...person });
  await platform.unitOfWork.run(async (store) => {
    if (!there) await store.organizations.insert(where);
    await store.accounts.insert(account);
    await store.members.insert(sampleMember(account.id, where.id, { role }));
  });
  const client = platform.visitor();
  done(await client.post('/session', { email: account.email, password: PASSWORD }));
  return { client, accountId: account.id, email: account.email, organization: where };
}

/** Everyone the permissions tell apart, but the anonymous. */
export type Part =
  | 'owner' // of an application unit
  | 'editor'
  | 'viewer'
  | 'stranger' // of another application unit
  | 'suspended'
  | 'vendor'
  | 'rival'
  | 'pending' // a vendor nobody approved yet
  | 'broker'
  | 'administrator'
  | 'authority';

export type Cast = Readonly<Record<Part, Person>>;

export async function playAll(platform: Platform): Promise<Cast> {
  const owner = await seat(platform, {
    organization: { name: '演示铝业', kinds: ['application_unit'], region: '330206' },
  });
  const administrator = await seat(platform, {
    organization: { name: '演示联盟', kinds: ['alliance'], region: '3301' },
  });
  return {
    owner,
    editor: await seat(platform, { in: owner.organization, role: 'editor' }),
    viewer: await seat(platform, { in: owner.organization, role: 'viewer' }),
    stranger: await seat(platform, {
      organization: { name: '演示学校', kinds: ['application_unit'], region: '3303' },
    }),
    suspended: await seat(platform, {
      organization: { name: '演示停用单位', state: 'suspended', region: '3304' },
    }),
    vendor: await seat(platform, {
      organization: { name: '演示数维', kinds: ['vendor_integration'], region: '330108' },
    }),
    rival: await seat(platform, {
      organization: { name: '演示视界', kinds: ['vendor_software'], region: '330102' },
    }),
    pending: await seat(platform, {
      organization: { name: '演示新企', kinds: ['vendor_content'], state: 'pending', region: '3302' },
    }),
    broker: await seat(platform, { in: administrator.organization, role: 'editor' }),
    administrator,
    authority: await seat(platform, {
      organization: { name: '演示主管部门', kinds: ['authority'], region: '33' },
    }),
  };
}
