/** Parts values in a column; no id holds it. */
const SEPARATOR = '\u001F';

/** The combination of directions that a document stands in, as one value to count by: far fewer than documents. */
export const joinedValues = (values: readonly string[]): string =>
  [...new Set(values)].sort().join(SEPARATOR);
export const valuesOf = (joined: string): string[] => (joined === '' ? [] : joined.split(SEPARATOR));
