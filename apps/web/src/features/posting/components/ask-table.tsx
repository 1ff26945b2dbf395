import type { NeedContent } from '@duijie/domain';
import { Link } from 'react-router';
import { useNames } from '../../reference/hooks/use-names.js';
import { tied } from '../../../ui/figures.js';
import { useLocale, useSay } from '../../../ui/say.js';
import { asksOf } from './asks.js';

export function AskTable({ need }: { need: NeedContent }) {
  const say = useSay();
  const locale = useLocale();
  const asks = asksOf(need, say, useNames(), locale);
  if (asks.length === 0) return <p className="meta">{say('posting.need.asks.none')}</p>;
  return (
    <table className="tbl">
      <thead>
        <tr>
          <th scope="col">{say('posting.need.ask')}</th>
          <th scope="col">{say('posting.need.kindOfAsk')}</th>
          <th scope="col">{say('posting.need.strength')}</th>
        </tr>
      </thead>
      <tbody>
        {asks.map((ask) => (
          <tr key={ask.id}>
            <td>
              {ask.to ? (
                <Link to={ask.to} title={say('posting.ask.find', { term: ask.text })}>
                  {ask.text}
                </Link>
              ) : (
                tied(ask.text)
              )}
            </td>
            <td className="dense">{say(`posting.ask.${ask.kind}`)}</td>
            <td className="dense nw">
              {ask.strength === 'constraint' ? (
                <b>{say('ui.strength.constraint')}</b>
              ) : (
                say('ui.strength.preference')
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
