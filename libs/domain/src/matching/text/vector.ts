import { idf, type CorpusSnapshot } from './corpus.js';
import { featureCounts, featureKey, featureWeight } from './features.js';

export interface PostingText {
  readonly title: string;
  readonly description: string;
}

/** Sparse, keys ascending, of length 1 (Euclid) unless it is empty: made once per posting, then a cosine is one merge. */
export interface TextVector {
  readonly keys: Float64Array;
  readonly weights: Float64Array;
}

/** A title says what it is about in few words: each occurrence counts 1. A description adds at most ½: ½·tf/(tf+1). */
const strength = (inTitle: number, inDescription: number): number =>
  inTitle + (0.5 * inDescription) / (inDescription + 1);

/**
 * weight(f) = kind(f) · strength(f) · idf(f), normed. Source: the project's trial on people's judgements (issue 3, section 1);
 * nDCG@10 there 0.687 on its development pools (gain 2^grade − 1), against 0.635 of a bigram cosine.
 */
export function textVector(text: PostingText, corpus: CorpusSnapshot): TextVector {
  const title = featureCounts(text.title);
  const description = featureCounts(text.description);
  const rows: { key: number; weight: number }[] = [];
  let squares = 0;
  for (const feature of new Set([...title.keys(), ...description.keys()])) {
    const occurs = strength(title.get(feature) ?? 0, description.get(feature) ?? 0);
    const weight = featureWeight(feature) * occurs * idf(corpus, feature);
    squares += weight * weight;
    rows.push({ key: featureKey(feature), weight });
  }
  rows.sort((a, b) => a.key - b.key);
  const norm = Math.sqrt(squares) || 1;
  return {
    keys: Float64Array.from(rows, (row) => row.key),
    weights: Float64Array.from(rows, (row) => row.weight / norm),
  };
}

/** In [0, 1]; 0 if either text is empty. */
export function cosine(a: TextVector, b: TextVector): number {
  const { keys: aKeys, weights: aWeights } = a;
  const { keys: bKeys, weights: bWeights } = b;
  let sum = 0;
  let i = 0;
  let j = 0;
  while (i < aKeys.length && j < bKeys.length) {
    const left = aKeys[i] as number;
    const right = bKeys[j] as number;
    if (left === right) sum += (aWeights[i++] as number) * (bWeights[j++] as number);
    else if (left < right) i++;
    else j++;
  }
  return Math.min(1, sum);
}
