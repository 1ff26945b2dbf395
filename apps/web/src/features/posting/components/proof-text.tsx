import type { Proof } from '@duijie/domain';
import { sayDate } from '@duijie/messages';
import { OutcomeIcon } from '../../../ui/icons.js';
import { tied } from '../../../ui/figures.js';
import { useLocale, useSay } from '../../../ui/say.js';

/** What a claim rests on: a document (tick), the vendor's word (half disc), nothing said (dashed ring). */
export function ProofText({ proof }: { proof: Proof | undefined }) {
  const say = useSay();
  const locale = useLocale();
  const outcome = !proof ? 'unknown' : proof.kind === 'declared' ? 'unverified' : 'pass';
  const words = !proof
    ? say('posting.proof.none')
    : [
        // A document that is called an acceptance record need not be called so twice.
        !proof.document?.includes(say(`posting.proof.${proof.kind}`)) && say(`posting.proof.${proof.kind}`),
        proof.document,
        proof.kind !== 'declared' && proof.date && sayDate(locale, proof.date),
      ]
        .filter(Boolean)
        .join(' · ');
  return (
    <span
      className={`proof dense ${outcome === 'pass' ? '' : outcome === 'unverified' ? 'c-check' : 'c-unknown'}`}
    >
      <OutcomeIcon outcome={outcome} size={14} />
      <span>{tied(words)}</span>
    </span>
  );
}
