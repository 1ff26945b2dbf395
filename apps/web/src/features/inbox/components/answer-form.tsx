import { NOTE, REASONS_OF, type ReasonCode } from '@duijie/domain';
import { useId, useState } from 'react';
import { describeProblem } from '../../../lib/describe.js';
import { Button } from '../../../ui/button.js';
import { DeclineForm } from '../../../ui/decline-form.js';
import { FormAlert } from '../../../ui/form-alert.js';
import { useSay } from '../../../ui/say.js';
import { TextField } from '../../../ui/text-field.js';
import type { useDecide } from '../../recommendation/hooks/use-decide.js';

/** 有意向 with a short answer that the need's owner reads, or 不合适 with a reason. What was typed stays on any error. */
export function AnswerForm({
  matchId,
  word,
}: {
  matchId: string;
  word: ReturnType<typeof useDecide>['word'];
}) {
  const say = useSay();
  const id = useId();
  const [answer, setAnswer] = useState('');
  const [error, setError] = useState<string>();
  const [declining, setDeclining] = useState(false);
  return (
    <>
      <form
        className="ans"
        onSubmit={(event) => {
          event.preventDefault();
          const note = answer.trim();
          const long = [...note].length > NOTE.max;
          setError(long ? say('problem.too_long', { max: NOTE.max }) : undefined);
          if (long) return document.getElementById(id)?.focus();
          word.mutate({ matchId, verdict: 'interested', ...(note && { note }) });
        }}
      >
        <TextField
          id={id}
          label={say('inbox.answer')}
          hint={say('inbox.answer.hint', { max: NOTE.max })}
          optional
          rows={3}
          limit={NOTE.max}
          value={answer}
          onChange={setAnswer}
          error={error}
        />
        {word.error && <FormAlert>{describeProblem(word.error, say)}</FormAlert>}
        <div className="row">
          <Button type="submit" look="primary" busy={word.isPending}>
            {say('recommend.interested')}
          </Button>
          <Button aria-expanded={declining} onClick={() => setDeclining(!declining)}>
            {say('ui.decline')}
          </Button>
          <span className="meta">{say('inbox.answer.then')}</span>
        </div>
      </form>
      {declining && (
        <DeclineForm
          reasons={REASONS_OF.solution.map((code) => ({ code, label: say(`reason-code.${code}`) }))}
          busy={word.isPending}
          noteLimit={NOTE.max}
          onCancel={() => setDeclining(false)}
          onSend={(reason, note) =>
            word.mutate({
              matchId,
              verdict: 'not_suitable',
              reason: reason as ReasonCode,
              ...(note && { note }),
            })
          }
        />
      )}
    </>
  );
}
