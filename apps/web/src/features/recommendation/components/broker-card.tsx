import { useState } from 'react';
import { describeProblem } from '../../../lib/describe.js';
import { FormAlert } from '../../../ui/form-alert.js';
import { RecommendationCard, type RecommendationCardProps } from '../../../ui/recommendation-card.js';
import type { Recommendation } from '../api/types.js';
import { useDecide } from '../hooks/use-decide.js';
import { useSpeech } from '../hooks/use-speech.js';
import { asCard } from './as-card.js';
import { BrokerActions, BrokerWords } from './broker-actions.js';
import { ContactLines } from './contact-card.js';
import { PairStanding } from './pair-standing.js';

/** One match, for the broker: its stage and whose turn it is, pin or reject with a reason, introduce when both agreed. */
export function BrokerCard({
  view,
  first,
  compare,
}: {
  view: Recommendation;
  first: boolean;
  compare?: RecommendationCardProps['compare'];
}) {
  const speech = useSpeech();
  const { say } = speech;
  const decision = useDecide(view.counterpart.title);
  const [asking, setAsking] = useState<'pin' | 'reject'>();
  const failure = decision.word.error ?? decision.undo.error;
  return (
    <RecommendationCard
      first={first}
      view={asCard(speech, view)}
      compare={compare}
      actions={
        <>
          <PairStanding view={view} focus={decision.word.isSuccess} />
          {view.introduction && (
            <div className="opened">
              <ContactLines
                title={say('introduction.contact.need')}
                contact={view.introduction.contacts.need}
              />
              <ContactLines
                title={say('introduction.contact.solution')}
                contact={view.introduction.contacts.solution}
              />
            </div>
          )}
          {failure && <FormAlert>{describeProblem(failure, say)}</FormAlert>}
          <BrokerActions view={view} decision={decision} asking={asking} onAsk={setAsking} />
          <BrokerWords
            matchId={view.matchId}
            decision={decision}
            asking={asking}
            onClose={() => setAsking(undefined)}
          />
        </>
      }
    />
  );
}
