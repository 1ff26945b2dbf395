import { useQuery } from '@tanstack/react-query';
import { keys } from '../../../lib/query.js';
import { useSay } from '../../../ui/say.js';
import { EmptyState } from '../../../ui/states.js';
import { fetchIntroductions } from '../../introduction/api/introductions.js';
import { IntroductionList } from '../../introduction/components/introduction-list.js';
import { Fetched } from '../../recommendation/components/fetched.js';
import { useActingBroker } from '../../session/hooks/use-acting-broker.js';

/** All introductions, newest first, with their undo. */
export function IntroductionsRoom() {
  const say = useSay();
  const mayUndo = useActingBroker();
  const found = useQuery({ queryKey: keys.introductions, queryFn: fetchIntroductions });
  return (
    <>
      <h1>{say('desk.nav.introductions')}</h1>
      <Fetched query={found} what={say('introduction.what')}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={say('introduction.none')}>{say('desk.introductions.none')}</EmptyState>
          ) : (
            <div className="narrow">
              <IntroductionList items={items} mayUndo={mayUndo} />
            </div>
          )
        }
      </Fetched>
    </>
  );
}
