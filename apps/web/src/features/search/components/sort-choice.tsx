import type { Side } from '@duijie/domain';
import { useId } from 'react';
import { useSay } from '../../../ui/say.js';
import { sortsOf, type Asked, type Sort } from '../hooks/use-search-address.js';

export function SortChoice({
  side,
  asked,
  onChange,
}: {
  side: Side;
  asked: Asked;
  onChange: (sort: Sort) => void;
}) {
  const say = useSay();
  const id = useId();
  const sorts = sortsOf(side, asked.q);
  const name = (sort: Sort): string =>
    sort === 'budget'
      ? say(side === 'need' ? 'listing.sort.budget.needs' : 'listing.sort.budget.solutions')
      : say(`listing.sort.${sort}`);
  return (
    <span className="sort">
      <label htmlFor={id}>{say('listing.sort')}</label>
      <select
        id={id}
        className="in sm"
        value={asked.sort}
        onChange={(event) => {
          const next = sorts.find((sort) => sort === event.target.value);
          if (next) onChange(next);
        }}
      >
        {sorts.map((sort) => (
          <option key={sort} value={sort}>
            {name(sort)}
          </option>
        ))}
      </select>
    </span>
  );
}
