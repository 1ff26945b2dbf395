import { useSearchParams } from 'react-router';
import { usePageTitle } from '../app/page-title.js';
import { CaseCard } from '../features/cases/components/case-card.js';
import { useNames } from '../features/reference/hooks/use-names.js';
import { useCasesQuery } from '../features/reference/hooks/use-reference.js';
import { isProblem } from '../lib/problem.js';
import { Button } from '../ui/button.js';
import { FacetList } from '../ui/facet-list.js';
import { useSay } from '../ui/say.js';
import { EmptyState, ErrorState, LoadingState } from '../ui/states.js';
import '../features/cases/case.css';
import '../features/search/search.css';

/** Documented cases from public reports. The address says which scenario directions are shown. */
export function Cases() {
  const say = useSay();
  const names = useNames();
  usePageTitle(say('cases.title'));
  const [query, setQuery] = useSearchParams();
  const { data, error, refetch } = useCasesQuery();
  const cases = data?.filter((fact) => fact.kind === 'application_case') ?? [];
  const chosen = query.getAll('scenario');
  const shown = cases.filter(
    ({ scenarioDirection = '' }) => chosen.length === 0 || chosen.includes(scenarioDirection),
  );
  const directions = [...new Set(cases.flatMap(({ scenarioDirection }) => scenarioDirection ?? []))];
  const choose = (next: readonly string[]): void =>
    setQuery(
      next.map((each): [string, string] => ['scenario', each]),
      { preventScrollReset: true, replace: true },
    );
  return (
    <div className="wrap">
      <div className="ph">
        <h1>{say('cases.title')}</h1>
        <p>{say('cases.intro')}</p>
      </div>
      {error && !data ? (
        <ErrorState
          title={say('ui.error.title', { what: say('cases.loading') })}
          onRetry={() => void refetch()}
          code={isProblem(error) ? error.errorId : undefined}
        />
      ) : !data ? (
        <LoadingState what={say('cases.loading')} />
      ) : (
        <div className="finder">
          <div className="facets">
            <FacetList
              title={say('cases.filter')}
              shown={15}
              options={directions.map((value) => ({
                value,
                label: names.direction(value),
                count: cases.filter(({ scenarioDirection }) => scenarioDirection === value).length,
              }))}
              selected={chosen}
              onChange={choose}
            />
          </div>
          <div>
            <h2 className="found">
              <span role="status">{say('cases.count', { n: shown.length })}</span>
            </h2>
            {shown.length === 0 ? (
              <EmptyState
                title={say('cases.none')}
                action={
                  <Button size="md" onClick={() => choose([])}>
                    {say('cases.all')}
                  </Button>
                }
              >
                {say('cases.none.text')}
              </EmptyState>
            ) : (
              <div className="cases">
                {shown.map((fact) => (
                  <CaseCard key={fact.id} fact={fact} full />
                ))}
              </div>
            )}
          </div>
        </div>
      )}
    </div>
  );
}
