import { useEffect, useRef } from 'react';
import { useSay } from './say.js';
import type { TermHit } from './term-search.js';

interface TermListProps {
  readonly id: string;
  readonly open: boolean;
  readonly hits: readonly TermHit[];
  /** How many more there are than listed. */
  readonly more: number;
  /** Said in place of hits. */
  readonly none: string;
  readonly current: number;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (hit: TermHit) => void;
}

export function TermList({ id, open, hits, more, none, current, chosen, onChoose }: TermListProps) {
  const say = useSay();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open) list.current?.querySelector('.cur')?.scrollIntoView({ block: 'nearest' });
  }, [open, current]);
  const groups = grouped(hits, say('ui.picker.offGroup'));
  return (
    // Laid over what follows: were it to push that down, closing on a click elsewhere would move the click's target away.
    <div className="drop" hidden={!open}>
      <div
        className="pop"
        id={id}
        ref={list}
        role="listbox"
        aria-multiselectable="true"
        aria-label={say('ui.picker.list')}
        // A list that scrolls would be a stop of the Tab key of its own.
        tabIndex={-1}
        hidden={!open || hits.length === 0}
        // The field keeps the focus, so that its keys go on working.
        onMouseDown={(event) => event.preventDefault()}
      >
        {groups.map((group) => (
          <div role="group" aria-label={group.name || undefined} key={group.name}>
            {group.name && (
              <div className="gh" aria-hidden="true">
                {group.name}
              </div>
            )}
            {group.members.map(({ hit, at }) => {
              const inIt = chosen.has(hit.option.id);
              const look = ['op', at === current && 'cur', !hit.option.matchable && 'off', inIt && 'in-it']
                .filter(Boolean)
                .join(' ');
              return (
                <div
                  className={look}
                  role="option"
                  id={`${id}-${at}`}
                  key={hit.option.id}
                  aria-selected={inIt}
                  aria-disabled={!hit.option.matchable || undefined}
                  onClick={() => onChoose(hit)}
                >
                  <span className="t">
                    <Marked text={hit.option.label} mark={hit.mark} />
                  </span>
                  <span className="n">{[hit.via, hit.option.note].filter(Boolean).join(' · ')}</span>
                </div>
              );
            })}
          </div>
        ))}
      </div>
      {open && more > 0 && <p className="meta">{say('ui.picker.more', { n: more })}</p>}
      {open && hits.length === 0 && <p className="meta">{none}</p>}
    </div>
  );
}

export function Marked({ text, mark }: { text: string; mark?: readonly [number, number] }) {
  if (!mark) return text;
  const [from, to] = mark;
  return (
    <>
      {text.slice(0, from)}
      <mark>{text.slice(from, to)}</mark>
      {text.slice(to)}
    </>
  );
}

interface Group {
  readonly name: string;
  readonly members: { readonly hit: TermHit; readonly at: number }[];
}

/** `hits` come with the members of a group side by side; `at` counts through all of them, for the arrows. */
function grouped(hits: readonly TermHit[], offGroup: string): Group[] {
  const groups: Group[] = [];
  hits.forEach((hit, at) => {
    const name = hit.option.matchable ? (hit.option.group ?? '') : offGroup;
    const last = groups.at(-1);
    if (last?.name === name) last.members.push({ hit, at });
    else groups.push({ name, members: [{ hit, at }] });
  });
  return groups;
}
