import { useParams } from 'react-router';
import { usePageTitle } from '../app/page-title.js';
import { DeadLettersPage } from '../features/desk/components/dead-letters-page.js';
import { IntroductionsRoom } from '../features/desk/components/introductions-room.js';
import { MatchesPage } from '../features/desk/components/matches-page.js';
import { OrganizationPage } from '../features/desk/components/organization-page.js';
import { OrganizationsPage } from '../features/desk/components/organizations-page.js';
import { PostingsPage } from '../features/desk/components/postings-page.js';
import { ResetLinksPage } from '../features/desk/components/reset-links-page.js';
import { ReviewsRoom } from '../features/desk/components/reviews-room.js';
import { DeskShell } from '../features/desk/components/shell.js';
import { WorkRoom } from '../features/desk/components/work-room.js';
import { useDesk } from '../features/desk/hooks/use-desk.js';
import { EvaluationPage } from '../features/evaluation/components/evaluation-page.js';
import { MembersOnly } from '../features/session/components/members-only.js';
import type { Member } from '../features/session/hooks/use-session.js';
import { useSay } from '../ui/say.js';
import { NotFound } from '../ui/states.js';
import '../features/posting/posting.css';
import '../features/recommendation/recommendation.css';

/** 撮合工作台: the broker's work, and its books. */
export function Desk() {
  const say = useSay();
  usePageTitle(say('desk.title'));
  return (
    <MembersOnly who={say('desk.who')} allows={({ isBroker }) => isBroker}>
      {(member) => <Room member={member} />}
    </MembersOnly>
  );
}

function Room({ member }: { member: Member }) {
  const { '*': room = '' } = useParams();
  const desk = useDesk();
  const administrator = member.isBrokerAdministrator;
  if (room === '') return <WorkRoom desk={desk} administrator={administrator} />;
  const page = pageOf(room, desk, administrator);
  return page ? (
    <DeskShell desk={desk.data} administrator={administrator}>
      {page}
    </DeskShell>
  ) : (
    <NotFound />
  );
}

function pageOf(room: string, desk: ReturnType<typeof useDesk>, administrator: boolean) {
  switch (room) {
    case 'reviews':
      return <ReviewsRoom desk={desk} />;
    case 'introductions':
      return <IntroductionsRoom />;
    case 'matches':
      return <MatchesPage />;
    case 'organizations':
      return <OrganizationsPage />;
    case 'needs':
      return <PostingsPage key="need" side="need" />;
    case 'solutions':
      return <PostingsPage key="solution" side="solution" />;
    case 'evaluation':
      return administrator ? <EvaluationPage /> : undefined;
    case 'dead-letters':
      return administrator ? <DeadLettersPage /> : undefined;
    case 'reset-links':
      return administrator ? <ResetLinksPage /> : undefined;
    default: {
      const [book, id] = room.split('/');
      return book === 'organizations' && id ? <OrganizationPage key={id} id={id} /> : undefined;
    }
  }
}
