import { Button, ButtonLink } from '../../../ui/button.js';
import { useSay } from '../../../ui/say.js';
import { comparePath, MOST_COMPARED } from '../hooks/use-compared.js';

/** How many are chosen, and the way to the grid: stays in view while the list scrolls. */
export function CompareBar({
  needId,
  chosen,
  onClear,
}: {
  needId: string;
  chosen: readonly string[];
  onClear: () => void;
}) {
  const say = useSay();
  return (
    <section className="cmp-bar" aria-label={say('compare.bar')} hidden={chosen.length === 0}>
      <p role="status">
        {chosen.length > 0 && say('compare.chosen', { n: chosen.length, most: MOST_COMPARED })}
      </p>
      {chosen.length > 1 ? (
        <ButtonLink size="md" to={comparePath(needId, chosen)}>
          {say('compare.open', { n: chosen.length })}
        </ButtonLink>
      ) : (
        <span className="meta">{say('compare.one')}</span>
      )}
      <Button size="md" look="quiet" onClick={onClear}>
        {say('compare.clear')}
      </Button>
    </section>
  );
}
