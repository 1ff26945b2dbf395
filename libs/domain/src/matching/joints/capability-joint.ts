import { phrase, type Label } from '../../kernel/phrase.js';
import type { Lexicon } from '../../posting/lexicon.js';
import type { CapabilityRequirement } from '../../posting/need-content.js';
import type { Joint, ScorableSolution } from '../pair.js';
import type { PreparedSolution } from '../prepared-solution.js';
import { DECLARED_WORTH, sourceOf } from '../proof.js';
import type { Terms } from '../terms.js';
import { found, type Ask, type Judging, type Offers, type Verdict } from './ask.js';
import { NEAR_FROM } from './nearness.js';
import { notStated } from './outcomes.js';

const conceptLabel = (concept: string, lexicon: Lexicon): Label =>
  lexicon.concept(concept)?.label ?? { zh: concept, en: concept };

/**
 * 能力要求 against the capability that serves it best. Proven 1/1, declared 0.6/1; a neighbour earns its closeness times that
 * and leaves the rest open, since a vendor who does the neighbour may well do this too. Saying nothing contradicts nothing:
 * as a hard condition it is never broken, only 待核实 until proven.
 */
export class CapabilityAsk implements Ask {
  readonly path: string;
  readonly constraint?: 'capabilities';
  /** Number of the concept that is required. */
  readonly concept: number;
  /** Closeness of any concept to the one required, by number. */
  readonly nearness: Float64Array;

  constructor(
    private readonly required: CapabilityRequirement,
    index: number,
    terms: Terms,
  ) {
    this.path = `capabilities.${index}`;
    if (required.strength === 'constraint') this.constraint = 'capabilities';
    this.concept = terms.number(required.concept);
    this.nearness = terms.nearness(required.concept);
  }

  judge({ capabilities }: PreparedSolution, _judging: Judging, into: Verdict): void {
    const { nearness } = this;
    let at = -1;
    let earned = 0;
    let best = 0;
    for (let i = 0; i < capabilities.length; i++) {
      const given = capabilities[i] as number;
      const near = given >> 1 < nearness.length ? (nearness[given >> 1] as number) : 0;
      if (near < NEAR_FROM) continue;
      const worth = near * (given & 1 ? 1 : DECLARED_WORTH);
      if (worth > earned || (worth === earned && near > best)) {
        at = i;
        earned = worth;
        best = near;
      }
    }
    if (at < 0) return found(into, notStated(this.required.strength), 0, 1);
    found(into, earned === 1 ? 'pass' : 'unverified', earned, 1, at);
  }

  ask(lexicon: Lexicon): Joint['ask'] {
    const { concept, strength } = this.required;
    const label = phrase('match.ask.capability', { term: conceptLabel(concept, lexicon) });
    return { kind: 'capability', label, path: this.path, strength };
  }

  offers({ content }: ScorableSolution, { at }: Verdict, _judging: Judging, lexicon: Lexicon): Offers {
    const given = content.capabilities[at];
    if (!given) return {};
    const isSame = given.concept === this.required.concept;
    return {
      offer: {
        label: phrase(isSame ? 'match.offer.capability' : 'match.offer.near_capability', {
          term: conceptLabel(given.concept, lexicon),
        }),
        path: `capabilities.${at}`,
        source: sourceOf(given.proof),
      },
    };
  }
}
