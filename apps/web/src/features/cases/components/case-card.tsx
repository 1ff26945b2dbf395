import type { PublicFact } from '@duijie/domain';
import { useNames } from '../../reference/hooks/use-names.js';
import { MetaLine } from '../../../ui/meta-line.js';
import { useLocale, useSay } from '../../../ui/say.js';
import { caseDate, hostOf } from './case-text.js';

/** A case from a public report: what is told, where, and who told it. Nothing in it is the platform's own. */
export function CaseCard({ fact, full = false }: { fact: PublicFact; full?: boolean }) {
  const say = useSay();
  const locale = useLocale();
  const names = useNames();
  return (
    <article className="case" id={fact.id}>
      <div>
        <h3>{fact.title[locale]}</h3>
        <p>{fact.fact[locale]}</p>
        {full &&
          fact.notes?.map((note) => (
            <p className="note check dense" key={note.zh}>
              {note[locale]}
            </p>
          ))}
      </div>
      <div className="dense">
        <MetaLine
          parts={[
            fact.scenarioDirection && names.direction(fact.scenarioDirection),
            names.place(fact.county ?? fact.city ?? '33'),
            caseDate(locale, fact.date),
          ]}
        />
        <p className="meta">{fact.unit[locale]}</p>
        <p className="meta">
          {say('cases.source')}
          {fact.publisher?.[locale] ?? say('cases.source.unknown')}
          {fact.sources.map((source, at) => (
            <span key={source}>
              {' · '}
              <a href={source} rel="noreferrer noopener" target="_blank" lang="en">
                {hostOf(source)}
                <span className="vh">{say('cases.source.spoken', { n: at + 1, title: fact.title })}</span>
              </a>
            </span>
          ))}
        </p>
      </div>
    </article>
  );
}
