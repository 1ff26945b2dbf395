import { useSay } from '../ui/say.js';

/** Placeholder. */
export function Home() {
  const say = useSay();
  return (
    <div className="wrap state page">
      <h1>{say('ui.product.full')}</h1>
    </div>
  );
}
