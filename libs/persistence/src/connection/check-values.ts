/** `column IN ('a', 'b')`, for a CHECK over the values of a domain type: `satisfies` at the call keeps both lists equal. */
export const oneOf = (column: string, values: readonly string[]): string =>
  `${column} IN (${values.map((value) => `'${value}'`).join(', ')})`;

/** Every element of a text[] column is one of the values. */
export const allOf = (column: string, values: readonly string[]): string =>
  `${column} <@ ARRAY[${values.map((value) => `'${value}'`).join(', ')}]::text[]`;

/** A list that names every member of a union type exactly: leaving one out or adding one does not compile. */
export const exactly =
  <T extends string>() =>
  <const L extends readonly T[]>(...values: [T] extends [L[number]] ? L : never): readonly T[] =>
    values;
