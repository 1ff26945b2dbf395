import { useNames } from '../../reference/hooks/use-names.js';
import { tied } from '../../../ui/figures.js';
import { useLocale, useSay } from '../../../ui/say.js';
import { Redacted } from '../../../ui/visibility-toggle.js';
import { ExcludedNames } from './excluded-names.js';
import type { PostingView } from '../api/posting.js';
import { leadText, priceText } from './money-text.js';

export function SolutionFacts({ view, inside }: { view: PostingView<'solution'>; inside: boolean }) {
  const say = useSay();
  const locale = useLocale();
  const names = useNames();
  const solution = view.content;
  const listed = (texts: readonly string[]) =>
    texts.filter(Boolean).join(say('recommend.list')) || say('posting.unsaid');
  const level = solution.readiness;
  const facts: [string, React.ReactNode][] = [
    [say('posting.vendor'), view.organization?.name ?? say('posting.unnamed')],
    [say('posting.kind'), names.kind('solution', solution.kind)],
    [say('posting.directions.supply'), listed(solution.supplyDirections.map(names.direction))],
    [say('posting.directions.scenario'), listed(solution.scenarioDirections.map(names.direction))],
    ...(solution.declinedScenarios?.length
      ? [
          [say('posting.declined'), listed(solution.declinedScenarios.map(names.direction))] as [
            string,
            string,
          ],
        ]
      : []),
    ...(inside && solution.excludedOrganizations?.length
      ? [
          [
            say(`posting.excludedOrganizations.${view.mine ? 'mine' : 'theirs'}`),
            <ExcludedNames key="excluded" ids={solution.excludedOrganizations} />,
          ] as [string, React.ReactNode],
        ]
      : []),
    [say('posting.market'), say(`posting.market.${solution.market}`)],
    [say('posting.solution.price'), tied(priceText(say, locale, solution.price))],
    [say('posting.solution.leadTime'), tied(leadText(say, solution.leadTimeDays)) || say('posting.unsaid')],
    [say('posting.solution.regions'), listed(solution.regionsServed.map(names.place))],
    [
      say('posting.solution.readiness'),
      level === undefined ? (
        say('posting.unsaid')
      ) : (
        <>
          {say('posting.solution.readiness.level', { level })}
          <br />
          <span className="meta">{say(`posting.trl.${level as 1}`)}</span>
        </>
      ),
    ],
    [
      say('posting.contact'),
      inside && solution.contact ? (
        [solution.contact.name, solution.contact.phone, solution.contact.email].filter(Boolean).join('，')
      ) : (
        <span className="locked">
          <Redacted />
          <span className="meta">{say('posting.contact.hidden')}</span>
        </span>
      ),
    ],
    [say('posting.code'), view.code],
  ];
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div className="pair-of-facts" key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
