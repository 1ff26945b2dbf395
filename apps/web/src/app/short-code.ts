/** Four characters a person can read out: the server's error id when there is one, else made from the message. */
export function shortCode(error: unknown): string {
  const id = typeof error === 'object' && error !== null && 'errorId' in error ? String(error.errorId) : '';
  if (id) return id.slice(0, 4).toUpperCase();
  const message = error instanceof Error ? `${error.name}${error.message}` : String(error);
  let sum = 7;
  for (const char of message) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 1_679_616;
  return sum.toString(36).padStart(4, '0').toUpperCase();
}
