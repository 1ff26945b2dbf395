import { REASONS_OF, type ReasonCode } from '@duijie/domain';
import { Button } from '../../../ui/button.js';
import { DeclineForm } from '../../../ui/decline-form.js';
import { FormAlert } from '../../../ui/form-alert.js';
import { useSay } from '../../../ui/say.js';
import { describeProblem } from '../../../lib/describe.js';
import { IntroduceButtons } from '../../introduction/components/introduce-buttons.js';
import { useIntroduce } from '../../introduction/hooks/use-introduce.js';
import { useActingBroker } from '../../session/hooks/use-acting-broker.js';
import type { Recommendation } from '../api/types.js';
import type { useDecide } from '../hooks/use-decide.js';
import { NoteForm } from './note-form.js';

type Asked = 'pin' | 'reject';
type Decision = ReturnType<typeof useDecide>;

/** 建立对接 when both agreed; 置顶… and 否决…, or taking back what was said. */
export function BrokerActions({
  view,
  decision: { undo },
  asking,
  onAsk,
  size = 'md',
}: {
  view: Recommendation;
  decision: Decision;
  asking: Asked | undefined;
  onAsk: (asked: Asked | undefined) => void;
  size?: 'md' | 'sm';
}) {
  const say = useSay();
  const introduce = useIntroduce();
  const mayAct = useActingBroker();
  const own = view.decisions.broker;
  const { matchId, stage } = view;
  if (!mayAct || stage === 'introduced') return null;
  return (
    <>
      {introduce.error && <FormAlert>{describeProblem(introduce.error, say)}</FormAlert>}
      {stage === 'agreed' && (
        <IntroduceButtons introduce={introduce} matchId={matchId} titles={titlesOf(view)} size={size} />
      )}
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
            onClick={() => onAsk(asking === verdict ? undefined : verdict)}
          >
            {say(`recommend.${verdict}`)}
          </Button>
        ))
      )}
    </>
  );
}

/** The words that a pin or a rejection needs, in place. */
export function BrokerWords({
  matchId,
  decision: { word },
  asking,
  onClose,
}: {
  matchId: string;
  decision: Decision;
  asking: Asked | undefined;
  onClose: () => void;
}) {
  const say = useSay();
  if (asking === 'pin')
    return (
      <NoteForm
        title={say('recommend.pin.title')}
        explain={<p>{say('recommend.pin.why')}</p>}
        label={say('recommend.pin.note')}
        required={say('recommend.pin.missing')}
        action={say('recommend.pin.send')}
        busy={word.isPending}
        onCancel={onClose}
        onSend={(note) => word.mutate({ matchId, verdict: 'pin', note }, { onSuccess: onClose })}
      />
    );
  if (asking === 'reject')
    return (
      <RejectForm
        busy={word.isPending}
        onCancel={onClose}
        onSend={(reason, note) =>
          word.mutate({ matchId, verdict: 'reject', reason, ...(note && { note }) }, { onSuccess: onClose })
        }
      />
    );
  return null;
}

/** Why the broker rejects a pair: both sides are told the reason. */
export function RejectForm({
  busy,
  onCancel,
  onSend,
}: {
  busy: boolean;
  onCancel: () => void;
  onSend: (reason: ReasonCode, note: string) => void;
}) {
  const say = useSay();
  return (
    <DeclineForm
      title={say('recommend.reject.title')}
      hint={say('recommend.reject.hint')}
      send={say('recommend.reject.send')}
      reasons={REASONS_OF.broker.map((code) => ({ code, label: say(`reason-code.${code}`) }))}
      busy={busy}
      onCancel={onCancel}
      onSend={(reason, note) => onSend(reason as ReasonCode, note)}
    />
  );
}

const titlesOf = ({ own, counterpart }: Recommendation): string => `${own.title} × ${counterpart.title}`;
