import { Link } from 'react-router';
import { pagerWindow } from './pager-window.js';
import { useSay } from './say.js';

/** Links, so that a page of results has an address. */
export function Pager({
  page,
  pages,
  toPage,
}: {
  page: number;
  pages: number;
  toPage: (page: number) => string;
}) {
  const say = useSay();
  if (pages <= 1) return null;
  return (
    <nav className="pager" aria-label={say('ui.pager')}>
      {page > 1 && (
        <Link to={toPage(page - 1)} rel="prev">
          {say('ui.pager.previous')}
        </Link>
      )}
      {pagerWindow(page, pages).map((each, at) =>
        each === 'gap' ? (
          <span key={`gap${at}`} className="gap" aria-hidden="true">
            …
          </span>
        ) : each === page ? (
          <span key={each} className="here" aria-current="page">
            <span className="vh">{say('ui.pager.of', { page, pages })}</span>
            <span aria-hidden="true">{each}</span>
          </span>
        ) : (
          <Link key={each} to={toPage(each)} aria-label={say('ui.pager.page', { page: each })}>
            {each}
          </Link>
        ),
      )}
      {page < pages && (
        <Link to={toPage(page + 1)} rel="next">
          {say('ui.pager.next')}
        </Link>
      )}
    </nav>
  );
}
