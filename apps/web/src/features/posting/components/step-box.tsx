import { addDays, chinaDate, NEED_LIMITS, NOTE, textLength, type Side } from '@duijie/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { describeProblem } from '../../../lib/describe.js';
import { fieldId, serverFaults } from '../../../lib/faults.js';
import { keys } from '../../../lib/query.js';
import { Button } from '../../../ui/button.js';
import { FormAlert } from '../../../ui/form-alert.js';
import { useSay } from '../../../ui/say.js';
import { TextField } from '../../../ui/text-field.js';
import { movePosting, type PostingView } from '../api/posting.js';

export type Step = 'withdraw' | 'close' | 'renew';

/** Asks once, in the page, with room for a note. The focus comes here, and goes to the result. */
export function StepBox<S extends Side>({
  view,
  step,
  onCancel,
  onDone,
}: {
  view: PostingView<S>;
  step: Step;
  onCancel: () => void;
  onDone: (view: PostingView<S>) => void;
}) {
  const say = useSay();
  const queries = useQueryClient();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const [note, setNote] = useState('');
  const tomorrow = addDays(chinaDate(new Date()), 1);
  const [date, setDate] = useState(addDays(tomorrow, 29));
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const renews = step === 'renew';
  const needsDate = renews && view.side === 'need';

  const send = async (): Promise<void> => {
    setError(undefined);
    setRefusal(undefined);
    if (!renews && textLength(note) > NOTE.max) return setError(say('problem.too_long', { max: NOTE.max }));
    if (needsDate && date < tomorrow) return setError(say('problem.date_past', { from: tomorrow }));
    setBusy(true);
    try {
      const next = await movePosting<S>(view.side, view.id, step, {
        version: view.version,
        ...(needsDate && { answerBy: date }),
        ...(!renews && note.trim() !== '' && { note: note.trim() }),
      });
      queries.setQueryData(keys.posting(view.side, view.id), next);
      void queries.invalidateQueries({ queryKey: keys.history(view.side, view.id) });
      void queries.invalidateQueries({ queryKey: ['search'] });
      onDone(next);
    } catch (problem) {
      const fault = serverFaults(problem)[needsDate ? 'answerBy' : 'note'];
      if (fault) setError(fault);
      else setRefusal(describeProblem(problem, say));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className="step-box"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void send();
      }}
    >
      <h2 ref={head} tabIndex={-1}>
        {say(`posting.${step}.title`)}
      </h2>
      <p>{say(renews && !needsDate ? 'posting.renew.text.solution' : `posting.${step}.text`)}</p>
      <FormAlert>{refusal}</FormAlert>
      {renews && !needsDate ? null : needsDate ? (
        <TextField
          id={fieldId('answerBy')}
          label={say('posting.answerBy')}
          value={date}
          onChange={setDate}
          error={error}
          input={{
            type: 'date',
            min: tomorrow,
            max: addDays(tomorrow, NEED_LIMITS.answerWithinDays.max - 1),
          }}
        />
      ) : (
        <TextField
          id={fieldId('note')}
          label={say('posting.step.note')}
          hint={say('posting.step.note.hint')}
          optional
          rows={2}
          limit={NOTE.max}
          value={note}
          onChange={setNote}
          error={error}
        />
      )}
      <div className="row">
        <Button look="primary" size="md" type="submit" busy={busy}>
          {say(`posting.${step}.action`)}
        </Button>
        <Button size="md" onClick={onCancel}>
          {say('ui.cancel')}
        </Button>
      </div>
    </form>
  );
}
