import { FACTOR_IDS } from '@duijie/domain';
import { sayDateTime } from '@duijie/messages';
import { useRef, useState } from 'react';
import { describeProblem } from '../../../lib/describe.js';
import { Button } from '../../../ui/button.js';
import { tied } from '../../../ui/figures.js';
import { FormAlert } from '../../../ui/form-alert.js';
import { OutcomeIcon } from '../../../ui/icons.js';
import { useLocale, useSay } from '../../../ui/say.js';
import { NoteForm } from '../../recommendation/components/note-form.js';
import { useNames } from '../../reference/hooks/use-names.js';
import type { LearningReport, WeightsVersion } from '../api/evaluation.js';
import { useActivateWeights } from '../hooks/use-evaluation.js';

/** Versions of weights, newest first: what they weigh, what the gate found, and the way into force or back. */
export function VersionList({ versions }: { versions: readonly WeightsVersion[] }) {
  const inForce = Number(versions.find((each) => each.inForce)?.version ?? 0);
  return (
    <ol className="ev-versions">
      {versions.map((version) => (
        <Version key={version.version} version={version} isBack={Number(version.version) < inForce} />
      ))}
    </ol>
  );
}

function Version({ version, isBack }: { version: WeightsVersion; isBack: boolean }) {
  const say = useSay();
  const locale = useLocale();
  const entry = useRef<HTMLLIElement>(null);
  const [asking, setAsking] = useState(false);
  const activate = useActivateWeights();
  const { version: name, factors, learned, inForce, activatable } = version;
  const settled = (): void => {
    setAsking(false);
    entry.current?.focus();
  };
  const isOutdated = !inForce && !activatable && learned?.report.findings.length === 0;
  return (
    <li ref={entry} tabIndex={-1}>
      <div className="ev-head">
        <h3>
          {say(learned ? 'evaluation.version' : 'evaluation.version.first', { version: name })}
          {inForce && <span className="tag">{say('evaluation.inForce')}</span>}
        </h3>
        {activatable && (
          <Button size="sm" aria-expanded={asking} onClick={() => setAsking(!asking)}>
            {say(isBack ? 'evaluation.back' : 'evaluation.activate')}
          </Button>
        )}
      </div>
      {learned && (
        <p className="meta">
          {tied(
            say('evaluation.learned', {
              at: sayDateTime(locale, learned.at),
              decisions: learned.report.decisions,
              readers: learned.report.readers,
            }),
          )}
        </p>
      )}
      <dl className="ev-weights" aria-label={say('evaluation.weights')}>
        {FACTOR_IDS.map((factor) => (
          <div key={factor}>
            <dt>{say(`ui.factor.${factor}`)}</dt>
            <dd>{factors[factor]}</dd>
          </div>
        ))}
      </dl>
      {learned && <Gained report={learned.report} />}
      {learned && <Gate findings={learned.report.findings} />}
      {learned && isOutdated && (
        <p className="hint">{say('evaluation.outdated', { against: learned.against })}</p>
      )}
      {activate.error && <FormAlert>{describeProblem(activate.error, say)}</FormAlert>}
      {asking && (
        <NoteForm
          title={say('evaluation.activate.title', { version: name })}
          explain={<p className="hint">{say('evaluation.activate.why')}</p>}
          label={say('evaluation.activate.note')}
          action={say('evaluation.activate.send')}
          busy={activate.isPending}
          onCancel={() => setAsking(false)}
          onSend={(note) => activate.mutate({ version: name, note }, { onSuccess: settled })}
        />
      )}
    </li>
  );
}

/** By how much it was better on lists that it had not seen, how sure that is, and what could not be asked. */
function Gained({ report: { gain, leftOut = 0 } }: { report: LearningReport }) {
  const say = useSay();
  if (!gain) return null;
  const { value, low, high, lists } = gain;
  return (
    <p className="meta">
      {tied(say('evaluation.gain', { value: signed(value), low: signed(low), high: signed(high), lists }))}
      {leftOut > 0 && ` ${say('evaluation.leftOut', { n: leftOut })}`}
    </p>
  );
}

function Gate({ findings }: Pick<LearningReport, 'findings'>) {
  const say = useSay();
  const names = useNames();
  const passed = findings.length === 0;
  const nameOf = (reason: string, about: string): string =>
    reason === 'tier_loses' && (about === 'one' || about === 'few' || about === 'many')
      ? say(`evaluation.tier.${about}`)
      : reason === 'city_loses'
        ? names.region(about) || say('evaluation.city.elsewhere')
        : about;
  return (
    <div className="ev-gate">
      <span className={`st ${passed ? 'pass' : 'fail'}`}>
        <OutcomeIcon outcome={passed ? 'pass' : 'broken'} size={14} />
        <small>
          {passed ? say('evaluation.gate.passed') : say('evaluation.gate.refused', { n: findings.length })}
        </small>
      </span>
      {!passed && (
        <ul>
          {findings.map(({ reason, about, value, bound }) => (
            <li key={`${reason} ${about ?? ''} ${value}`}>
              {say(`evaluation.reason.${reason}`)}
              {about !== undefined && say('evaluation.gate.about', { about: nameOf(reason, about) })}
              {' · '}
              <span className="meta">
                {say('evaluation.gate.detail', { value: figure(value), bound: figure(bound) })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const figure = (value: number): string => String(Math.round(value * 1000) / 1000);
const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(3)}`;
