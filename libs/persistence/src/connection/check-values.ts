/** `column IN ('a', 'b')`, for a CHECK over the closed list of a type. */
export const oneOf = (column: string, values: readonly string[]): string =>
  `${column} IN (${values.map((value) => `'${value}'`).join(', ')})`;

/** Every element of a text[] column is one of the values. */
export const allOf = (column: string, values: readonly string[]): string =>
  `${column} <@ ARRAY[${values.map((value) => `'${value}'`).join(', ')}]::text[]`;
