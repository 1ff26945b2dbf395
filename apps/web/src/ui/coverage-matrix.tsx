import { OutcomeIcon } from './icons.js';
import type { Outcome } from './outcome.js';
import { useSay } from './say.js';

export type Coverage = 'proven' | 'declared' | 'near' | 'broken' | 'none';

export interface CoverageMatrixProps {
  readonly label: string;
  /** `lead`: what is said under the head of the one who leads. */
  readonly vendors: readonly { readonly id: string; readonly name: string; readonly lead?: string }[];
  readonly rows: readonly {
    readonly id: string;
    readonly capability: string;
    readonly note?: string;
    /** One per vendor; `bears`: this is the one that the team counts on. */
    readonly cells: readonly { readonly state: Coverage; readonly bears: boolean }[];
  }[];
}

const SIGN = {
  proven: { outcome: 'pass', tone: 'pass' },
  declared: { outcome: 'unverified', tone: 'check' },
  near: { outcome: 'unknown', tone: 'unknown' },
  broken: { outcome: 'broken', tone: 'fail mild' },
} as const satisfies Record<Exclude<Coverage, 'none'>, { outcome: Outcome; tone: string }>;

/** Capabilities down, vendors across, what is covered or still missing at the end. Scrolls sideways where it is narrow. */
export function CoverageMatrix({ label, vendors, rows }: CoverageMatrixProps) {
  const say = useSay();
  return (
    <div className="cmpw" tabIndex={0} role="region" aria-label={say('ui.table.scroll', { name: label })}>
      <table className="tbl cov" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{say('ui.ask.capability')}</th>
            {vendors.map(({ id, name, lead }) => (
              <th scope="col" key={id}>
                {name}
                {lead && <small>{lead}</small>}
              </th>
            ))}
            <th scope="col">{say('ui.cover.together')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, capability, note, cells }) => {
            const covered = cells.some(({ bears }) => bears);
            return (
              <tr key={id} className={covered ? undefined : 'missing'}>
                <th scope="row">
                  {capability}
                  {note && <small>{note}</small>}
                </th>
                {cells.map((cell, at) => (
                  <td key={vendors[at]?.id}>
                    <Cell {...cell} />
                  </td>
                ))}
                <td>
                  <span className={`st ${covered ? 'pass' : 'fail'}`}>
                    <OutcomeIcon outcome={covered ? 'pass' : 'broken'} size={14} />
                    {say(covered ? 'ui.cover.covered' : 'ui.cover.missing')}
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ state, bears }: { state: Coverage; bears: boolean }) {
  const say = useSay();
  if (state === 'none')
    return (
      <>
        <span aria-hidden="true">–</span>
        <span className="vh">{say('ui.cover.none')}</span>
      </>
    );
  const { outcome, tone } = SIGN[state];
  return (
    <span className={`st ${tone}${bears ? ' bears' : ''}`}>
      <OutcomeIcon outcome={outcome} mild size={14} />
      <small>
        {say(`ui.cover.${state}`)}
        {bears && <span className="vh">{say('ui.cover.bears')}</span>}
      </small>
    </span>
  );
}
