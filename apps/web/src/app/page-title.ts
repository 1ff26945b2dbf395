import { useEffect } from 'react';
import { useSay } from '../ui/say.js';

/** Every page names itself; the name stands before the product's in the window's title. */
export function usePageTitle(page: string): void {
  const say = useSay();
  useEffect(() => {
    document.title = say('ui.title', { page });
  }, [say, page]);
}
