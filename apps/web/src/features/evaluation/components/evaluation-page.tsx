import { sayDateTime } from '@duijie/messages';
import { tied } from '../../../ui/figures.js';
import { useLocale, useSay } from '../../../ui/say.js';
import { EmptyState } from '../../../ui/states.js';
import { Fetched } from '../../recommendation/components/fetched.js';
import type { Evaluation } from '../api/evaluation.js';
import { useEvaluation } from '../hooks/use-evaluation.js';
import { Exposure } from './exposure.js';
import { FiguresOverVersions } from './figures-over-versions.js';
import { JudgedSets } from './judged-sets.js';
import { VersionList } from './version-list.js';
import '../evaluation.css';

/** 匹配评估: how good the scorer is over its versions, and which weights are in force; for the brokers' administrator. */
export function EvaluationPage() {
  const say = useSay();
  const query = useEvaluation();
  return (
    <div className="evaluation">
      <div className="hd">
        <h1>{say('evaluation.title')}</h1>
        <p className="meta">{say('evaluation.intro')}</p>
      </div>
      <Fetched query={query} what={say('evaluation.what')}>
        {(data) => <Parts data={data} />}
      </Fetched>
    </div>
  );
}

function Parts({ data }: { data: Evaluation }) {
  const say = useSay();
  const learned = data.versions.filter((version) => version.learned);
  const newest = learned[0];
  return (
    <>
      <section>
        <h2>{say('evaluation.versions')}</h2>
        <VersionList versions={data.versions} />
      </section>
      <section>
        <h2>{say('evaluation.sets')}</h2>
        <JudgedSets evaluations={data.evaluations} />
      </section>
      <section>
        <h2>{say('evaluation.figures')}</h2>
        {newest ? (
          <FiguresOverVersions versions={learned} />
        ) : (
          <EmptyState title={say('evaluation.figures.none')}>{say('evaluation.figures.none.why')}</EmptyState>
        )}
      </section>
      {newest?.learned && (
        <section>
          <h2>{say('evaluation.exposure')}</h2>
          <Exposure report={newest.learned.report} against={newest.learned.against} />
        </section>
      )}
      <section>
        <h2>{say('evaluation.history')}</h2>
        <Activations activations={data.activations} />
      </section>
    </>
  );
}

function Activations({ activations }: Pick<Evaluation, 'activations'>) {
  const say = useSay();
  const locale = useLocale();
  if (activations.length === 0) return <p className="meta">{say('evaluation.history.none')}</p>;
  return (
    <ul className="ev-history">
      {activations.map(({ id, at, accountName, version, note }) => (
        <li key={id}>
          {tied(say('evaluation.history.line', { at: sayDateTime(locale, at), name: accountName, version }))}
          {note && <small>{note}</small>}
        </li>
      ))}
    </ul>
  );
}
