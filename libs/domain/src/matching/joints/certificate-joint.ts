import { phrase } from '../../kernel/phrase.js';
import type { Lexicon } from '../../posting/lexicon.js';
import type { CertificateRequirement } from '../../posting/need-content.js';
import type { Joint, ScorableSolution } from '../pair.js';
import type { PreparedSolution } from '../prepared-solution.js';
import { DECLARED_WORTH, sourceOf } from '../proof.js';
import type { Terms } from '../terms.js';
import { found, type Ask, type Judging, type Offers, type Verdict } from './ask.js';
import { askKind, notStated } from './outcomes.js';

/**
 * 证书, the one asked for or one that includes it (等保三级 → 等保二级), held and proven 1/1, declared 0.6/1. Not stated 0/1. Run out on the day of scoring: no evidence any more, 待核实, 0/1
 * (it may have been renewed; the offer says when it ended).
 */
export class CertificateAsk implements Ask {
  readonly path: string;
  readonly constraint?: 'certificates';

  constructor(
    private readonly required: CertificateRequirement,
    index: number,
    private readonly terms: Terms,
  ) {
    this.path = `certificates.${index}`;
    if (required.strength === 'constraint') this.constraint = 'certificates';
  }

  judge({ certificates }: PreparedSolution, { asOf }: Judging, into: Verdict): void {
    const { certificate, strength } = this.required;
    let at = -1;
    let best = -1;
    let proven = false;
    for (let i = 0; i < certificates.length; i++) {
      const held = certificates[i] as (typeof certificates)[number];
      if (!this.terms.proves(held.certificate, certificate)) continue;
      const isExpired = held.validUntil !== '' && held.validUntil < asOf;
      const worth = isExpired ? 0 : held.proven ? 1 : DECLARED_WORTH;
      if (worth <= best) continue;
      at = i;
      best = worth;
      proven = held.proven;
    }
    if (at < 0) return found(into, notStated(strength), 0, 1);
    found(into, best > 0 && proven ? 'pass' : 'unverified', best, 1, at);
  }

  ask(lexicon: Lexicon): Joint['ask'] {
    const { certificate: id, strength } = this.required;
    const label = phrase('match.ask.certificate', { certificate: nameOf(id, lexicon) });
    return { kind: askKind(strength, 'preference'), label, path: this.path, strength };
  }

  offers(
    { content }: ScorableSolution,
    { at, earned }: Verdict,
    _judging: Judging,
    lexicon: Lexicon,
  ): Offers {
    const held = content.certificates[at];
    if (!held) return {};
    const certificate = nameOf(held.certificate, lexicon);
    const label =
      earned === 0 && held.validUntil !== undefined
        ? phrase('match.offer.certificate_expired', { certificate, date: held.validUntil })
        : phrase('match.offer.certificate', { certificate });
    return { offer: { label, path: `certificates.${at}`, source: sourceOf(held.proof) } };
  }
}

const nameOf = (id: string, lexicon: Lexicon) => lexicon.certificate(id)?.label ?? { zh: id, en: id };
