/**
 * Whether the platform serves another version of the pages than the one that is open: the name of the page's script carries a
 * hash of its content. While the platform cannot be reached nothing is known, and the answer is no.
 */
export async function isOutdated(own: string | null | undefined, read = readHome): Promise<boolean> {
  if (!own) return false;
  const home = await read().catch(() => undefined);
  return home !== undefined && !home.includes(own);
}

async function readHome(): Promise<string | undefined> {
  const answer = await fetch('/', { cache: 'no-store', headers: { accept: 'text/html' } });
  return answer.ok ? answer.text() : undefined;
}
