import { usePageTitle } from '../app/page-title.js';
import { useSay } from '../ui/say.js';
import { NotFound } from '../ui/states.js';

/** An address that leads nowhere. */
export function NotFoundPage() {
  usePageTitle(useSay()('ui.notFound.title'));
  return <NotFound />;
}
