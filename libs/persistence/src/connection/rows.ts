import type { Page, PageRequest } from '@duijie/application';

/** A row's NULLs as absent keys, as the domain's optional fields want them. */
type Present<T> = { [K in keyof T]: Exclude<T[K], null> | (null extends T[K] ? undefined : never) };

export const withoutNulls = <T extends object>(row: T): Present<T> =>
  Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== null && value !== undefined),
  ) as Present<T>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** What is no UUID names no row; asking the server would be an error that ends the transaction. */
export const isKey = (id: string): boolean => UUID.test(id);

/** A string with NUL equals nothing that is stored, and PostgreSQL refuses it as a parameter. */
export const isStorable = (text: string): boolean => !text.includes('\u0000');

/** `%` and `_` of what a person typed stand for themselves; NUL cannot be searched for. */
export const containing = (text: string): string =>
  `%${text.replaceAll('\u0000', '').replace(/[\\%_]/g, '\\$&')}%`;

export const window = ({ page, size }: PageRequest): { skip: number; take: number } => ({
  skip: (page - 1) * size,
  take: size,
});

export const pageOf = <R, T>([rows, total]: [R[], number], map: (row: R) => T): Page<T> => ({
  items: rows.map(map),
  total,
});
