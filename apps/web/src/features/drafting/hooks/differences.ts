/** Names of the top-level fields in which two contents differ; the order of an object's keys does not count. */
export function differences(mine: object, theirs: object): string[] {
  const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
  const value = (of: object, name: string): unknown => (of as Record<string, unknown>)[name];
  return names.filter((name) => plain(value(mine, name)) !== plain(value(theirs, name)));
}

const plain = (value: unknown): string =>
  JSON.stringify(value ?? null, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
