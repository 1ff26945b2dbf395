import type { SolutionContent } from '@duijie/domain';
import { sayDate, sayMoneyRange, sayNumber } from '@duijie/messages';
import { Link } from 'react-router';
import { useNames } from '../../reference/hooks/use-names.js';
import { tied } from '../../../ui/figures.js';
import { MetaLine } from '../../../ui/meta-line.js';
import { useLocale, useSay } from '../../../ui/say.js';
import { ClaimTable } from './claim-table.js';
import { ProofText } from './proof-text.js';

/** What a solution claims, each claim beside what it rests on. */
export function SolutionMatter({ solution }: { solution: SolutionContent }) {
  const say = useSay();
  const locale = useLocale();
  const names = useNames();
  const claims = [
    {
      title: say('posting.solution.capabilities'),
      rows: solution.capabilities.map(({ concept, proof }) => ({
        id: concept,
        claim: <Link to={`/needs?concept=${concept}`}>{names.concept(concept)}</Link>,
        proof,
      })),
    },
    {
      title: say('posting.solution.specs'),
      rows: solution.specs.map(({ quantity, value, unit, proof }, at) => ({
        id: `${quantity} ${at}`,
        claim: `${names.quantity(quantity)} ${tied(`${sayNumber(locale, value)} ${names.unit(quantity, unit)}`)}`,
        proof,
      })),
    },
    {
      title: say('posting.solution.deployments'),
      rows: [
        ...solution.deployments.map(({ mode, proof }) => ({
          id: mode,
          claim: names.deployment(mode),
          proof,
        })),
        ...(solution.domestic
          ? [
              {
                id: 'domestic',
                claim: say('ui.labelled', {
                  label: say('posting.solution.domestic'),
                  text: say(
                    solution.domestic.supported
                      ? 'posting.solution.domestic.yes'
                      : 'posting.solution.domestic.no',
                  ),
                }),
                proof: solution.domestic.proof,
              },
            ]
          : []),
      ],
    },
    {
      title: say('posting.solution.certificates'),
      rows: solution.certificates.map((held) => ({
        id: held.certificate,
        claim: names.certificate(held.certificate),
        more: [
          held.number && say('posting.solution.certificate.number', { number: held.number }),
          held.validUntil &&
            say('posting.solution.certificate.until', { date: sayDate(locale, held.validUntil) }),
        ]
          .filter(Boolean)
          .join(' · '),
        proof: held.proof,
      })),
    },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <div className="matter">
      <section>
        <h2>{say('posting.solution.about')}</h2>
        {solution.summary && <p className="lead">{solution.summary}</p>}
        {solution.description && <p className="prose">{solution.description}</p>}
      </section>
      {claims.map(({ title, rows }) => (
        <section key={title}>
          <h2>{title}</h2>
          <ClaimTable title={title} rows={rows} />
        </section>
      ))}
      <section>
        <h2>{say('posting.solution.references')}</h2>
        {solution.references.length === 0 ? (
          <p className="meta">{say('posting.solution.references.none')}</p>
        ) : (
          <ul className="refs">
            {solution.references.map((project, at) => (
              <li key={at}>
                <h3>{project.title}</h3>
                <MetaLine
                  parts={[
                    say('posting.solution.reference.line', {
                      customer: project.customer,
                      year: String(project.year),
                    }),
                    names.direction(project.scenarioDirection),
                    project.region && names.place(project.region),
                    project.amount !== undefined && sayMoneyRange(locale, project.amount, project.amount),
                  ]}
                />
                <ProofText proof={project.proof} />
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}
