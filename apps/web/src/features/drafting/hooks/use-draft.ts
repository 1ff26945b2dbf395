import { chinaDate, type ContentOf, type FieldProblem, type Lexicon, type Side } from '@duijie/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { createPosting, fetchPosting, savePosting, type PostingView } from '../../posting/api/posting.js';
import { keys } from '../../../lib/query.js';
import { DraftKeeper, type DraftStatus } from './draft-keeper.js';
import type { FormShape } from './form-shape.js';
import { dropCopy, isUnsent, readCopy, writeCopy } from './local-copy.js';
import { withoutFaults } from './without-faults.js';

/** What is published (or waits for review) changes only when its owner says so. */
const savesItself = (view: PostingView | undefined): boolean =>
  view === undefined || view.state === 'draft' || view.state === 'withdrawn' || view.state === 'expired';

export interface Draft<S extends Side, F> {
  readonly form: F;
  readonly change: (next: Partial<F>) => void;
  readonly content: ContentOf[S];
  /** Without what is wrong: what is saved, previewed and assessed. */
  readonly sound: ContentOf[S];
  /** In this mode; `draft` is what keeps it from being saved. */
  readonly problems: (mode: 'draft' | 'submit') => FieldProblem[];
  readonly status: DraftStatus;
  readonly auto: boolean;
  readonly saved: { readonly id: string; readonly version: number } | undefined;
  /** Saves now; true when the platform has everything. */
  readonly flush: () => Promise<boolean>;
  /** Where it stands at this very moment, not when it was last drawn. */
  readonly now: () => { readonly status: DraftStatus; readonly saved: Draft<S, F>['saved'] };
  /** It was published, withdrawn …: the version that is current now. */
  readonly moved: (version: number) => void;
  /** When what this computer had kept was brought back: since when. */
  readonly restoredAt: string | undefined;
  readonly dropRestored: () => void;
  /** After a conflict: what the platform has now. */
  readonly theirs: PostingView<S> | undefined;
  readonly resolve: (mine: boolean) => void;
}

/** A form that is saved while it is typed; see DraftKeeper. `view` is what is edited, absent for a new one. */
export function useDraft<S extends Side, F extends object>(
  shape: FormShape<S, F>,
  lexicon: Lexicon,
  accountId: string,
  view: PostingView<S> | undefined,
  organizationId: string | undefined,
  onCreated: (id: string) => void,
): Draft<S, F> {
  const { side } = shape;
  const queries = useQueryClient();
  const auto = savesItself(view);
  /* One keeper for the life of the form: its page gives it a key, and what it is made of does not change meanwhile. */
  const [{ keeper, fresh, copy }] = useState(() => {
    const fresh = view ? shape.read(view.workingContent ?? view.content) : shape.empty();
    const kept = readCopy<F>(side, view?.id, accountId);
    const copy = kept && isUnsent(shape, fresh, kept) ? kept : undefined;
    if (kept && !copy) dropCopy(side, view?.id, accountId);
    const remember = (answer: PostingView<S>): PostingView<S> => {
      queries.setQueryData(keys.posting(side, answer.id), answer);
      return answer;
    };
    // What is published is sent whole or not at all: the form refuses it before.
    const sendable = (form: F): ContentOf[S] =>
      auto ? soundOf(shape, shape.content(form), lexicon) : shape.content(form);
    const made = new DraftKeeper<F>(
      {
        create: async (form) => {
          const answer = remember(await createPosting(side, sendable(form), organizationId));
          onCreated(answer.id);
          return answer;
        },
        save: async (id, form, version) => remember(await savePosting(side, id, sendable(form), version)),
        keepCopy: (id, version, form) =>
          writeCopy(side, id, accountId, {
            form,
            ...(version !== undefined && { version }),
            at: new Date().toISOString(),
          }),
        dropCopy: (id) => dropCopy(side, id, accountId),
        later: (ms, then) => {
          const timer = setTimeout(then, ms);
          return () => clearTimeout(timer);
        },
        now: () => new Date(),
      },
      fresh,
      auto,
      view && { id: view.id, version: copy?.version ?? view.version },
    );
    return { keeper: made, fresh, copy };
  });
  const { form, status, saved } = useSyncExternalStore(keeper.subscribe, keeper.now);
  const [restoredAt, setRestoredAt] = useState(copy?.at);
  const [theirs, setTheirs] = useState<PostingView<S>>();

  useEffect(() => {
    if (copy) keeper.change({ ...fresh, ...copy.form });
  }, [keeper, fresh, copy]);

  useEffect(() => {
    // Back on the net, or back from signing in elsewhere.
    const again = (): void => {
      const { kind } = keeper.now().status;
      if (keeper.auto && (kind === 'offline' || kind === 'signed-out')) void keeper.flush();
    };
    window.addEventListener('online', again);
    window.addEventListener('focus', again);
    return () => {
      window.removeEventListener('online', again);
      window.removeEventListener('focus', again);
      // Leaving the page: what is not saved yet goes now.
      if (keeper.auto && keeper.now().status.kind === 'changed') void keeper.flush();
    };
  }, [keeper]);

  const conflicting = status.kind === 'conflict' ? saved?.id : undefined;
  useEffect(() => {
    if (conflicting === undefined) return;
    let gone = false;
    void fetchPosting(side, conflicting).then(
      (now) => !gone && setTheirs(now),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [conflicting, side]);

  const content = useMemo(() => shape.content(form), [shape, form]);
  const sound = useMemo(() => soundOf(shape, content, lexicon), [shape, content, lexicon]);
  return {
    form,
    change: (next) => keeper.change({ ...keeper.now().form, ...next }),
    content,
    sound,
    problems: (mode) => shape.problems(content, lexicon, chinaDate(new Date()), mode),
    status,
    auto: keeper.auto,
    saved,
    flush: () => keeper.flush(),
    now: () => keeper.now(),
    moved: (version) => keeper.moved(version),
    restoredAt,
    dropRestored: () => {
      keeper.giveWay(fresh, view?.version);
      setRestoredAt(undefined);
    },
    theirs,
    resolve: (mine) => {
      if (!theirs) return;
      if (mine) keeper.overrule(theirs.version);
      else keeper.giveWay(shape.read(theirs.workingContent ?? theirs.content), theirs.version);
      setTheirs(undefined);
      setRestoredAt(undefined);
    },
  };
}

/** What can be saved of it although some of it is wrong. */
const soundOf = <S extends Side, F>(
  shape: FormShape<S, F>,
  content: ContentOf[S],
  lexicon: Lexicon,
): ContentOf[S] =>
  withoutFaults(
    content,
    shape.problems(content, lexicon, chinaDate(new Date()), 'draft'),
    shape.emptyContent(),
  );
