import type { Proof } from '@duijie/domain';
import type { ReactNode } from 'react';
import { useSay } from '../../../ui/say.js';
import { ProofText } from './proof-text.js';

export interface ClaimRow {
  readonly id: string;
  readonly claim: ReactNode;
  readonly more?: string;
  readonly proof?: Proof;
}

export function ClaimTable({ title, rows }: { title: string; rows: readonly ClaimRow[] }) {
  const say = useSay();
  return (
    <table className="tbl claims">
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">{say('posting.solution.evidence')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>
              {row.claim}
              {row.more && <p className="meta">{row.more}</p>}
            </td>
            <td>
              <ProofText proof={row.proof} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
