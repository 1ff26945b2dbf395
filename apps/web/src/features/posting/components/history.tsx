import type { Side } from '@duijie/domain';
import { sayDateTime, type MessageKey } from '@duijie/messages';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '../../../lib/query.js';
import { tied } from '../../../ui/figures.js';
import { useLocale, useSay } from '../../../ui/say.js';
import { ErrorState, LoadingState } from '../../../ui/states.js';
import { fetchHistory, type HistoryLine } from '../api/posting.js';

const EVENTS: readonly string[] = [
  'created',
  'edited',
  'submitted',
  'approved',
  'returned',
  'withdrawn',
  'closed',
  'expired',
  'renewed',
  'imported',
  'suspended',
  'change_asked',
  'change_approved',
  'change_returned',
];
const eventKey = (event: string): MessageKey =>
  `posting.history.event.${EVENTS.includes(event) ? event : 'other'}` as MessageKey;

export interface FoldedLine extends HistoryLine {
  /** How many saves in a row, by the same person, this line stands for. */
  readonly times: number;
}

/** Newest first; saves of a draft in a row by one person are one line. */
export function folded(lines: readonly HistoryLine[]): FoldedLine[] {
  const newest = [...lines].sort((a, b) =>
    a.at < b.at ? 1 : a.at > b.at ? -1 : (b.version ?? 0) - (a.version ?? 0),
  );
  const kept: FoldedLine[] = [];
  for (const line of newest) {
    const last = kept.at(-1);
    if (
      last &&
      last.event === 'edited' &&
      line.event === 'edited' &&
      last.actorName === line.actorName &&
      !line.note
    )
      kept[kept.length - 1] = { ...last, times: last.times + 1 };
    else kept.push({ ...line, times: 1 });
  }
  return kept;
}

/** Every state it has been in, with who and why. Fetched when opened. */
export function History({ side, id }: { side: Side; id: string }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <section>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{say('posting.history')}</summary>
        {open && <Lines side={side} id={id} />}
      </details>
    </section>
  );
}

function Lines({ side, id }: { side: Side; id: string }) {
  const say = useSay();
  const { data, error, refetch } = useQuery({
    queryKey: keys.history(side, id),
    queryFn: () => fetchHistory(side, id),
  });
  if (error && !data)
    return (
      <ErrorState
        title={say('ui.error.title', { what: say('posting.history.loading') })}
        onRetry={() => void refetch()}
      />
    );
  if (!data) return <LoadingState what={say('posting.history.loading')} />;
  return <PastLines lines={data} />;
}

/** What happened, newest first, with who and why. */
export function PastLines({ lines }: { lines: readonly HistoryLine[] }) {
  const say = useSay();
  const locale = useLocale();
  if (lines.length === 0) return <p className="meta">{say('posting.history.none')}</p>;
  return (
    <ol className="past">
      {folded(lines).map((line) => (
        <li key={line.at + line.event + String(line.version)}>
          <span>
            <b>{say(eventKey(line.event))}</b>
            {line.times > 1 && ` ${say('posting.history.times', { n: line.times })}`}
            {' · '}
            {line.actorName}
          </span>
          <span className="meta nw">{tied(sayDateTime(locale, line.at))}</span>
          {line.note && <p>{line.note}</p>}
        </li>
      ))}
    </ol>
  );
}
