import type { Organization, Posting } from '@duijie/domain';

/** Whether the world may find a posting: what search holds and what is matched. */
export const isPublic = (posting: Posting, owner: Organization): boolean =>
  posting.state === 'published' && posting.liveRevision !== undefined && owner.state !== 'suspended';

/** Whether a stranger who has its address may still read it: also after it was closed or has expired, never once withdrawn. */
export const isReadable = (posting: Posting, owner: Organization): boolean =>
  (posting.state === 'published' || posting.state === 'closed' || posting.state === 'expired') &&
  posting.liveRevision !== undefined &&
  owner.state !== 'suspended';
