import type { ReferenceProject } from '../../posting/solution-content.js';
import type { Cooperation } from './team.js';

export interface Past {
  readonly organizationId: string;
  readonly name: string;
  readonly references: readonly ReferenceProject[];
  /** Needs to which it stands introduced. */
  readonly introducedTo: readonly string[];
}

/** Shorter names are met by chance in any title. */
const SHORTEST_NAME = 4;

/**
 * What is recorded of any two of these vendors: one reference project that both tell of (same title and customer) or in which one names
 * the other, or introductions to one and the same need. At most one entry per pair and kind; the need is not named, for it may be
 * somebody else's.
 */
export function pastCooperation(vendors: readonly Past[]): readonly Cooperation[] {
  const found = new Map<string, Cooperation>();
  const record = (a: string, b: string, kind: Cooperation['kind'], title?: string): void => {
    if (a === b) return;
    const organizationIds = a < b ? ([a, b] as const) : ([b, a] as const);
    const key = [...organizationIds, kind].join(' ');
    if (!found.has(key)) found.set(key, { organizationIds, kind, ...(title !== undefined && { title }) });
  };
  const meet = <T>(
    keysOf: (vendor: Past) => readonly (readonly [key: string, value: T])[],
    kind: Cooperation['kind'],
    title: (value: T) => string | undefined,
  ): void => {
    const seen = new Map<string, string[]>();
    for (const vendor of vendors)
      for (const [key, value] of keysOf(vendor)) {
        const others = seen.get(key) ?? [];
        for (const other of others) record(other, vendor.organizationId, kind, title(value));
        seen.set(key, [...others, vendor.organizationId]);
      }
  };

  meet(
    ({ references }) =>
      references.map((each) => [`${plain(each.title)} ${plain(each.customer)}`, each.title] as const),
    'reference',
    (title) => title,
  );
  for (const teller of vendors)
    for (const { title, customer } of teller.references)
      for (const other of vendors)
        if (other.name.length >= SHORTEST_NAME && `${title} ${customer}`.includes(other.name))
          record(teller.organizationId, other.organizationId, 'reference', title);
  meet(
    ({ introducedTo }) => introducedTo.map((need) => [need, need] as const),
    'introduction',
    () => undefined,
  );
  return [...found.values()];
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, '');
