import { PROFILE } from './bodies.js';
import { brokers, everyone, members, statuses, type Statuses } from './roles.js';
import type { World } from './world.js';
import { aNeed, aSolution, inDays } from '../../harness/postings.js';
import { PASSWORD } from '../../harness/cast.js';

/** One way of asking a route, and what each reader is answered. */
export interface Ask {
  /** What makes this ask another than the route's first. */
  readonly about?: string;
  readonly id?: string;
  readonly query?: string;
  readonly body?: unknown;
  readonly expect: Statuses;
  /** Asked from a browser of its own, since it ends or changes the session. */
  readonly apart?: true;
}

/** No posting ever gets so far: whoever is told of the conflict was let in, and nothing was changed. */
const STALE = 2_000_000_000;
const NOBODY = '00000000-0000-7000-8000-00000000dead';

/**
 * Who may do what. Every route of the document stands here; one that does not fails the test. Asks that change something are made so that
 * whoever may is answered with a conflict or a mistake of their own, and the next reader finds the world as it was.
 */
export function expectations(world: World): Readonly<Record<string, readonly Ask[]>> {
  const { cast } = world;
  const owned = { anonymous: 401, inside: 200, viewer: 200, brokers: 200, outside: 403 };
  const hidden = { ...owned, outside: 404 };
  const change = { anonymous: 401, inside: 409, viewer: 403, brokers: 409, outside: 403 };
  const hiddenChange = { ...change, outside: 404 };
  /** The same of a solution, which the vendor owns. */
  const vendors = (status: number, others: number) => ({
    owner: others,
    editor: others,
    viewer: others,
    vendor: status,
  });
  const step = (body: object): readonly Ask[] => [
    { id: world.need, body: { version: STALE, ...body }, expect: statuses(change) },
    {
      about: 'a draft',
      id: world.draftNeed,
      body: { version: STALE, ...body },
      expect: statuses(hiddenChange),
    },
  ];
  const solutionStep = (body: object): readonly Ask[] => [
    { id: world.solution, body: { version: STALE, ...body }, expect: statuses(change, vendors(409, 403)) },
    {
      about: 'a draft',
      id: world.draftSolution,
      body: { version: STALE, ...body },
      expect: statuses(hiddenChange, vendors(409, 404)),
    },
  ];
  /** @param ofDraft what those who may are answered of a draft */
  const insideOfNeed = (ofDraft = 200): readonly Ask[] => [
    { id: world.need, expect: statuses(owned) },
    {
      about: 'a draft',
      id: world.draftNeed,
      expect: statuses({ ...hidden, inside: ofDraft, viewer: ofDraft, brokers: ofDraft }),
    },
    { about: 'nothing', id: NOBODY, expect: members(404) },
  ];
  const insideOfSolution = (ofDraft = 200): readonly Ask[] => [
    { id: world.solution, expect: statuses(owned, vendors(200, 403)) },
    {
      about: 'a draft',
      id: world.draftSolution,
      expect: statuses({ ...hidden, brokers: ofDraft }, vendors(ofDraft, 404)),
    },
    { about: 'nothing', id: NOBODY, expect: members(404) },
  ];
  const profile = { ...PROFILE, version: STALE };

  return {
    'GET /api/health': [{ expect: everyone(200) }],
    'GET /api/ready': [{ expect: everyone(200) }],
    'GET /session': [{ expect: everyone(200) }],
    'POST /session': [
      { apart: true, body: { email: world.spare.email, password: PASSWORD }, expect: everyone(200) },
    ],
    'POST /session/password': [
      { body: { current: 'not the password', next: PASSWORD }, expect: members(422) },
    ],
    'POST /reset-links': [
      { body: { email: world.spare.email }, expect: brokers(201, { broker: 403 }) },
      { about: 'of nobody', body: { email: 'nobody@example.com' }, expect: brokers(404, { broker: 403 }) },
    ],
    'POST /reset-links/use': [{ body: { token: 'zqx', next: PASSWORD }, expect: everyone(409) }],
    'POST /sign-ups': [{ apart: true, body: {}, expect: everyone(400) }],
    'GET /vocabulary': [{ expect: everyone(200) }],
    'GET /regions': [{ expect: everyone(200) }],
    'GET /industries': [{ expect: everyone(200) }],
    'GET /plan': [{ expect: everyone(200) }],
    'GET /cases': [{ expect: everyone(200) }],
    'GET /overview': [{ expect: everyone(200) }],

    'GET /organizations': [{ expect: brokers(200) }],
    'GET /organization-names': [
      { query: '?name=zqxnobody', expect: members(200) },
      { about: 'of no name', expect: everyone(400) },
    ],
    'GET /organizations/{id}': [
      { id: cast.vendor.organization.id, expect: everyone(200) },
      {
        about: 'a pending one',
        id: cast.pending.organization.id,
        expect: statuses(
          { anonymous: 404, inside: 404, viewer: 404, brokers: 200, outside: 404 },
          { pending: 200 },
        ),
      },
      {
        about: 'a suspended one',
        id: cast.suspended.organization.id,
        expect: statuses(
          { anonymous: 404, inside: 404, viewer: 404, brokers: 200, outside: 404 },
          { suspended: 200 },
        ),
      },
      { about: 'nothing', id: NOBODY, expect: everyone(404) },
    ],
    'PUT /organizations/{id}': [
      { id: cast.owner.organization.id, body: profile, expect: statuses({ ...change, brokers: 403 }) },
      { about: 'a suspended one', id: cast.suspended.organization.id, body: profile, expect: members(403) },
    ],
    'GET /organizations/{id}/history': [{ id: cast.owner.organization.id, expect: statuses(owned) }],
    'POST /organizations/{id}/approve': [{ id: cast.owner.organization.id, body: {}, expect: brokers(409) }],
    'POST /organizations/{id}/return': [
      { id: cast.owner.organization.id, body: { note: '演示' }, expect: brokers(409) },
      { about: 'without a reason', id: cast.owner.organization.id, body: {}, expect: everyone(400) },
    ],
    'POST /organizations/{id}/suspend': [
      { id: cast.suspended.organization.id, body: { note: '演示' }, expect: brokers(409) },
      { about: 'without a reason', id: cast.suspended.organization.id, body: {}, expect: everyone(400) },
    ],

    'GET /needs': [
      { expect: everyone(200) },
      { about: 'one’s own', query: '?mine=true', expect: members(200) },
    ],
    'GET /solutions': [
      { expect: everyone(200) },
      { about: 'one’s own', query: '?mine=true', expect: members(200) },
    ],
    'POST /needs': [
      { body: { content: aNeed() }, expect: members(201, { viewer: 403, suspended: 403 }) },
      {
        about: 'for another',
        body: { content: aNeed(), organizationId: cast.vendor.organization.id },
        expect: brokers(201, { vendor: 201 }),
      },
    ],
    'POST /solutions': [
      { body: { content: aSolution() }, expect: members(201, { viewer: 403, suspended: 403 }) },
      {
        about: 'for another',
        body: { content: aSolution(), organizationId: cast.owner.organization.id },
        expect: brokers(201, { owner: 201, editor: 201 }),
      },
    ],
    'PUT /needs/{id}': step({ content: aNeed() }),
    'PUT /solutions/{id}': solutionStep({ content: aSolution() }),
    'GET /needs/{id}': [
      { id: world.need, expect: everyone(200) },
      {
        about: 'a draft',
        id: world.draftNeed,
        expect: statuses({ anonymous: 404, inside: 200, viewer: 200, brokers: 200, outside: 404 }),
      },
      { about: 'a solution', id: world.solution, expect: everyone(404) },
    ],
    'GET /solutions/{id}': [
      { id: world.solution, expect: everyone(200) },
      {
        about: 'a draft',
        id: world.draftSolution,
        expect: statuses(
          { anonymous: 404, inside: 404, viewer: 404, brokers: 200, outside: 404 },
          { vendor: 200 },
        ),
      },
      {
        about: 'one that waits',
        id: world.waiting,
        expect: statuses(
          { anonymous: 404, inside: 404, viewer: 404, brokers: 200, outside: 404 },
          { pending: 200 },
        ),
      },
    ],
    'POST /needs/preview': [{ body: { content: aNeed() }, expect: everyone(200) }],
    'POST /solutions/preview': [{ body: { content: aSolution() }, expect: everyone(200) }],
    'GET /needs/{id}/history': insideOfNeed(),
    'GET /solutions/{id}/history': insideOfSolution(),
    'GET /needs/{id}/progress': insideOfNeed(204),
    'GET /solutions/{id}/progress': insideOfSolution(204),
    'GET /needs/{id}/recommendations': insideOfNeed(),
    'GET /solutions/{id}/recommendations': insideOfSolution(),
    'GET /needs/{id}/consortium': insideOfNeed(),
    'POST /needs/{id}/submit': step({}),
    'POST /solutions/{id}/submit': solutionStep({}),
    'POST /needs/{id}/withdraw': step({}),
    'POST /solutions/{id}/withdraw': solutionStep({}),
    'POST /needs/{id}/close': step({}),
    'POST /solutions/{id}/close': solutionStep({}),
    'POST /needs/{id}/renew': step({ answerBy: inDays(60) }),
    'POST /solutions/{id}/renew': solutionStep({}),

    'GET /reviews': [{ expect: brokers(200) }],
    'POST /reviews/{id}/approve': [
      { id: world.need, body: {}, expect: brokers(409) },
      { about: 'what waits', id: world.waiting, body: { version: STALE }, expect: brokers(409) },
    ],
    'POST /reviews/{id}/return': [
      { id: world.need, body: { note: '演示' }, expect: brokers(409) },
      {
        about: 'what waits',
        id: world.waiting,
        body: { version: STALE, note: '演示' },
        expect: brokers(409),
      },
      { about: 'without a reason', id: world.waiting, body: { version: STALE }, expect: everyone(400) },
    ],

    'GET /matches': [
      { expect: brokers(200) },
      { about: 'of a need', query: `?needId=${world.need}`, expect: brokers(200) },
    ],
    'GET /recommendations': [
      { query: '?side=need', expect: members(200) },
      { about: 'of solutions', query: '?side=solution', expect: members(200) },
    ],
    'GET /matches/{id}': [
      { id: world.match, expect: statuses(hidden, { vendor: 200 }) },
      { about: 'the rival’s', id: world.rivalMatch, expect: statuses(hidden, { rival: 200 }) },
      { about: 'an introduced one', id: world.introducedMatch, expect: statuses(hidden, { vendor: 200 }) },
      { about: 'nothing', id: NOBODY, expect: members(404) },
    ],
    'GET /matches/{id}/replay': [
      { id: world.match, expect: statuses(hidden, { vendor: 200 }) },
      { about: 'the rival’s', id: world.rivalMatch, expect: statuses(hidden, { rival: 200 }) },
      { about: 'nothing', id: NOBODY, expect: members(404) },
    ],
    'GET /needs/{id}/ranking': insideOfNeed(),
    'GET /needs/{id}/comparison': [
      {
        about: 'of what is no match',
        id: world.need,
        query: `?a=${NOBODY}&b=${NOBODY}`,
        expect: statuses({ ...owned, inside: 404, viewer: 404, brokers: 404 }),
      },
      { about: 'nothing', id: NOBODY, expect: members(404) },
    ],
    // Only brokers reject: whoever else may speak of the pair is told that this is not theirs to say.
    'POST /matches/{id}/decisions': [
      {
        id: world.match,
        body: { verdict: 'reject' },
        expect: statuses({ ...hidden, inside: 400, viewer: 403, brokers: 422 }, { vendor: 400 }),
      },
    ],
    'DELETE /decisions/{id}': [
      { id: world.ownersDecision, expect: statuses({ ...change, brokers: 404, outside: 404 }) },
    ],
    'GET /desk': [{ expect: brokers(200) }],
    'GET /introductions': [{ expect: members(200) }],
    'POST /introductions': [{ body: { matchId: world.introducedMatch }, expect: brokers(409) }],
    'DELETE /introductions/{id}': [{ id: world.introduction, expect: brokers(409) }],
    'GET /notifications': [{ expect: members(200) }],
    'POST /notifications/{id}/read': [{ id: world.notification, expect: members(404, { owner: 204 }) }],
    'POST /notifications/read-all': [{ expect: members(204) }],
    'GET /evaluation': [{ expect: brokers(200, { broker: 403 }) }],
    'POST /weights/{version}/activate': [
      { id: '999', body: {}, expect: brokers(404, { broker: 403 }) },
      { about: 'what is in force', id: '1', body: {}, expect: brokers(409, { broker: 403 }) },
    ],
    'GET /jobs/dead': [{ expect: brokers(200, { broker: 403 }) }],
    'POST /jobs/dead/{id}/retry': [{ id: NOBODY, expect: brokers(404, { broker: 403 }) }],
    'GET /rematch': [{ expect: brokers(200, { broker: 403 }) }],
    'POST /rematch': [{ expect: brokers(204, { broker: 403 }) }],
    'GET /live': [{ expect: members(200) }],
    'DELETE /session': [{ apart: true, expect: everyone(204) }],
  };
}
