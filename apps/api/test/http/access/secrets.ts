import { CONFIDENTIAL_FIELDS, type NeedContent } from '@duijie/domain';
import type { Reader } from './roles.js';

/** Something that only some may read, in a form that stands nowhere else. */
export interface Secret {
  /** Lower case letters and digits, so that an index that folds words keeps it. */
  readonly text: string;
  readonly known: readonly Reader[];
}

const INSIDE: readonly Reader[] = ['owner', 'editor', 'viewer', 'broker', 'administrator'];
const to = (text: string, known: readonly Reader[] = INSIDE): Secret => ({ text, known });
/** Figures are recognised by digits that nothing else has. */
const figure = (digits: string): Secret => to(digits);

export const SECRETS = {
  organization: to('zqxorganization', [...INSIDE, 'vendor']), // introduced once, hence known to the vendor
  siteAddress: to('zqxsiteaddress'),
  problem: to('zqxproblem'),
  goal: to('zqxgoal'),
  siteConditions: to('zqxsiteconditions'),
  device: to('zqxdevice'),
  confidentialNote: to('zqxconfidentialnote'),
  excludedOrganization: to('0000c0de-7a7a-4a7a-8a7a-00000000beef'),
  contactName: to('zqxcontactname'),
  contactEmail: to('zqxmail@zqxhost.example'),
  contactPhone: to('0574-5550-0166'),
  budgetMin: figure('61.87'),
  budgetMax: figure('119.43'),
  budgetCeiling: figure('123.79'),
  deliverWithinDays: figure('1087'),
  specValue: figure('31.7193'),
  openedContact: to('zqxopenedcontact', [...INSIDE, 'vendor']),
  rivalsAnswer: to('zqxrivalsanswer', [...INSIDE, 'rival']),
  refusal: to('zqxrefusal'),
  pin: to('zqxpin', ['broker', 'administrator']),
  draftTitle: to('zqxdrafttitle'),
  draftSolutionTitle: to('zqxdraftsolution', ['vendor', 'broker', 'administrator']),
  workingTitle: to('zqxworkingtitle', ['stranger', 'broker', 'administrator']),
  waitingTitle: to('zqxwaitingtitle', ['pending', 'broker', 'administrator']),
} as const satisfies Record<string, Secret>;

/** A need that keeps back whatever can be kept back, and still finds its solutions. */
export const secretNeed = (): Partial<NeedContent> => ({
  title: '压铸车间封闭演练',
  siteAddress: `${SECRETS.siteAddress.text} 路 1 号`,
  problem: `${SECRETS.problem.text} 铝液泄漏只能口头讲，没有机会动手练。`,
  goal: `${SECRETS.goal.text} 一年内所有班组长都能独立处置。`,
  siteConditions: `${SECRETS.siteConditions.text} 厂区内网不通外网。`,
  budget: { min: Number(SECRETS.budgetMin.text), max: Number(SECRETS.budgetMax.text) },
  budgetCeiling: Number(SECRETS.budgetCeiling.text),
  excludedOrganizations: [SECRETS.excludedOrganization.text],
  deliverWithinDays: Number(SECRETS.deliverWithinDays.text),
  deployment: { mode: 'offline', strength: 'preference' },
  devices: [{ name: SECRETS.device.text, count: 3 }],
  specs: [
    {
      quantity: 'angular-resolution',
      comparator: 'gte',
      value: Number(SECRETS.specValue.text),
      unit: 'ppd',
      strength: 'preference',
    },
  ],
  contact: {
    name: SECRETS.contactName.text,
    email: SECRETS.contactEmail.text,
    phone: SECRETS.contactPhone.text,
  },
  confidentialNote: SECRETS.confidentialNote.text,
  confidential: CONFIDENTIAL_FIELDS,
});

/** Whether a text holds a secret; figures only as whole numbers, as JSON writes them. */
export const holds = (text: string, { text: secret }: Secret): boolean =>
  /^[\d.]+$/.test(secret)
    ? new RegExp(`(?<![\\w.-])${secret.replace('.', '\\.')}(?![\\w.-])`).test(text)
    : text.toLowerCase().includes(secret);
