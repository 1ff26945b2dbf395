import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { usePageTitle } from '../app/page-title.js';
import { CaseCard } from '../features/cases/components/case-card.js';
import { fetchOverview } from '../features/home/api/overview.js';
import { Example } from '../features/home/components/example.js';
import { Flow } from '../features/home/components/flow.js';
import { LatestNeeds } from '../features/home/components/latest-needs.js';
import { Scenes } from '../features/home/components/scenes.js';
import { useNames } from '../features/reference/hooks/use-names.js';
import { useCasesQuery } from '../features/reference/hooks/use-reference.js';
import { keys } from '../lib/query.js';
import { queryString } from '../lib/api.js';
import { useSay } from '../ui/say.js';
import { SearchBox } from '../ui/search-box.js';
import { Section } from '../ui/section.js';
import '../features/cases/case.css';
import '../features/posting/posting-lines.css';
import './home.css';

const SHOWN_CASES = 3;

export function Home() {
  const say = useSay();
  const names = useNames();
  const navigate = useNavigate();
  usePageTitle(say('home.title'));
  const overviewQuery = useQuery({ queryKey: keys.overview, queryFn: fetchOverview });
  const overview = overviewQuery.data;
  const { data: facts } = useCasesQuery();
  const cases = facts?.filter((fact) => fact.kind === 'application_case') ?? [];
  const hot = [...(overview?.byScenario ?? [])]
    .sort((a, b) => b.needs - a.needs)
    .slice(0, 4)
    .map(({ direction }) => ({ label: names.direction(direction), to: `/needs?scenario=${direction}` }))
    .filter(({ label }) => label !== '');
  return (
    <>
      <section className="hero">
        <div className="wrap pair">
          <div>
            <h1>
              <span>{say('home.headline.1')}</span>
              <span>{say('home.headline.2')}</span>
            </h1>
            <p className="lead">{say('home.lead')}</p>
            <SearchBox
              choosable
              kind="needs"
              query=""
              hot={hot}
              onSearch={({ kind, query }) => void navigate(`/${kind}${queryString({ q: query })}`)}
            />
          </div>
          <Example />
        </div>
        <div className="wrap">{overview && <Flow overview={overview} />}</div>
      </section>
      <Section
        title={say('home.latest')}
        intro={say('home.latest.intro')}
        aside={overview && <Link to="/needs">{say('home.latest.all', { n: overview.needsPublished })}</Link>}
      >
        <LatestNeeds query={overviewQuery} />
      </Section>
      <Section title={say('home.steps')} intro={say('home.steps.intro')}>
        <ol className="how">
          {(['1', '2', '3'] as const).map((step) => (
            <li key={step}>
              <div className="big">
                {say(`home.steps.${step}.figure`)}
                <small>{say(`home.steps.${step}.unit`)}</small>
              </div>
              <h3>{say(`home.steps.${step}.title`)}</h3>
              <p>{say(`home.steps.${step}.text`)}</p>
            </li>
          ))}
        </ol>
      </Section>
      {cases.length > 0 && (
        <Section
          title={say('home.cases')}
          intro={say('home.cases.intro')}
          aside={<Link to="/cases">{say('home.cases.all', { n: cases.length })}</Link>}
        >
          <div className="cases">
            {spread(cases).map((fact) => (
              <CaseCard key={fact.id} fact={fact} />
            ))}
          </div>
        </Section>
      )}
      <Section title={say('home.scenes')} intro={say('home.scenes.intro')}>
        <Scenes overview={overview} />
      </Section>
      <Section title={say('home.who')}>
        <div className="served">
          {(['unit', 'vendor', 'research', 'public'] as const).map((who) => (
            <div key={who}>
              <h3>{say(`home.who.${who}`)}</h3>
              <p>{say(`home.who.${who}.text`)}</p>
              <p className="note pledge">{say(`home.who.${who}.pledge`)}</p>
            </div>
          ))}
        </div>
      </Section>
    </>
  );
}

/** A few cases of different scenario directions rather than the first few. */
function spread<T extends { readonly scenarioDirection?: string }>(all: readonly T[]): T[] {
  const seen = new Set<string>();
  const different = all.filter(
    ({ scenarioDirection = '' }) => !seen.has(scenarioDirection) && seen.add(scenarioDirection),
  );
  return [...different, ...all.filter((each) => !different.includes(each))].slice(0, SHOWN_CASES);
}
