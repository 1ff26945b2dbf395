import { useState } from 'react';
import { useSay } from '../../../ui/say.js';
import { EmptyState } from '../../../ui/states.js';
import type { Recommendation } from '../../recommendation/api/types.js';
import { useMember } from '../../session/hooks/use-session.js';
import { InboxItem } from './inbox-item.js';
import '../inbox.css';

/** Pairs of a vendor in a list, one open at a time; the first at the beginning when asked. */
export function Pairs({
  items,
  firstOpen = false,
}: {
  items: readonly Recommendation[];
  firstOpen?: boolean;
}) {
  const member = useMember();
  const [open, setOpen] = useState(firstOpen ? items[0]?.matchId : undefined);
  return items.map((view) => (
    <InboxItem
      key={view.matchId}
      view={view}
      mayAct={member !== undefined && member.role !== 'viewer' && member.organization.state !== 'suspended'}
      open={view.matchId === open}
      onToggle={() => setOpen(view.matchId === open ? undefined : view.matchId)}
    />
  ));
}

export function NoPairs() {
  const say = useSay();
  return <EmptyState title={say('my.solution.fits.none')}>{say('my.solution.fits.none.text')}</EmptyState>;
}
