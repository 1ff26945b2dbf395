import { useNames } from '../../reference/hooks/use-names.js';
import { fieldId } from '../../../lib/faults.js';
import { useSay } from '../../../ui/say.js';
import type { HeldRow } from '../hooks/solution-form.js';

/** Number and date of each certificate that was chosen. */
export function HeldCertificates({
  rows,
  onChange,
}: {
  rows: readonly HeldRow[];
  onChange: (rows: HeldRow[]) => void;
}) {
  const say = useSay();
  const names = useNames();
  const put = (at: number, next: Partial<HeldRow>): void =>
    onChange(rows.map((row, index) => (index === at ? { ...row, ...next } : row)));
  return rows.map((row, at) => (
    <div className="held" key={row.certificate} role="group" aria-label={names.certificate(row.certificate)}>
      <span className="dense">{names.certificate(row.certificate)}</span>
      <input
        className="in"
        id={fieldId(`certificates.${at}.number`)}
        aria-label={say('form.solution.certificate.number')}
        placeholder={say('form.solution.certificate.number')}
        value={row.number}
        onChange={(event) => put(at, { number: event.target.value })}
      />
      <label className="meta" htmlFor={fieldId(`certificates.${at}.validUntil`)}>
        {say('form.solution.certificate.until')}
      </label>
      <input
        className="in"
        type="date"
        id={fieldId(`certificates.${at}.validUntil`)}
        value={row.validUntil}
        onChange={(event) => put(at, { validUntil: event.target.value })}
      />
    </div>
  ));
}
