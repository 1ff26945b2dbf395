import { LoadingState } from '../ui/states.js';
import { useSay } from '../ui/say.js';

/** While the code of the first page is fetched. */
export function Opening() {
  const say = useSay();
  return (
    <main id="main">
      <LoadingState page what={say('ui.product')} />
    </main>
  );
}
