import { DEPLOYMENT_MODES, type Market } from '../posting/need-content.js';
import { PRICE_MODELS, SOLUTION_KINDS, type Price, type SolutionKind } from '../posting/solution-content.js';
import { NO_MEANING, type MeaningVector } from './meaning/meaning-vector.js';
import type { ScorableSolution } from './pair.js';
import { solutionText } from './posting-text.js';
import { isProven } from './proof.js';
import type { ScoringContext } from './scoring-context.js';
import type { TextVector } from './text/vector.js';

/**
 * What scoring needs of a solution, made once; about 2 kB, no words. It belongs to the context's lexicon and corpus: another
 * edition or snapshot makes another. Any day and any weights may use it. Rows stand in the order of the content's rows.
 */
export interface PreparedSolution {
  /** Division of the vendor's seat. */
  readonly seat: string;
  readonly market: Market;
  readonly kind: SolutionKind;
  /** Numbers of `Terms`. */
  readonly scenarioDirections: readonly number[];
  readonly declinedScenarios: readonly number[];
  /** Concept · 2, + 1 if proven. */
  readonly capabilities: readonly number[];
  /** Two numbers a row: quantity · 2, + 1 if proven; value in the quantity's own unit, NaN if stated in one that does not measure it. */
  readonly specs: readonly number[];
  readonly price: Price | undefined;
  readonly leadTimeDays: { readonly min: number; readonly max: number } | undefined;
  readonly regionsServed: readonly string[];
  /** Place in `DEPLOYMENT_MODES` · 2, + 1 if proven. */
  readonly deployments: readonly number[];
  readonly domestic: DomesticClaim;
  readonly certificates: readonly PreparedCertificate[];
  readonly references: readonly PreparedReference[];
  readonly text: TextVector;
  readonly meaning: MeaningVector;
}

export type DomesticClaim = 'unsaid' | 'unsupported' | 'declared' | 'proven';

export interface PreparedCertificate {
  readonly certificate: number;
  /** '' if it does not run out. */
  readonly validUntil: string;
  readonly proven: boolean;
}
export interface PreparedReference {
  readonly direction: number;
  readonly year: number;
  /** 万元; 0 if not stated. */
  readonly amount: number;
  readonly proven: boolean;
}

/** Most lists of most solutions are empty: they share one. */
const NONE: readonly never[] = [];
/** The name as the rules write it, not the copy that was read with a posting: texts that are one object are compared at a glance. */
const named = <N extends string>(names: readonly N[], name: N): N =>
  names.find((one) => one === name) ?? name;
const each = <A, B>(list: readonly A[], make: (item: A) => B): readonly B[] =>
  list.length === 0 ? NONE : list.map(make);

/** @param text the vector of the same words, if it is at hand */
export function prepareSolution(
  { content, seat, meaning = NO_MEANING }: Pick<ScorableSolution, 'content' | 'seat' | 'meaning'>,
  { terms, vectorOf }: Pick<ScoringContext, 'terms' | 'vectorOf'>,
  text: TextVector = vectorOf(solutionText(content)),
): PreparedSolution {
  const { lexicon } = terms;
  const { price, leadTimeDays, domestic } = content;
  return {
    seat: terms.same(seat),
    market: content.market,
    kind: named(SOLUTION_KINDS, content.kind),
    scenarioDirections: each(content.scenarioDirections, (id) => terms.number(id)),
    declinedScenarios: each(content.declinedScenarios ?? NONE, (id: string) => terms.number(id)),
    capabilities: each(
      content.capabilities,
      ({ concept, proof }) => terms.number(concept) * 2 + Number(isProven(proof)),
    ),
    specs: content.specs.flatMap(({ quantity, value, unit, proof }) => [
      terms.number(quantity) * 2 + Number(isProven(proof)),
      lexicon.inOwnUnit(quantity, value, unit) ?? NaN,
    ]),
    price: price && { ...price, model: named(PRICE_MODELS, price.model) },
    leadTimeDays,
    regionsServed: each(content.regionsServed, (code) => terms.same(code)),
    deployments: each(
      content.deployments,
      ({ mode, proof }) => DEPLOYMENT_MODES.indexOf(mode) * 2 + Number(isProven(proof)),
    ),
    domestic: !domestic
      ? 'unsaid'
      : !domestic.supported
        ? 'unsupported'
        : isProven(domestic.proof)
          ? 'proven'
          : 'declared',
    certificates: each(content.certificates, ({ certificate, validUntil = '', proof }) => ({
      certificate: terms.number(certificate),
      validUntil,
      proven: isProven(proof),
    })),
    references: each(content.references, ({ scenarioDirection, year, amount = 0, proof }) => ({
      direction: terms.number(scenarioDirection),
      year,
      amount,
      proven: isProven(proof),
    })),
    text,
    meaning,
  };
}
