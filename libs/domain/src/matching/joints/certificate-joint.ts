import { phrase } from '../../kernel/phrase.js';
import type { CertificateRequirement } from '../../posting/need-content.js';
import type { HeldCertificate } from '../../posting/solution-content.js';
import type { Joint, VisibleSolutionContent } from '../pair.js';
import { isProven, proofWorth, sourceOf } from '../proof.js';
import type { ScoringContext } from '../scoring-context.js';
import { askKind, notStated } from './outcomes.js';

/**
 * 证书, the one asked for or one that includes it (等保三级 → 等保二级), held and proven 1/1, declared 0.6/1. Not stated 0/1. Run out on the day of scoring: no evidence any more, 待核实, 0/1
 * (it may have been renewed; the offer says when it ended).
 */
export function certificateJoint(
  required: CertificateRequirement,
  index: number,
  solution: VisibleSolutionContent,
  context: ScoringContext,
): Joint {
  const { certificate: id, strength } = required;
  const certificate = context.lexicon.certificate(id)?.label ?? { zh: id, en: id };
  const ask = {
    kind: askKind(strength, 'preference'),
    label: phrase('match.ask.certificate', { certificate }),
    path: `certificates.${index}`,
    strength,
  };
  let best: { held: HeldCertificate; at: number; worth: number } | undefined;
  solution.certificates.forEach((held, at) => {
    if (!context.lexicon.proves(held.certificate, id)) return;
    const worth = isExpired(held, context.asOf) ? 0 : proofWorth(held.proof);
    if (!best || worth > best.worth) best = { held, at, worth };
  });
  if (!best) return { ask, outcome: notStated(strength), earned: 0, possible: 1 };
  const { held, at, worth } = best;
  const label = { certificate: context.lexicon.certificate(held.certificate)?.label ?? certificate };
  const offer = {
    label:
      worth === 0 && held.validUntil !== undefined
        ? phrase('match.offer.certificate_expired', { ...label, date: held.validUntil })
        : phrase('match.offer.certificate', label),
    path: `certificates.${at}`,
    source: sourceOf(held.proof),
  };
  return {
    ask,
    offer,
    outcome: worth > 0 && isProven(held.proof) ? 'pass' : 'unverified',
    earned: worth,
    possible: 1,
  };
}

const isExpired = ({ validUntil }: HeldCertificate, asOf: string): boolean =>
  validUntil !== undefined && validUntil < asOf;
