import { featureCounts, featureKey } from './features.js';

/**
 * Numbered statistics of all texts, needs and solutions together. Renewed only together with a full re-match, so that posting
 * something new moves nobody's score in between.
 */
export interface CorpusSnapshot {
  readonly number: number;
  readonly documents: number;
  /** Feature → in how many documents it occurs. */
  readonly df: ReadonlyMap<string, number>;
}

export const EMPTY_CORPUS: CorpusSnapshot = { number: 0, documents: 0, df: new Map() };

/** Counts texts one after the other, so that none has to be kept: one text per posting (title and description joined). */
export class CorpusCount {
  private readonly df = new Map<string, number>();
  private documents = 0;

  add(text: string): void {
    this.documents++;
    for (const feature of featureCounts(text).keys()) this.df.set(feature, (this.df.get(feature) ?? 0) + 1);
  }

  /** Of what was counted; the count is over with it. */
  snapshot(number: number): CorpusSnapshot {
    return { number, documents: this.documents, df: this.df };
  }
}

export function takeSnapshot(number: number, texts: Iterable<string>): CorpusSnapshot {
  const count = new CorpusCount();
  for (const text of texts) count.add(text);
  return count.snapshot(number);
}

/** ln(1 + (N − df + ½) / (df + ½)), as BM25 has it: positive, and defined for a feature that no document has yet. */
export function idf({ documents, df }: CorpusSnapshot, feature: string): number {
  const seen = Math.min(documents, df.get(feature) ?? 0);
  return Math.log(1 + (documents - seen + 0.5) / (seen + 0.5));
}

/** `idf` by key, for texts by the thousand. */
export interface IdfTable {
  readonly seen: ReadonlyMap<number, number>;
  /** Of a feature that no document has yet. */
  readonly unseen: number;
}

const tables = new WeakMap<CorpusSnapshot, IdfTable>();

/** Made once for a snapshot. Of features that share a key the rarer counts, in whatever order they come. */
export function idfTable(corpus: CorpusSnapshot): IdfTable {
  let table = tables.get(corpus);
  if (!table) {
    const seen = new Map<number, number>();
    for (const feature of corpus.df.keys()) {
      const key = featureKey(feature);
      seen.set(key, Math.max(seen.get(key) ?? 0, idf(corpus, feature)));
    }
    tables.set(corpus, (table = { seen, unseen: idf(corpus, '') }));
  }
  return table;
}
