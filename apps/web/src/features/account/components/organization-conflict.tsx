import type { MessageKey } from '@duijie/messages';
import { ConflictBox } from '../../drafting/components/conflict-box.js';
import { useNames } from '../../reference/hooks/use-names.js';
import { useSay } from '../../../ui/say.js';
import type { OrganizationDraft } from './organization-draft.js';
import '../../drafting/drafting.css';

const NAMES: Readonly<Record<keyof OrganizationDraft, MessageKey>> = {
  name: 'session.unit.name',
  nameEn: 'session.unit.nameEn',
  kinds: 'session.unit.kinds',
  creditCode: 'session.unit.creditCode',
  region: 'session.unit.region',
  industry: 'session.unit.industry',
  address: 'session.unit.address',
  introduction: 'session.unit.introduction',
  contactName: 'session.name',
  contactPhone: 'session.phone',
  contactEmail: 'session.email',
};

/** A colleague saved the unit in between: both are shown, and the person chooses. */
export function OrganizationConflict({
  mine,
  theirs,
  onResolve,
}: {
  mine: OrganizationDraft;
  theirs: OrganizationDraft;
  onResolve: (mine: boolean) => void;
}) {
  const say = useSay();
  const names = useNames();
  const textOf = (draft: OrganizationDraft, field: string): string => {
    if (field === 'kinds') return draft.kinds.map(names.organizationKind).join(say('recommend.list'));
    if (field === 'region') return draft.region === '' ? '' : names.place(draft.region);
    return String(draft[field as keyof OrganizationDraft]);
  };
  return (
    <ConflictBox
      mine={mine}
      theirs={theirs}
      nameOf={(field) => say(NAMES[field as keyof OrganizationDraft])}
      textOf={textOf}
      onResolve={onResolve}
    />
  );
}
