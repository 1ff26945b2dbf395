import { actionsFrom, type Side } from '@duijie/domain';
import { useRef, useState } from 'react';
import { useReader } from '../../session/hooks/use-session.js';
import { Button, ButtonLink } from '../../../ui/button.js';
import { useSay } from '../../../ui/say.js';
import { addressOf } from '../api/summary.js';
import type { PostingView } from '../api/posting.js';
import { StepBox, type Step } from './step-box.js';

const STEPS: readonly Step[] = ['renew', 'withdraw', 'close'];

/** What its own unit, or a broker for it, may do now. One green button: what comes next. */
export function OwnActions<S extends Side>({ view }: { view: PostingView<S> }) {
  const say = useSay();
  const reader = useReader();
  const status = useRef<HTMLParagraphElement>(null);
  const [step, setStep] = useState<Step>();
  const [done, setDone] = useState('');
  if (!view.editable && view.state !== 'closed') return null;
  const as = reader.kind === 'member' && reader.isBroker && !view.mine ? 'broker' : 'owner';
  const allowed = actionsFrom(view.state, as, view.organization?.state === 'verified');
  const address = addressOf(view.side, view.id);
  const unfinished = view.state === 'draft';
  // A need can be given more time at any time; a solution only asks for it once it has run out.
  const mayRenew = view.side === 'need' || view.state === 'expired';
  return (
    <>
      <div className="own">
        {view.editable && (
          <ButtonLink look={unfinished ? 'primary' : 'plain'} size="md" to={`${address}/edit`}>
            {say(unfinished ? 'posting.own.continue' : 'posting.own.edit')}
          </ButtonLink>
        )}
        {view.editable &&
          STEPS.filter((each) => allowed.includes(each) && (each !== 'renew' || mayRenew)).map((each) => (
            <Button key={each} size="md" aria-expanded={step === each} onClick={() => setStep(each)}>
              {say(`posting.own.${each}`)}
            </Button>
          ))}
      </div>
      {step && (
        <StepBox
          key={step}
          view={view}
          step={step}
          onCancel={() => setStep(undefined)}
          onDone={({ state }) => {
            setStep(undefined);
            setDone(
              state === 'withdrawn' || state === 'closed' || state === 'in_review' || state === 'published'
                ? say(`posting.step.done.${state}`)
                : '',
            );
            requestAnimationFrame(() => status.current?.focus());
          }}
        />
      )}
      <p className="said" role="status" tabIndex={-1} ref={status}>
        {done}
      </p>
    </>
  );
}
