import type { MeaningScale } from './meaning/meaning-scale.js';
import type { FactorId, ScoredFactorId } from './pair.js';

/** How much each factor counts. A version is fixed once it has scored anything: learning makes a new one. */
export interface Weights {
  /** Part of the scorer's full version, so that a stored score says by which weights it came about. */
  readonly version: string;
  /** Points out of 100 when every factor is asked for; ≥ 0, any sum: they are scaled to the factors asked. */
  readonly factors: Readonly<Record<FactorId, number>>;
  /** While an embedder is in force; its factor joins the others. */
  readonly meaning?: MeaningEdition & { readonly weight: number };
}

/** An embedder that came into force; never changed. With another model, or the same one again, there is a new one. */
export interface MeaningEdition extends MeaningScale {
  /** 1 and up. */
  readonly number: number;
  readonly model: string;
}

/**
 * A third for how alike the texts read, the others in the proportions they had beside it. A vendor may tick few boxes and describe it all, or tick
 * many and describe none: with 16 points for the text the second came first. Chosen among 16, 18 … 44 on the odd half of the judged pairs of the
 * demonstration (`seeds/judgements`): nDCG@10 there 0.920 → 0.932, on the even half, which had no say, 0.921 → 0.936. Capability and specs, which the
 * vocabulary judges, stay before the text with 42.
 */
export const DEFAULT_WEIGHTS: Weights = {
  version: '1',
  factors: { capability: 25, text: 34, specs: 17, price: 8, time: 5, region: 5, references: 6 },
};

/** What a factor weighs; the embedder's 0 while none is in force. */
export const weightOf = ({ factors, meaning }: Weights, factor: ScoredFactorId): number =>
  factor === 'meaning' ? (meaning?.weight ?? 0) : factors[factor];
