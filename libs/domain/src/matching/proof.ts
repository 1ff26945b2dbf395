import { phrase, type Phrase } from '../kernel/phrase.js';
import type { Proof } from '../posting/solution-content.js';

/** What a measured claim is worth while only its vendor vouches for it. */
export const DECLARED_WORTH = 0.6;

/** A document of any kind but the vendor's own word. */
export const isProven = (proof: Proof | undefined): boolean =>
  proof !== undefined && proof.kind !== 'declared';

export const proofWorth = (proof: Proof | undefined): number => (isProven(proof) ? 1 : DECLARED_WORTH);

/** Where the claim comes from, for the reader. */
export function sourceOf(proof: Proof | undefined): Phrase {
  if (!proof || proof.kind === 'declared') return phrase('match.source.declared');
  const { kind, document, date } = proof;
  if (!document) return phrase('match.source.kind', { kind });
  return date
    ? phrase('match.source.dated', { kind, document, date })
    : phrase('match.source.document', { kind, document });
}

/** A commitment of the vendor's own, such as a price: its saying so is the evidence. */
export const COMMITMENT: Phrase = phrase('match.source.commitment');
