import { useOrganizationNames } from '../../account/hooks/use-organization-names.js';
import { useSay } from '../../../ui/say.js';
import { Kept } from './locked.js';

/** Whom a posting excludes by name, for its own side and brokers. */
export function ExcludedNames({ ids }: { ids: readonly string[] }) {
  const say = useSay();
  const names = useOrganizationNames(ids);
  return (
    <Kept confidential inside short>
      {ids.map((id) => names.get(id) ?? '…').join(say('recommend.list'))}
    </Kept>
  );
}
