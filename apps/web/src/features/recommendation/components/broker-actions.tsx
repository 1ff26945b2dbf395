import { REASONS_OF, type ReasonCode } from '@duijie/domain';
import { useState } from 'react';
import { Button } from '../../../ui/button.js';
import { DeclineForm } from '../../../ui/decline-form.js';
import { FormAlert } from '../../../ui/form-alert.js';
import { useSay } from '../../../ui/say.js';
import { describeProblem } from '../../../lib/describe.js';
import { useIntroduce } from '../../introduction/hooks/use-introduce.js';
import type { Recommendation } from '../api/types.js';
import type { useDecide } from '../hooks/use-decide.js';
import { NoteForm } from './note-form.js';

/** 建立对接 when both agreed; 置顶… and 否决… with their words, in place; what was said can be taken back. */
export function BrokerActions({
  view,
  decision: { word, undo },
  size = 'md',
}: {
  view: Recommendation;
  decision: ReturnType<typeof useDecide>;
  size?: 'md' | 'sm';
}) {
  const say = useSay();
  const introduce = useIntroduce();
  const [asking, setAsking] = useState<'pin' | 'reject'>();
  const close = (): void => setAsking(undefined);
  const own = view.decisions.broker;
  const { matchId, stage } = view;
  if (stage === 'introduced') return null;
  return (
    <>
      {stage === 'agreed' && (
        <Button
          look="primary"
          size={size}
          busy={introduce.isPending}
          onClick={() => introduce.mutate({ matchId, titles: titlesOf(view) })}
        >
          {say('recommend.introduce')}
        </Button>
      )}
      {introduce.error && <FormAlert attempt={1}>{describeProblem(introduce.error, say)}</FormAlert>}
      {own ? (
        <Button size={size} busy={undo.isPending} onClick={() => undo.mutate(own.id)}>
          {say('recommend.undo', { verdict: say(`recommend.verdict.${own.verdict}`) })}
        </Button>
      ) : (
        (['pin', 'reject'] as const).map((verdict) => (
          <Button
            key={verdict}
            size={size}
            aria-expanded={asking === verdict}
            onClick={() => setAsking(asking === verdict ? undefined : verdict)}
          >
            {say(`recommend.${verdict}`)}
          </Button>
        ))
      )}
      {asking === 'pin' && (
        <NoteForm
          title={say('recommend.pin.title')}
          explain={<p>{say('recommend.pin.why')}</p>}
          label={say('recommend.pin.note')}
          required={say('recommend.pin.missing')}
          action={say('recommend.pin.send')}
          busy={word.isPending}
          onCancel={close}
          onSend={(note) => word.mutate({ matchId, verdict: 'pin', note }, { onSuccess: close })}
        />
      )}
      {asking === 'reject' && (
        <DeclineForm
          reasons={REASONS_OF.broker.map((code) => ({ code, label: say(`reason-code.${code}`) }))}
          busy={word.isPending}
          onCancel={close}
          onSend={(reason, note) =>
            word.mutate(
              { matchId, verdict: 'reject', reason: reason as ReasonCode, ...(note && { note }) },
              { onSuccess: close },
            )
          }
        />
      )}
    </>
  );
}

const titlesOf = ({ own, counterpart }: Recommendation): string => `${own.title} × ${counterpart.title}`;
