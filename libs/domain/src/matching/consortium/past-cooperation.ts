import type { ReferenceProject } from '../../posting/solution-content.js';
import type { Cooperation } from './team.js';

export interface Past {
  readonly organizationId: string;
  readonly name: string;
  readonly references: readonly ReferenceProject[];
}

/** Shorter names are met by chance in any title. */
const SHORTEST_NAME = 4;

/**
 * What is recorded of any two of these vendors: one reference project that both tell of (same title and customer), else one in which one
 * names the other. At most one entry per pair. Only what the vendors publish counts: introductions to one need would show its owner who
 * else stands in contact with a third party, and such two are rivals more often than partners.
 */
export function pastCooperation(vendors: readonly Past[]): readonly Cooperation[] {
  const found = new Map<string, Cooperation>();
  const record = (a: string, b: string, title: string): void => {
    if (a === b) return;
    const organizationIds = a < b ? ([a, b] as const) : ([b, a] as const);
    const key = organizationIds.join(' ');
    if (!found.has(key)) found.set(key, { organizationIds, title });
  };

  const tellers = new Map<string, string[]>();
  for (const { organizationId, references } of vendors)
    for (const { title, customer } of references) {
      const key = `${plain(title)} ${plain(customer)}`;
      const others = tellers.get(key) ?? [];
      for (const other of others) record(other, organizationId, title);
      tellers.set(key, [...others, organizationId]);
    }
  for (const teller of vendors)
    for (const { title, customer } of teller.references)
      for (const other of vendors)
        if (other.name.length >= SHORTEST_NAME && `${title} ${customer}`.includes(other.name))
          record(teller.organizationId, other.organizationId, title);
  return [...found.values()];
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, '');
