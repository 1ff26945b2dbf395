import type { ContentOf, NamingEnd, NeedContent, Side } from '@duijie/domain';

export type Naming = Pick<NamingEnd, 'isNamed' | 'excludedOrganizations'>;

/** Nobody is named by it, and its owner is: what nearly every posting says. */
const OPEN_NAMING: Naming = { isNamed: true, excludedOrganizations: [] };

/** Whether a posting names its owner, and whom that owner keeps out. */
export function namingOf(side: Side, content: ContentOf[Side]): Naming {
  const { excludedOrganizations = [] } = content;
  const isNamed = side === 'solution' || !(content as NeedContent).confidential.includes('organization');
  return isNamed && excludedOrganizations.length === 0 ? OPEN_NAMING : { isNamed, excludedOrganizations };
}
