import { OutcomeIcon } from './icons.js';
import { useSay } from './say.js';

export interface CoverageMatrixProps {
  readonly label: string;
  readonly vendors: readonly { readonly name: string; readonly lead?: boolean }[];
  readonly rows: readonly { readonly capability: string; readonly has: readonly boolean[] }[];
}

/** Capabilities down, vendors across, what is covered or still missing at the end. */
export function CoverageMatrix({ label, vendors, rows }: CoverageMatrixProps) {
  const say = useSay();
  return (
    <table className="tbl cov" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{say('ui.ask.capability')}</th>
          {vendors.map((vendor) => (
            <th scope="col" key={vendor.name}>
              {vendor.name}
              {vendor.lead && (
                <>
                  <br />
                  {say('ui.cover.lead')}
                </>
              )}
            </th>
          ))}
          <th scope="col">{say('ui.cover.together')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const covered = row.has.includes(true);
          return (
            <tr key={row.capability} className={covered ? undefined : 'missing'}>
              <th scope="row">{row.capability}</th>
              {row.has.map((has, at) => (
                <td key={vendors[at]?.name}>
                  {has ? <OutcomeIcon outcome="pass" /> : <span aria-hidden="true">–</span>}
                  <span className="vh">{say(has ? 'ui.cover.has' : 'ui.cover.hasNot')}</span>
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
  );
}
