interface Item {
  readonly index?: unknown;
  readonly embedding?: unknown;
}

/**
 * The vectors of an answer in the order of the texts, whatever order they came in.
 * @returns undefined when it is no answer to so many texts: another count, an index twice, lengths that differ, or what is no number
 */
export function readAnswer(body: unknown, count: number): number[][] | undefined {
  const data: unknown = (body as { data?: unknown } | null)?.data;
  if (!Array.isArray(data) || data.length !== count) return undefined;
  const vectors = new Array<number[] | undefined>(count).fill(undefined);
  for (const [place, item] of (data as readonly (Item | null)[]).entries()) {
    const { index = place, embedding } = item ?? {};
    if (!isVector(embedding) || typeof index !== 'number' || !(index in vectors)) return undefined;
    vectors[index] = embedding;
  }
  const [first] = vectors;
  return vectors.every((vector): vector is number[] => vector?.length === first?.length)
    ? vectors
    : undefined;
}

const isVector = (value: unknown): value is number[] =>
  Array.isArray(value) && value.length > 0 && value.every((number) => Number.isFinite(number));
