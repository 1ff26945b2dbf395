/**
 * Whether a broker pinned nothing and let nothing go since the pins were seen. That is decided under the need's lock: with the need held,
 * what is read `now` stands until the commit. Each partner stands once in either list, in any order.
 */
export const samePins = (seen: readonly string[], now: readonly string[] = []): boolean =>
  seen.length === now.length && seen.every((one) => now.includes(one));
