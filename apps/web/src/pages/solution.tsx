import { useParams } from 'react-router';
import { usePageTitle } from '../app/page-title.js';
import type { PostingView } from '../features/posting/api/posting.js';
import { SolutionFits } from '../features/inbox/components/solution-fits.js';
import { History } from '../features/posting/components/history.js';
import { OwnActions } from '../features/posting/components/own-actions.js';
import { PostingHead } from '../features/posting/components/posting-head.js';
import { WithPosting } from '../features/posting/components/posting-states.js';
import { ReadinessOf } from '../features/posting/components/readiness-of.js';
import { SolutionFacts } from '../features/posting/components/solution-facts.js';
import { SolutionMatter } from '../features/posting/components/solution-matter.js';
import { StandingNote } from '../features/posting/components/standing-note.js';
import { isMatchable } from '../features/recommendation/components/need-recommendations.js';
import { usePosting } from '../features/posting/hooks/use-posting.js';
import { useReader } from '../features/session/hooks/use-session.js';
import { useMayWrite } from '../features/session/hooks/use-may-write.js';
import { ButtonLink } from '../ui/button.js';
import { useSay } from '../ui/say.js';
import '../features/posting/posting.css';

export function SolutionPage() {
  const say = useSay();
  const { id = '' } = useParams();
  const { data } = usePosting('solution', id);
  usePageTitle(data?.content.title || say('ui.nav.solutions'));
  return (
    <WithPosting side="solution" id={id}>
      {(view) => <Solution view={view} />}
    </WithPosting>
  );
}

function Solution({ view }: { view: PostingView<'solution'> }) {
  const say = useSay();
  const mayWrite = useMayWrite();
  const reader = useReader();
  const inside = view.mine || (reader.kind === 'member' && reader.isBroker);
  return (
    <div className="wrap">
      <div className="posting-h">
        <PostingHead view={view} inside={inside} />
        {inside && <StandingNote view={view} />}
        {inside && <OwnActions view={view} />}
      </div>
      <div className="two">
        {view.mine && isMatchable(view.state) ? (
          <div>
            <SolutionFits id={view.id} />
            <details className="rec-matter">
              <summary>{say('my.solution.full')}</summary>
              <SolutionMatter solution={view.content} />
            </details>
          </div>
        ) : (
          <SolutionMatter solution={view.content} />
        )}
        <aside className="side" aria-label={say('posting.facts')}>
          <section>
            <h2>{say('posting.facts')}</h2>
            <SolutionFacts view={view} inside={inside} />
          </section>
          {inside ? (
            <ReadinessOf view={view} />
          ) : (
            mayWrite && (
              <section>
                <p>{say('posting.needs.hint')}</p>
                <p>
                  <ButtonLink size="md" to="/needs/new">
                    {say('ui.postNeed')}
                  </ButtonLink>
                </p>
              </section>
            )
          )}
          {inside && <History side="solution" id={view.id} />}
        </aside>
      </div>
    </div>
  );
}
