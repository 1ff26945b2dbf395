import { useSay } from '../../../ui/say.js';
import { Fetched } from '../../recommendation/components/fetched.js';
import type { useDesk } from '../hooks/use-desk.js';
import { ReviewList } from './review-list.js';

/** Units and postings that wait for approval, with all that is needed to judge them. */
export function ReviewsRoom({ desk }: { desk: ReturnType<typeof useDesk> }) {
  const say = useSay();
  return (
    <>
      <h1>{say('desk.nav.reviews')}</h1>
      <Fetched query={desk} what={say('desk.nav.reviews')}>
        {({ reviews }) => (
          <div className="narrow">
            <ReviewList reviews={reviews} full />
          </div>
        )}
      </Fetched>
    </>
  );
}
