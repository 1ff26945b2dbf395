import type { OrganizationKind } from '@duijie/domain';
import { useNames } from '../../reference/hooks/use-names.js';
import { useSay } from '../../../ui/say.js';

interface Facts {
  readonly name: string;
  readonly nameEn?: string;
  readonly kinds: readonly OrganizationKind[];
  readonly creditCode?: string;
}

/** What a unit asked to be changed of what was verified: old → wanted, a line a fact. */
export function FactsChange({ view }: { view: Facts & { readonly factsChange?: Facts } }) {
  const say = useSay();
  const names = useNames();
  const { factsChange: wanted } = view;
  if (!wanted) return null;
  const listed = ({ kinds }: Facts): string => kinds.map(names.organizationKind).join(say('recommend.list'));
  const rows = [
    { label: say('desk.change.name'), old: view.name, wanted: wanted.name },
    { label: say('desk.change.nameEn'), old: view.nameEn, wanted: wanted.nameEn },
    { label: say('desk.change.kinds'), old: listed(view), wanted: listed(wanted) },
    { label: say('desk.change.creditCode'), old: view.creditCode, wanted: wanted.creditCode },
  ];
  const nothing = say('desk.change.nothing');
  return (
    <ul className="facts-change">
      {rows
        .filter((row) => row.old !== row.wanted)
        .map(({ label, old = nothing, wanted = nothing }) => (
          <li key={label}>{say('desk.change.row', { label, old, wanted })}</li>
        ))}
    </ul>
  );
}
