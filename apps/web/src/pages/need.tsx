import { useLocation, useParams } from 'react-router';
import { usePageTitle } from '../app/page-title.js';
import type { PostingView } from '../features/posting/api/posting.js';
import { ConsortiumSection } from '../features/consortium/components/consortium-section.js';
import { VendorPairs } from '../features/inbox/components/vendor-pairs.js';
import { History } from '../features/posting/components/history.js';
import { NeedFacts } from '../features/posting/components/need-facts.js';
import { NeedMatter } from '../features/posting/components/need-matter.js';
import { OwnActions } from '../features/posting/components/own-actions.js';
import { PostingHead } from '../features/posting/components/posting-head.js';
import { WithPosting } from '../features/posting/components/posting-states.js';
import { StandingNote } from '../features/posting/components/standing-note.js';
import { TrackerOf } from '../features/posting/components/tracker-of.js';
import { ReadinessOf } from '../features/posting/components/readiness-of.js';
import {
  isMatchable,
  NeedRecommendations,
} from '../features/recommendation/components/need-recommendations.js';
import { BrokerNote, Confidential, NeedConditions } from '../features/recommendation/components/need-side.js';
import { usePosting } from '../features/posting/hooks/use-posting.js';
import { useReader } from '../features/session/hooks/use-session.js';
import { signInTo } from '../lib/safe-target.js';
import { ButtonLink } from '../ui/button.js';
import { useSay } from '../ui/say.js';
import '../features/posting/posting.css';

export function NeedPage() {
  const say = useSay();
  const { id = '' } = useParams();
  const { data } = usePosting('need', id);
  usePageTitle(data?.content.title || say('ui.nav.needs'));
  return (
    <WithPosting side="need" id={id}>
      {(view) => <Need view={view} />}
    </WithPosting>
  );
}

function Need({ view }: { view: PostingView<'need'> }) {
  const reader = useReader();
  const inside = view.mine || (reader.kind === 'member' && reader.isBroker);
  return (
    <div className="wrap">
      <div className="posting-h">
        <PostingHead view={view} inside={inside} />
        {inside && <StandingNote view={view} />}
        {inside && <OwnActions view={view} />}
      </div>
      {inside && <TrackerOf view={view} />}
      {inside && isMatchable(view.state) ? <Matched view={view} /> : <Matter view={view} inside={inside} />}
    </div>
  );
}

/** Matched, for its owner and the broker: first what was found; what the need says is folded below. */
function Matched({ view }: { view: PostingView<'need'> }) {
  const say = useSay();
  const reader = useReader();
  const mayAct =
    view.mine && view.state === 'published' && reader.kind === 'member' && reader.role !== 'viewer';
  return (
    <div className="two rec-page">
      <div>
        <NeedRecommendations id={view.id} published={view.state === 'published'} mayAct={mayAct} />
        {view.state === 'published' && <ConsortiumSection needId={view.id} mayAct={mayAct} />}
        <details className="rec-matter">
          <summary>{say('recommend.matter')}</summary>
          <NeedMatter view={view} inside />
        </details>
      </div>
      <aside className="side" aria-label={say('recommend.side.need')}>
        <NeedConditions id={view.id} />
        <ReadinessOf view={view} />
        <Confidential view={view} />
        <section>
          <h2>{say('posting.facts')}</h2>
          <NeedFacts view={view} inside />
        </section>
        {view.mine && <BrokerNote />}
        <History side="need" id={view.id} />
      </aside>
    </div>
  );
}

function Matter({ view, inside }: { view: PostingView<'need'>; inside: boolean }) {
  const say = useSay();
  return (
    <div className="two">
      <div>
        {!inside && <VendorPairs needId={view.id} />}
        <NeedMatter view={view} inside={inside} />
      </div>
      <aside className="side" aria-label={say('posting.facts')}>
        <section>
          <h2>{say('posting.facts')}</h2>
          <NeedFacts view={view} inside={inside} />
        </section>
        {inside ? <ReadinessOf view={view} /> : <Invitation />}
        {inside && <History side="need" id={view.id} />}
      </aside>
    </div>
  );
}

/** To a vendor who reads along: where the match is explained. */
function Invitation() {
  const say = useSay();
  const reader = useReader();
  const place = useLocation();
  if (reader.kind === 'loading') return null;
  if (reader.kind === 'guest')
    return (
      <section>
        <p>{say('posting.guest.hint')}</p>
        <p>
          <ButtonLink size="md" to={signInTo(place)}>
            {say('posting.guest.signIn')}
          </ButtonLink>
        </p>
      </section>
    );
  if (!reader.isVendor) return null;
  return (
    <section>
      <p>{say('posting.vendor.hint')}</p>
      <p>
        <ButtonLink size="md" to="/inbox">
          {say('posting.vendor.inbox')}
        </ButtonLink>
      </p>
    </section>
  );
}
