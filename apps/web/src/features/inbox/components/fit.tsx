import { sayPhrase } from '@duijie/messages';
import { Link } from 'react-router';
import { Breakdown, BreakdownKey } from '../../../ui/breakdown.js';
import { Button } from '../../../ui/button.js';
import { FormAlert } from '../../../ui/form-alert.js';
import { ScoreDelta } from '../../../ui/counterfactual.js';
import { tied } from '../../../ui/figures.js';
import { Evidence } from '../../../ui/recommendation-card.js';
import { PointList } from '../../../ui/reason-columns.js';
import { describeProblem } from '../../../lib/describe.js';
import type { Recommendation } from '../../recommendation/api/types.js';
import { asGap, asJoints } from '../../recommendation/components/as-card.js';
import { OpenedContact } from '../../recommendation/components/contact-card.js';
import { PairStanding } from '../../recommendation/components/pair-standing.js';
import { useDecide } from '../../recommendation/hooks/use-decide.js';
import { useSpeech } from '../../recommendation/hooks/use-speech.js';
import { AnswerForm } from './answer-form.js';
import { isAnswerable } from './groups.js';

/** Why one need fits one's solution, what is missing, what would raise it, and the answer. */
export function Fit({ view, mayAct }: { view: Recommendation; mayAct: boolean }) {
  const speech = useSpeech();
  const { say } = speech;
  const { word, undo } = useDecide(view.counterpart.title);
  const own = view.decisions.solution;
  const failure = undo.error;
  return (
    <div className="body">
      <PairStanding view={view} focus={word.isSuccess} />
      {view.introduction && <OpenedContact contact={view.introduction.contacts.need} party="need" />}
      <div>
        <Breakdown score={view.score} upper={view.upper} segments={view.breakdown} />
        <div className="key-row">
          <BreakdownKey />
        </div>
      </div>
      <Why view={view} speech={speech} />
      <Raise view={view} />
      {failure && <FormAlert>{describeProblem(failure, say)}</FormAlert>}
      {mayAct && isAnswerable(view) && <AnswerForm matchId={view.matchId} word={word} />}
      {mayAct && own && view.stage !== 'introduced' && (
        <div>
          <Button size="md" busy={undo.isPending} onClick={() => undo.mutate(own.id)}>
            {say('recommend.undo', { verdict: say(`recommend.verdict.${own.verdict}`) })}
          </Button>
        </div>
      )}
    </div>
  );
}

function Why({ view, speech }: { view: Recommendation; speech: ReturnType<typeof useSpeech> }) {
  const { say, locale } = speech;
  return (
    <div>
      <h4>{say('inbox.why')}</h4>
      <PointList
        points={[
          ...view.reasons
            .slice(0, 3)
            .map((reason) => ({ text: sayPhrase(locale, reason), outcome: 'pass' as const })),
          ...view.missing.map((phrase) => asGap(locale, phrase)),
        ]}
      />
      <Evidence
        open
        heads={[say('inbox.asked'), say('inbox.given')]}
        joints={asJoints(speech, view.joints)}
      />
    </div>
  );
}

/** Only what the scorer confirmed; a 待核实 pair is promised its group, not a score. */
function Raise({ view: { counterfactual, standing } }: { view: Recommendation }) {
  const { say, locale } = useSpeech();
  if (!counterfactual) return null;
  const { label, from, to, link } = counterfactual;
  return (
    <div>
      <h4>{say('inbox.raise')}</h4>
      <table className="raise">
        <tbody>
          <tr>
            <td>
              {tied(sayPhrase(locale, label))}
              {link && (
                <>
                  <br />
                  <Link className="act" to={link}>
                    {say('inbox.raise.do')}
                  </Link>
                </>
              )}
            </td>
            <td>
              {to !== undefined ? (
                <ScoreDelta from={from} to={to} />
              ) : (
                standing === 'to_verify' && <b className="c-pass">{say('recommend.cf.verified')}</b>
              )}
            </td>
          </tr>
        </tbody>
      </table>
      <p className="meta">{say('inbox.raise.note')}</p>
    </div>
  );
}
