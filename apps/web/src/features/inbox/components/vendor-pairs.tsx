import { useQuery } from '@tanstack/react-query';
import { keys } from '../../../lib/query.js';
import { useSay } from '../../../ui/say.js';
import { fetchInbox } from '../../recommendation/api/recommendations.js';
import { useMember } from '../../session/hooks/use-session.js';
import { Pairs } from './pairs-of.js';

/** On a need's page, for a vendor: how its own solutions fit this need, where it stands, and the answer. */
export function VendorPairs({ needId }: { needId: string }) {
  const say = useSay();
  const vendor = useMember()?.isVendor ?? false;
  const { data } = useQuery({
    queryKey: keys.inbox('solution'),
    queryFn: () => fetchInbox('solution'),
    enabled: vendor,
  });
  const items = data?.items.filter(({ counterpart }) => counterpart.id === needId) ?? [];
  if (items.length === 0) return null;
  return (
    <section className="vendor-pairs" aria-labelledby="own-pairs">
      <div className="grp-head">
        <h2 id="own-pairs">{say('my.vendor.pairs')}</h2>
      </div>
      <Pairs items={items} firstOpen />
    </section>
  );
}
