import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Pager } from '../../../ui/pager.js';
import { Fetched } from '../../recommendation/components/fetched.js';
import { usePage } from '../hooks/use-page.js';

/** One page of a list as it was fetched, and the way to the other pages. */
export function Paged<T>({
  query,
  what,
  size,
  none,
  children,
}: {
  query: UseQueryResult<{ readonly items: readonly T[]; readonly total: number }>;
  what: string;
  /** Of a page. */
  size: number;
  /** What stands there instead of an empty list. */
  none: ReactNode;
  children: (items: readonly T[]) => ReactNode;
}) {
  const { page, toPage } = usePage();
  return (
    <Fetched query={query} what={what}>
      {({ items, total }) =>
        items.length === 0 ? (
          none
        ) : (
          <>
            {children(items)}
            <Pager page={page} pages={Math.ceil(total / size)} toPage={toPage} />
          </>
        )
      }
    </Fetched>
  );
}
