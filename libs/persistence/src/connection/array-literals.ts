/* Arrays as the server reads them, written by hand: the driver's own way, value by value, costs more than scoring what they hold. */

/** Of numbers, ids, and words without a sign. */
export const bareArray = (values: readonly (string | number)[]): string => `{${values.join(',')}}`;

/** Of any texts. Few are different: each is quoted once. */
export function quotedArray(values: readonly string[]): string {
  const known = new Map<string, string>();
  const quote = (value: string): string => {
    let literal = known.get(value);
    if (literal === undefined) known.set(value, (literal = `"${value.replace(/["\\]/g, '\\$&')}"`));
    return literal;
  };
  return `{${values.map(quote).join(',')}}`;
}
