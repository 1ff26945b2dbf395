import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OrganizationDto } from '@duijie/contracts';
import { PASSWORD, seat, type Person } from '../harness/cast.js';
import { done, fieldErrors, refused } from '../harness/client.js';
import { creditCode } from '../harness/credit-code.js';
import { Platform } from '../harness/platform.js';
import { PROFILE } from './access/bodies.js';

let platform: Platform;
let broker: Person;

beforeAll(async () => {
  platform = await Platform.open();
  broker = await seat(platform, { organization: { kinds: ['alliance'] } });
});
afterAll(() => platform?.close());

describe('an organization that cannot be', () => {
  const edit = async <T = unknown>(over: object) => {
    const person = await seat(platform, { organization: { kinds: ['application_unit'] } });
    return person.client.put<T>(`/organizations/${person.organization.id}`, {
      ...PROFILE,
      version: 1,
      ...over,
    });
  };

  it.each([
    ['an unknown region', { region: '99' }, 'region', 'unknown_region'],
    ['an unknown industry', { industry: 'zqx' }, 'industry', 'unknown_industry'],
    [
      'a wrong check character',
      { creditCode: `${creditCode('91330206MA2ABCDE1').slice(0, 17)}X` },
      'creditCode',
      'not_a_credit_code',
    ],
    ['a short credit code', { creditCode: '9133' }, 'creditCode', 'not_a_credit_code'],
    ['a kind that brokers have', { kinds: ['alliance'] }, 'kinds.0', 'kind_is_granted'],
    [
      'a kind that authorities have',
      { kinds: ['application_unit', 'authority'] },
      'kinds.1',
      'kind_is_granted',
    ],
    ['a kind twice', { kinds: ['research', 'research'] }, 'kinds.1', 'duplicate'],
    ['no kind', { kinds: [] }, 'kinds', 'too_few'],
    ['no name', { name: ' ' }, 'name', 'required'],
    ['a contact nobody reaches', { contact: { name: '王工' } }, 'contact.phone', 'contact_unreachable'],
  ])('is refused for %s', async (_what, over, field, key) => {
    const refusal = refused(await edit(over));
    expect(refusal).toMatchObject({ status: 400, code: 'INPUT.INVALID' });
    expect(fieldErrors(refusal)).toEqual([{ field, key: `problem.${key}` }]);
  });

  it('takes a credit code as people paste it, and once', async () => {
    const code = creditCode('91330206MA2ABCDE2');
    const pasted = `${code.slice(0, 8).toLowerCase()}-${code.slice(8)}`;
    const first = done(await edit<OrganizationDto>({ creditCode: code }));
    expect(first).toMatchObject({ factsChange: { creditCode: code } });
    done(await broker.client.post(`/organizations/${first.id}/approve`, {}));
    expect(refused(await edit({ creditCode: code }))).toMatchObject({
      status: 409,
      code: 'ORGANIZATION.CREDIT_CODE_TAKEN',
      field: 'creditCode',
    });
    expect((await edit({ creditCode: pasted })).status).toBe(400); // longer than a code, before anything is tidied
  });
});

describe('a sign-up that cannot be', () => {
  const person = { name: '赵工', email: 'zhao@example.com', phone: '0574-5550-0111', password: PASSWORD };
  const { contact: _contact, ...organization } = PROFILE;

  it.each([
    ['a short password', { person: { ...person, password: 'short' } }, 'person.password', 'too_short'],
    ['an empty name', { person: { ...person, name: '' } }, 'person.name', 'required'],
    ['a blank name', { person: { ...person, name: '  ' } }, 'person.name', 'required'],
    ['no e-mail address', { person: { ...person, email: 'zhao' } }, 'person.email', 'not_an_email'],
    ['a phone of letters', { person: { ...person, phone: 'zqx zqx' } }, 'person.phone', 'not_a_phone'],
    [
      'an unknown region',
      { organization: { ...organization, region: '99' } },
      'organization.region',
      'unknown_region',
    ],
    [
      'a broker’s kind',
      { organization: { ...organization, kinds: ['alliance'] } },
      'organization.kinds',
      'not_a_choice',
    ],
    ['no kind', { organization: { ...organization, kinds: [] } }, 'organization.kinds', 'too_few'],
    [
      'a wrong credit code',
      { organization: { ...organization, creditCode: '913302' } },
      'organization.creditCode',
      'not_a_credit_code',
    ],
  ])('is refused for %s', async (_what, over, field, key) => {
    const refusal = refused(
      await platform.visitor('en').post('/sign-ups', { person, organization, ...over }),
    );
    expect(refusal).toMatchObject({ status: 400, code: 'INPUT.INVALID' });
    expect(fieldErrors(refusal)).toContainEqual({ field, key: `problem.${key}` });
  });
});
