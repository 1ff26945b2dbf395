import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/**
 * After a change of page the focus goes to its heading, so that a screen reader reads it and Tab continues from there. Not on
 * the first page, nor when only the query changes (filters keep their focus).
 */
export function useRouteFocus(): void {
  const { pathname, hash, state } = useLocation() as ReturnType<typeof useLocation> & {
    state: { readonly createdHere?: string } | null;
  };
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current === pathname) return;
    last.current = pathname;
    // The first save of a draft gives it an address; whoever is typing goes on typing.
    if (hash || state?.createdHere !== undefined) return;
    const main = document.getElementById('main');
    const heading = main?.querySelector<HTMLElement>('h1');
    if (heading && !heading.hasAttribute('tabindex')) heading.tabIndex = -1;
    (heading ?? main)?.focus({ preventScroll: true });
  }, [pathname, hash, state]);
}
