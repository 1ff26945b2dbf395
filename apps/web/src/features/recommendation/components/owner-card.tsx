import { REASONS_OF, type ReasonCode } from '@duijie/domain';
import { useState } from 'react';
import { describeProblem } from '../../../lib/describe.js';
import { Button } from '../../../ui/button.js';
import { FormAlert } from '../../../ui/form-alert.js';
import { RecommendationCard, type RecommendationCardProps } from '../../../ui/recommendation-card.js';
import type { Recommendation } from '../api/types.js';
import { useDecide } from '../hooks/use-decide.js';
import { useSpeech } from '../hooks/use-speech.js';
import { asCard, asJoint } from './as-card.js';
import { OpenedContact } from './contact-card.js';
import { NoteForm } from './note-form.js';
import { PairStanding } from './pair-standing.js';

/** One recommended solution, for the need's owner: invite it, or say why not. */
export function OwnerCard({
  view,
  first,
  mayAct,
  compare,
}: {
  view: Recommendation;
  first: boolean;
  mayAct: boolean;
  compare: RecommendationCardProps['compare'];
}) {
  const speech = useSpeech();
  const { say } = speech;
  const { word, undo } = useDecide(view.counterpart.title);
  const [writing, setWriting] = useState<'anyway' | 'ask'>();
  const { stage, decisions, standing } = view;
  const open = stage === 'recommended' || stage === 'interested';
  const invite = (note?: string): void => {
    word.mutate({ matchId: view.matchId, verdict: 'invite', ...(note && { note }) });
    setWriting(undefined);
  };
  const own = decisions.need;
  const failure = word.error ?? undo.error;
  return (
    <RecommendationCard
      key={stage}
      first={first}
      evidenceOpen={first}
      compare={compare}
      counterfactualAction={
        mayAct &&
        open &&
        standing === 'passed' && (
          <button
            type="button"
            className="link"
            aria-expanded={writing === 'ask'}
            onClick={() => setWriting(writing === 'ask' ? undefined : 'ask')}
          >
            {say('recommend.cf.ask')}
          </button>
        )
      }
      view={asCard(speech, view)}
      actions={
        <>
          {(stage !== 'recommended' || view.pinned) && <PairStanding view={view} focus={word.isSuccess} />}
          {view.introduction && (
            <OpenedContact contact={view.introduction.contacts.solution} party="solution" />
          )}
          {failure && <FormAlert>{describeProblem(failure, say)}</FormAlert>}
          {mayAct &&
            open &&
            (standing === 'passed' ? (
              <Button look="primary" size="md" busy={word.isPending} onClick={() => invite()}>
                {say('recommend.invite')}
              </Button>
            ) : (
              <Button
                size="md"
                aria-expanded={writing === 'anyway'}
                onClick={() => setWriting(writing ? undefined : 'anyway')}
              >
                {say('recommend.invite.anyway')}
              </Button>
            ))}
          {mayAct && own && stage !== 'introduced' && (
            <Button size="md" busy={undo.isPending} onClick={() => undo.mutate(own.id)}>
              {say('recommend.undo', { verdict: say(`recommend.verdict.${own.verdict}`) })}
            </Button>
          )}
          {writing === 'anyway' && (
            <NoteForm
              title={say('recommend.anyway.title')}
              explain={<p>{say('recommend.anyway.why')}</p>}
              label={say('recommend.anyway.note')}
              suggested={say('recommend.anyway.suggested', { asks: unverified(view, speech) })}
              action={say('recommend.invite')}
              busy={word.isPending}
              onCancel={() => setWriting(undefined)}
              onSend={invite}
            />
          )}
          {writing === 'ask' && view.counterfactual && (
            <NoteForm
              title={say('recommend.cf.ask.title')}
              explain={<p>{say('recommend.cf.ask.why')}</p>}
              label={say('recommend.cf.ask.note')}
              suggested={say('recommend.cf.ask.suggested', { edit: view.counterfactual.label })}
              action={say('recommend.invite')}
              busy={word.isPending}
              onCancel={() => setWriting(undefined)}
              onSend={invite}
            />
          )}
        </>
      }
      decline={
        mayAct && open
          ? {
              reasons: REASONS_OF.need.map((code) => ({ code, label: say(`reason-code.${code}`) })),
              busy: word.isPending,
              onSend: (reason, note) =>
                word.mutate({
                  matchId: view.matchId,
                  verdict: 'not_suitable',
                  reason: reason as ReasonCode,
                  ...(note && { note }),
                }),
            }
          : undefined
      }
    />
  );
}

/** The hard conditions for which proof is to be asked. */
const unverified = (view: Recommendation, { locale, say }: ReturnType<typeof useSpeech>): string =>
  view.joints
    .filter(({ constraint, outcome }) => constraint && outcome !== 'pass')
    .map((joint, at) => asJoint(locale, joint, at, '').ask.text)
    .join(say('recommend.list'));
