import { ApiProblem, unreachable } from '../../../lib/problem.js';
import { DraftKeeper, type KeeperPorts, type Saved } from './draft-keeper.js';

/** A platform in memory, a clock that is turned by hand, a shelf for copies. */
function world() {
  let pending: (() => void) | undefined;
  let stored = { content: '', version: 0 };
  let failure: unknown;
  let gate: Promise<void> | undefined;
  const copies = new Map<string | undefined, string>();
  const answer = async (next: string): Promise<Saved> => {
    await gate;
    if (failure) throw failure;
    stored = { content: next, version: stored.version + 1 };
    return { id: 'n1', version: stored.version };
  };
  const ports: KeeperPorts<string> = {
    create: answer,
    save: (_id, next, version) =>
      version === stored.version
        ? answer(next)
        : Promise.reject(new ApiProblem(409, 'POSTING.VERSION_CONFLICT', '')),
    keepCopy: (id, _version, form) => void copies.set(id, form),
    dropCopy: (id) => void copies.delete(id),
    later: (_ms, then) => {
      pending = then;
      return () => (pending = undefined);
    },
    now: () => new Date(0),
  };
  return {
    ports,
    copies,
    stored: () => stored,
    /** Time passes; what was scheduled runs to its end. */
    pass: async (keeper: DraftKeeper<string>) => {
      const then = pending;
      pending = undefined;
      then?.();
      await keeper.flush();
    },
    waiting: () => pending !== undefined,
    fail: (error: unknown) => (failure = error),
    hold: () => {
      let open: () => void = () => undefined;
      gate = new Promise((resolve) => (open = resolve));
      return () => open();
    },
    elsewhere: (text: string) => (stored = { content: text, version: stored.version + 1 }),
  };
}

describe('keeping a draft', () => {
  it('creates on the first change, saves after, and drops the copy', async () => {
    const { ports, pass, stored, copies } = world();
    const keeper = new DraftKeeper<string>(ports, '', true);
    expect(keeper.now().status.kind).toBe('untouched');
    keeper.change('a');
    expect(copies.size).toBe(1);
    await pass(keeper);
    keeper.change('ab');
    await pass(keeper);
    expect(stored()).toEqual({ content: 'ab', version: 2 });
    expect(keeper.now().status).toEqual({ kind: 'saved', at: new Date(0) });
    expect(copies.size).toBe(0);
  });

  it('saves what was typed during a request after it', async () => {
    const { ports, pass, stored, hold, waiting } = world();
    const keeper = new DraftKeeper<string>(ports, '', true);
    keeper.change('a');
    const open = hold();
    const first = keeper.flush();
    keeper.change('ab');
    open();
    expect(await first).toBe(false);
    expect(waiting()).toBe(true);
    await pass(keeper);
    expect(stored().content).toBe('ab');
  });

  it('keeps everything while offline, and saves when it can', async () => {
    const { ports, pass, stored, fail, copies, waiting } = world();
    const keeper = new DraftKeeper<string>(ports, '', true);
    fail(unreachable());
    keeper.change('a');
    expect(await keeper.flush()).toBe(false);
    expect(keeper.now().status.kind).toBe('offline');
    expect(copies.get(undefined)).toBe('a');
    expect(waiting()).toBe(true);
    fail(undefined);
    await pass(keeper);
    expect(stored().content).toBe('a');
    expect(copies.size).toBe(0);
  });

  it('stops at a conflict and loses nothing, whichever side is taken', async () => {
    for (const mine of [true, false]) {
      const { ports, pass, stored, elsewhere, copies } = world();
      const keeper = new DraftKeeper<string>(ports, '', true);
      keeper.change('a');
      await pass(keeper);
      elsewhere('theirs');
      keeper.change('mine');
      await pass(keeper);
      expect(keeper.now().status.kind).toBe('conflict');
      expect(copies.get('n1')).toBe('mine');
      keeper.change('mine too');
      expect(keeper.now().status.kind).toBe('conflict');
      if (mine) keeper.overrule(stored().version);
      else keeper.giveWay(stored().content, stored().version);
      expect(await keeper.flush()).toBe(true);
      expect(stored().content).toBe(mine ? 'mine too' : 'theirs');
    }
  });

  it('saves what is published only when told to', async () => {
    const { ports, waiting, stored, elsewhere } = world();
    elsewhere('live');
    const keeper = new DraftKeeper<string>(ports, '', false, { id: 'n1', version: 1 });
    keeper.change('next');
    expect(waiting()).toBe(false);
    expect(stored().content).toBe('live');
    expect(await keeper.flush()).toBe(true);
    expect(stored().content).toBe('next');
  });

  it('says what was refused and keeps the copy', async () => {
    const { ports, fail, copies } = world();
    const keeper = new DraftKeeper<string>(ports, '', true);
    fail(new ApiProblem(400, 'INPUT.INVALID', 'no'));
    keeper.change('a');
    expect(await keeper.flush()).toBe(false);
    expect(keeper.now().status.kind).toBe('refused');
    expect(copies.get(undefined)).toBe('a');
  });
});
