import { chinaDate, type ContentOf, type FieldProblem, type Lexicon, type Side } from '@duijie/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { createPosting, fetchPosting, savePosting, type PostingView } from '../../posting/api/posting.js';
import { keys } from '../../../lib/query.js';
import { DraftKeeper, type DraftStatus } from './draft-keeper.js';
import type { FormShape } from './form-shape.js';
import { dropCopy, readCopy, writeCopy } from './local-copy.js';
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
  const [start] = useState(() => {
    const copy = readCopy<F>(side, view?.id, accountId);
    const form = view ? shape.read(view.workingContent ?? view.content) : shape.empty();
    return { copy, form, shown: copy ? { ...form, ...copy.form } : form };
  });
  const [form, setForm] = useState<F>(start.shown);
  const [restoredAt, setRestoredAt] = useState(start.copy?.at);
  const [theirs, setTheirs] = useState<PostingView<S>>();
  const latest = useRef({ form: start.shown, lexicon, organizationId, onCreated });
  useEffect(() => {
    latest.current = { ...latest.current, lexicon, organizationId, onCreated };
  });

  const auto = savesItself(view);
  const keeper = useMemo(() => {
    const remember = (answer: PostingView<S>): PostingView<S> => {
      queries.setQueryData(keys.posting(side, answer.id), answer);
      return answer;
    };
    const made = new DraftKeeper<ContentOf[S]>(
      {
        create: async (content) => {
          const answer = remember(await createPosting(side, content, latest.current.organizationId));
          latest.current.onCreated(answer.id);
          return answer;
        },
        save: async (id, content, version) => remember(await savePosting(side, id, content, version)),
        keepCopy: (id, version) =>
          writeCopy(side, id, accountId, {
            form: latest.current.form,
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
      () => {
        const { form: typed, lexicon: words } = latest.current;
        const content = shape.content(typed);
        const faults = shape.problems(content, words, chinaDate(new Date()), 'draft');
        // What is published is sent whole or not at all: the form refuses it before.
        return auto ? withoutFaults(content, faults, shape.emptyContent()) : content;
      },
      auto,
      view && { id: view.id, version: start.copy?.version ?? view.version },
    );
    return made;
    // One keeper for the life of the form: its page gives it a key.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const status = useSyncExternalStore(keeper.subscribe, keeper.current);

  useEffect(() => {
    if (start.copy) keeper.touch();
    // Back on the net, or back from signing in elsewhere.
    const again = (): void => {
      const { kind } = keeper.current();
      if (auto && (kind === 'offline' || kind === 'signed-out')) void keeper.flush();
    };
    window.addEventListener('online', again);
    window.addEventListener('focus', again);
    return () => {
      window.removeEventListener('online', again);
      window.removeEventListener('focus', again);
      // Leaving the page: what is not saved yet goes now.
      if (auto && keeper.current().kind === 'changed') void keeper.flush();
    };
  }, [keeper, auto, start]);

  useEffect(() => {
    const id = keeper.saved?.id;
    if (status.kind !== 'conflict' || id === undefined) return;
    let gone = false;
    void fetchPosting(side, id).then(
      (now) => !gone && setTheirs(now),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [status, keeper, side]);

  const replace = useCallback((next: F): void => {
    latest.current.form = next;
    setForm(next);
  }, []);
  const content = useMemo(() => shape.content(form), [shape, form]);
  const sound = useMemo(
    () =>
      withoutFaults(
        content,
        shape.problems(content, lexicon, chinaDate(new Date()), 'draft'),
        shape.emptyContent(),
      ),
    [shape, content, lexicon],
  );
  return {
    form,
    change: (next) => {
      replace({ ...latest.current.form, ...next });
      keeper.touch();
    },
    content,
    sound,
    problems: (mode) => shape.problems(content, lexicon, chinaDate(new Date()), mode),
    status,
    auto,
    saved: keeper.saved,
    flush: () => keeper.flush(),
    now: () => ({ status: keeper.current(), saved: keeper.saved }),
    moved: (version) => keeper.moved(version),
    restoredAt,
    dropRestored: () => {
      replace(start.form);
      setRestoredAt(undefined);
      keeper.resolve(view?.version ?? 0, false);
      dropCopy(side, view?.id, accountId);
    },
    theirs,
    resolve: (mine) => {
      if (!theirs) return;
      if (!mine) replace(shape.read(theirs.workingContent ?? theirs.content));
      keeper.resolve(theirs.version, mine);
      setTheirs(undefined);
      setRestoredAt(undefined);
      if (mine) keeper.touch();
    },
  };
}
