import type { Side } from '@duijie/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { movePosting, type PostingView } from '../../posting/api/posting.js';
import { addressOf } from '../../posting/api/summary.js';
import { describeProblem } from '../../../lib/describe.js';
import { keys } from '../../../lib/query.js';
import { useSay } from '../../../ui/say.js';
import type { Draft } from './use-draft.js';
import type { FormFaults } from './use-form-faults.js';

export interface Submission {
  readonly busy: boolean;
  readonly refusal: string | undefined;
  readonly submit: () => Promise<void>;
}

/** Saves what is typed, publishes it (or hands it to review, or updates what is published), and leads to what comes of it. */
export function useSubmission<S extends Side, F>(
  side: S,
  draft: Draft<S, F>,
  faults: FormFaults,
  view: PostingView<S> | undefined,
  /** Why it cannot be published although no field is wrong. */
  hindrance: () => string | undefined,
): Submission {
  const say = useSay();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();

  const submit = async (): Promise<void> => {
    setRefusal(undefined);
    if (faults.submit()) return;
    const why = hindrance();
    if (why !== undefined) return setRefusal(why);
    setBusy(true);
    try {
      const stored = await draft.flush();
      const { status, saved } = draft.now();
      if (!stored || !saved) {
        // The conflict and the connection say for themselves, beside the form.
        if (status.kind === 'refused' && !faults.refused(status.error))
          setRefusal(describeProblem(status.error, say));
        else if (status.kind === 'offline') setRefusal(say('web.offline'));
        else if (status.kind === 'signed-out') setRefusal(say('error.SESSION.REQUIRED'));
        return;
      }
      const live = view?.state === 'published' || view?.state === 'in_review';
      const after = live
        ? undefined
        : await movePosting(side, saved.id, view?.state === 'expired' ? 'renew' : 'submit', {
            version: saved.version,
            ...(view?.state === 'expired' && { answerBy: answerByOf(draft.content) }),
          });
      if (after) {
        draft.moved(after.version);
        queries.setQueryData(keys.posting(side, saved.id), after);
      }
      await queries.invalidateQueries({ queryKey: ['search'] });
      // A run of an earlier publication may be kept as done: all that is known of this posting is asked for anew.
      await queries.invalidateQueries({ queryKey: keys.posting(side, saved.id) });
      const published = (after ?? view)?.state === 'published';
      await navigate(published ? `${addressOf(side, saved.id)}/recommendations` : addressOf(side, saved.id));
    } catch (error) {
      if (!faults.refused(error)) setRefusal(describeProblem(error, say));
    } finally {
      setBusy(false);
    }
  };
  return { busy, refusal, submit };
}

const answerByOf = (content: object): string | undefined =>
  'answerBy' in content && typeof content.answerBy === 'string' ? content.answerBy : undefined;
