import { chinaDate } from '@duijie/domain';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { usePageTitle } from '../app/page-title.js';
import { grouped, isAnswerable } from '../features/inbox/components/groups.js';
import { InboxItem, lineId } from '../features/inbox/components/inbox-item.js';
import { InboxSide } from '../features/inbox/components/inbox-side.js';
import { fetchInbox } from '../features/recommendation/api/recommendations.js';
import type { Recommendation } from '../features/recommendation/api/types.js';
import { MembersOnly } from '../features/session/components/members-only.js';
import { isProblem } from '../lib/problem.js';
import { keys } from '../lib/query.js';
import { ButtonLink } from '../ui/button.js';
import { useSay } from '../ui/say.js';
import { EmptyState, ErrorState, LoadingState, Skeleton } from '../ui/states.js';
import '../features/posting/posting.css';
import '../features/inbox/inbox.css';

/** The needs that fit a vendor's solutions, by when an answer is due. The address says which solution and which line is open. */
export function Inbox() {
  const say = useSay();
  usePageTitle(say('inbox.title'));
  return (
    <MembersOnly who={say('inbox.who')} allows={({ isVendor }) => isVendor}>
      {(member) => <Loaded mayAct={member.role !== 'viewer' && member.organization.state !== 'suspended'} />}
    </MembersOnly>
  );
}

function Loaded({ mayAct }: { mayAct: boolean }) {
  const say = useSay();
  const { data, error, refetch } = useQuery({
    queryKey: keys.inbox('solution'),
    queryFn: () => fetchInbox('solution'),
  });
  if (data) return <Items items={data.items} mayAct={mayAct} />;
  if (error)
    return (
      <ErrorState
        page
        title={say('ui.error.title', { what: say('inbox.title') })}
        kept={say('recommend.kept')}
        onRetry={() => void refetch()}
        code={isProblem(error) ? error.errorId : undefined}
      />
    );
  return (
    <LoadingState page what={say('inbox.title')}>
      <Skeleton widths={['30%', '80%', '64%', '80%', '52%']} />
    </LoadingState>
  );
}

function Items({ items, mayAct }: { items: readonly Recommendation[]; mayAct: boolean }) {
  const say = useSay();
  const [query, setQuery] = useSearchParams();
  const solution = query.get('solution') ?? '';
  const shown = items.filter(({ own }) => !solution || own.id === solution);
  const groups = grouped(shown, chinaDate(new Date()));
  const chosen = query.get('open');
  const opened = useOpenedFirst(solution, groups.flatMap((group) => group.items).find(isAnswerable)?.matchId);
  const open = chosen ?? opened;
  useFocusKept(open, groups.find((each) => each.items.some(({ matchId }) => matchId === open))?.group);
  const set = (name: string, value: string): void =>
    setQuery(
      (former) => {
        const next = new URLSearchParams(former);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  return (
    <div className="wrap">
      <div className="ph inbox-h">
        <div>
          <h1>{say('inbox.title')}</h1>
          <p>{say('inbox.intro', { n: shown.filter(isAnswerable).length })}</p>
        </div>
        <SolutionChoice items={items} chosen={solution} onChoose={(id) => set('solution', id)} />
      </div>
      <div className="two">
        <div>
          {groups.length === 0 && (
            <EmptyState
              title={say('inbox.none')}
              action={
                <ButtonLink size="md" to="/my/solutions">
                  {say('inbox.none.action')}
                </ButtonLink>
              }
            >
              {say('inbox.none.text')}
            </EmptyState>
          )}
          {groups.map(({ group, items: lines }) => (
            <section key={group} className="grp-of">
              <div className="grp-head">
                <h2>{say(`inbox.group.${group}`)}</h2>
                <span className="meta">{say('inbox.count', { n: lines.length })}</span>
              </div>
              {lines.map((view) => (
                <InboxItem
                  key={view.matchId}
                  view={view}
                  mayAct={mayAct}
                  open={view.matchId === open}
                  onToggle={() => set('open', view.matchId === open ? 'none' : view.matchId)}
                />
              ))}
            </section>
          ))}
        </div>
        <InboxSide items={items} />
      </div>
    </div>
  );
}

/**
 * The line that opens by itself, once for each choice of solution: an answered line goes to another group, and were the next one to open
 * in its place, a second press would answer for a need that nobody had read.
 */
function useOpenedFirst(solution: string, first: string | undefined): string | undefined {
  const [opened, setOpened] = useState({ solution, first });
  if (opened.solution === solution) return opened.first;
  setOpened({ solution, first });
  return first;
}

/** An answer moves its line to another group and takes the form with its focus away: the focus goes along with the line, the view stays. */
function useFocusKept(open: string | undefined, group: string | undefined): void {
  const former = useRef({ open, group });
  useEffect(() => {
    const moved = former.current.open === open && former.current.group !== group;
    former.current = { open, group };
    if (moved && open && document.activeElement === document.body)
      document.getElementById(lineId(open))?.focus({ preventScroll: true });
  }, [open, group]);
}

function SolutionChoice({
  items,
  chosen,
  onChoose,
}: {
  items: readonly Recommendation[];
  chosen: string;
  onChoose: (id: string) => void;
}) {
  const say = useSay();
  const id = useId();
  const solutions = new Map(items.map(({ own }) => [own.id, own.title]));
  if (solutions.size < 2) return null;
  return (
    <div className="choice">
      <label htmlFor={id} className="nw dense">
        {say('inbox.solution')}
      </label>
      <select className="in sm" id={id} value={chosen} onChange={(event) => onChoose(event.target.value)}>
        <option value="">{say('inbox.solution.all', { n: solutions.size })}</option>
        {[...solutions].map(([each, title]) => (
          <option key={each} value={each}>
            {title}
          </option>
        ))}
      </select>
    </div>
  );
}
