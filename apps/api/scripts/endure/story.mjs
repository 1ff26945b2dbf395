// What people do meanwhile, over HTTP. Every step is repeated until it holds, as a person would who saw an error.
import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';

const PASSWORD = 'duijie-demo-2026';
const PATIENCE_MS = 180_000;

/** Acts until it is so: a server that is just being killed answers nothing, or that it cannot now. */
export async function until(what, isSo, act = () => undefined) {
  let last;
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await pause(100)) {
    try {
      if (await isSo()) return;
      await act();
    } catch (error) {
      last = error;
    }
  }
  throw new Error(`${what}: not so after ${PATIENCE_MS / 1000} s; last: ${last?.message}`);
}

/** A reading, repeated until it is answered. */
async function reading(what, read) {
  let value;
  await until(
    what,
    () => value !== undefined,
    async () => void (value = await read()),
  );
  return value;
}

class Person {
  constructor(url, name) {
    this.url = url;
    this.email = `${name}@demo.duijie.example`;
  }

  async ask(method, path, body) {
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method,
      signal: AbortSignal.timeout(10_000),
      headers: {
        ...(this.cookie && { cookie: this.cookie }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 300)}`);
    for (const line of response.headers.getSetCookie()) this.cookie = line.split(';')[0];
    return text === '' ? {} : JSON.parse(text);
  }

  signIn() {
    return until(
      `${this.email} signs in`,
      () => this.cookie !== undefined,
      () => this.ask('POST', '/session', { email: this.email, password: PASSWORD }),
    );
  }

  view(side, id) {
    return this.ask('GET', `/${side}/${id}`);
  }

  /** A new posting like an older one of this organization, under a title of its own, published. @returns its id */
  async publish(side, title) {
    const owned = async () => (await this.ask('GET', `/${side}?mine=true&size=100`)).items;
    const found = async () => (await owned()).find((one) => one.title === title);
    await until(`a draft “${title}”`, found, async () => {
      const models = (await owned()).filter(({ state }) => state === 'published');
      const model = models.sort((a, b) => (a.code < b.code ? -1 : 1))[title.length % models.length];
      const { content } = await this.view(side, model.id);
      await this.ask('POST', `/${side}`, { content: { ...content, title } });
    });
    const { id } = await reading(`the id of “${title}”`, found);
    await until(
      `“${title}” published`,
      async () => (await this.view(side, id)).state === 'published',
      async () => this.ask('POST', `/${side}/${id}/submit`, { version: (await this.view(side, id)).version }),
    );
    return id;
  }

  edit(side, id, change) {
    const is = (content) =>
      Object.entries(change).every(([field, value]) => isDeepStrictEqual(content[field], value));
    return until(
      `${id} edited`,
      async () => is((await this.view(side, id)).content),
      async () => {
        const { content, version } = await this.view(side, id);
        await this.ask('PUT', `/${side}/${id}`, { content: { ...content, ...change }, version });
      },
    );
  }

  withdraw(side, id) {
    return until(
      `${id} withdrawn`,
      async () => (await this.view(side, id)).state === 'withdrawn',
      () => this.ask('POST', `/${side}/${id}/withdraw`, {}),
    );
  }

  recommendations(side, id) {
    return this.ask('GET', `/${side}/${id}/recommendations?size=100`);
  }

  say(side, id, matchId, verdict) {
    const said = async () => {
      const { items } = await this.recommendations(side, id);
      return JSON.stringify(items.find((one) => one.matchId === matchId)?.decisions ?? {}).includes(verdict);
    };
    return until(`${verdict} on ${matchId}`, said, () =>
      this.ask('POST', `/matches/${matchId}/decisions`, { verdict }),
    );
  }
}

/**
 * Rounds of postings, edits and withdrawals until `isEnough`, at least one; then a pair is brought together. All of it ends in the same
 * state however often it was disturbed, since rounds beyond the first leave nothing behind that the first has not.
 */
export async function playStory(url, isEnough) {
  const [factory, vendor, broker] = ['factory', 'vendor', 'broker'].map((name) => new Person(url, name));
  for (const person of [factory, vendor, broker]) await person.signIn();
  const [needs, solutions] = [[], []];
  for (const i of [1, 2, 3, 4, 5, 6]) {
    needs.push(await factory.publish('needs', `铝液作业区应急处置实训 ${'甲乙丙丁戊己'[i - 1]}`));
    if (i % 2) solutions.push(await vendor.publish('solutions', `高温作业仿真实训 ${'甲乙丙丁戊己'[i - 1]}`));
  }
  let rounds = 0;
  do {
    rounds++;
    for (const [i, id] of needs.entries()) {
      await factory.edit('needs', id, { deliverWithinDays: 60 + 10 * ((i + rounds) % 7) });
      if (i % 3 === 0)
        await vendor.edit('solutions', solutions[(i / 3) % 3], {
          leadTimeDays: { min: 20, max: 30 + rounds },
        });
    }
  } while (!isEnough());
  for (const [i, id] of needs.entries()) await factory.edit('needs', id, { deliverWithinDays: 90 + i });
  for (const [i, id] of solutions.entries())
    await vendor.edit('solutions', id, { leadTimeDays: { min: 20, max: 40 + i } });
  await factory.withdraw('needs', needs[5]);
  await vendor.withdraw('solutions', solutions[2]);

  const pair = await reading('a pair of factory and vendor', async () =>
    (await factory.recommendations('needs', needs[0])).items
      .filter(({ counterpart }) => solutions.includes(counterpart.id))
      .sort((a, b) => (a.counterpart.title < b.counterpart.title ? -1 : 1))
      .at(0),
  );
  await factory.say('needs', needs[0], pair.matchId, 'invite');
  await vendor.say('solutions', pair.counterpart.id, pair.matchId, 'interested');
  await until(
    'an introduction',
    async () =>
      (await broker.ask('GET', '/introductions?size=100')).items.some(({ need }) => need.id === needs[0]),
    () => broker.ask('POST', '/introductions', { matchId: pair.matchId }),
  );
  return { rounds };
}
