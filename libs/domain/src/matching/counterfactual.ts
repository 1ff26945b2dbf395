import { phrase, type Phrase } from '../kernel/phrase.js';
import type { Price } from '../posting/solution-content.js';
import { narrowed, seatsOf } from './joints/cost.js';
import { asksPrice } from './joints/price-joint.js';
import type { Joint, PairScore, ScorableNeed, ScorableSolution } from './pair.js';
import { isProven } from './proof.js';
import { prepareSolution } from './prepared-solution.js';
import { explain } from './score-pair.js';
import type { ScoringContext } from './scoring-context.js';
import { applyEdit, type SolutionEdit } from './solution-edit.js';

/** 提升建议: what a vendor could add, and the score that `scorePair` gives to the solution with it. */
export interface Counterfactual {
  /** More than one only where a 待核实 pair has several conditions open. */
  readonly edits: readonly SolutionEdit[];
  /** The condition, without figures: “补充 1 个同类项目验收证明”. */
  readonly phrase: Phrase;
  readonly from: number;
  /** Exact. Its standing says whether the pair then passes; a 待核实 pair promises the place (`placeAmong`), not the score. */
  readonly result: PairScore;
}

/** A gain below this is not worth anybody's afternoon: points. */
const WORTH_A_WORD = 1;

/**
 * The single edit that raises the score most; for a 待核实 pair the edits that together settle every open hard condition.
 * Undefined when nothing editable helps. `score` is what `scorePair` gave for this very pair and context.
 */
export function bestCounterfactual(
  need: ScorableNeed,
  solution: ScorableSolution,
  score: PairScore,
  context: ScoringContext,
): Counterfactual | undefined {
  if (score.standing === 'excluded') return undefined;
  const rescore = rescorer(need, solution, context);
  const editOf: EditOf = (joint) => editFor(joint, need, solution, context);
  return score.standing === 'to_verify' ? settling(score, editOf, rescore) : raising(score, editOf, rescore);
}

type EditOf = (joint: Joint) => SolutionEdit | undefined;
type Rescore = (edits: readonly SolutionEdit[]) => PairScore;

/** No edit touches the words, so the text is read once. */
function rescorer(need: ScorableNeed, solution: ScorableSolution, context: ScoringContext): Rescore {
  const asked = context.prepared.need(need);
  const { text } = context.prepared.solution(solution);
  return (edits) => {
    const edited = { ...solution, content: edits.reduce(applyEdit, solution.content) };
    return explain(asked, edited, prepareSolution(edited, context, text), context);
  };
}

function raising(score: PairScore, editOf: EditOf, rescore: Rescore): Counterfactual | undefined {
  let best: { edit: SolutionEdit; joint: Joint; result: PairScore } | undefined;
  for (const { joints } of score.factors) {
    for (const joint of joints) {
      const edit = editOf(joint);
      if (!edit) continue;
      const result = rescore([edit]);
      if (result.standing === 'passed' && result.score > (best?.result.score ?? score.score))
        best = { edit, joint, result };
    }
  }
  if (!best || best.result.score - score.score < WORTH_A_WORD) return undefined;
  return {
    edits: [best.edit],
    phrase: editPhrase(best.edit, best.joint),
    from: score.score,
    result: best.result,
  };
}

function settling(score: PairScore, editOf: EditOf, rescore: Rescore): Counterfactual | undefined {
  const edits: SolutionEdit[] = [];
  let first: Phrase | undefined;
  for (const { joint } of score.constraints) {
    if (joint.outcome === 'pass') continue;
    const edit = editOf(joint);
    if (!edit) return undefined;
    edits.push(edit);
    first ??= editPhrase(edit, joint);
  }
  if (!first) return undefined;
  const result = rescore(edits);
  if (result.standing !== 'passed') return undefined;
  const words = edits.length === 1 ? first : phrase('match.edit.several', { first, more: edits.length - 1 });
  return { edits, phrase: words, from: score.score, result };
}

/** The edit that would close this joint; undefined if it is closed, or nothing the vendor could add would close it. */
function editFor(
  { ask, outcome, earned }: Joint,
  { content: need }: ScorableNeed,
  { content }: ScorableSolution,
  { asOf, lexicon }: ScoringContext,
): SolutionEdit | undefined {
  if (outcome === 'pass' && earned === 1) return undefined;
  const [field = '', index = ''] = ask.path.split('.');
  const at = Number(index);
  switch (field) {
    case 'capabilities': {
      const concept = need.capabilities[at]?.concept;
      return concept === undefined ? undefined : { kind: 'state_capability', concept };
    }
    case 'specs': {
      const asked = need.specs[at];
      if (!asked) return undefined;
      const { quantity, value, unit } = asked;
      // A claim that only lacks its proof keeps the better figure it claims.
      const claimed = content.specs.filter((spec) => spec.quantity === quantity);
      const [only] = claimed;
      const keep = outcome === 'unverified' && earned > 0 && claimed.length === 1 ? only : undefined;
      return { kind: 'state_spec', spec: keep ?? { quantity, value, unit } };
    }
    case 'certificates': {
      const certificate = need.certificates[at]?.certificate;
      return certificate === undefined ? undefined : { kind: 'state_certificate', certificate };
    }
    case 'deployment':
      return need.deployment && { kind: 'state_deployment', mode: need.deployment.mode };
    case 'domestic':
      return { kind: 'state_domestic' };
    case 'budget':
      // Never “ask less” than the floor: a price that is missing, or a top that is, or that reaches too far.
      return outcome === 'unverified' && asksPrice(need.budget)
        ? priceEdit(need.budget, seatsOf(need.specs, lexicon), content.price)
        : undefined;
    case 'deliverWithinDays':
      return need.deliverWithinDays === undefined
        ? undefined
        : { kind: 'state_lead_time', days: need.deliverWithinDays };
    case 'region':
      return content.regionsServed.includes(need.region)
        ? undefined
        : { kind: 'serve_region', region: need.region };
    case 'references':
      return referenceEdit(need.scenarioDirections, content.references, asOf);
    default:
      return undefined;
  }
}

function priceEdit(
  budget: { readonly min?: number; readonly max: number },
  seats: number | undefined,
  price: Price | undefined,
): SolutionEdit | undefined {
  const isPerSeat = price?.model === 'per_seat' && seats === undefined;
  const narrow = price && !isPerSeat && narrowed(price, seats, budget.max);
  if (narrow) return { kind: 'narrow_price', price: narrow };
  if (price && price.model !== 'on_quote' && !isPerSeat) return undefined;
  return {
    kind: 'state_price',
    price: { model: 'one_off', min: budget.min ?? budget.max, max: budget.max },
  };
}

function referenceEdit(
  directions: readonly string[],
  references: ScorableSolution['content']['references'],
  asOf: string,
): SolutionEdit | undefined {
  const unproven = references.findIndex(
    (one) => directions.includes(one.scenarioDirection) && !isProven(one.proof),
  );
  if (unproven >= 0) return { kind: 'prove_reference', index: unproven };
  const [scenarioDirection] = directions;
  const year = Number(asOf.slice(0, 4));
  return scenarioDirection === undefined ? undefined : { kind: 'add_reference', scenarioDirection, year };
}

const EDIT_KEYS: Readonly<Record<SolutionEdit['kind'], string>> = {
  state_capability: 'match.edit.state_capability',
  state_spec: 'match.edit.state_spec',
  state_certificate: 'match.edit.state_certificate',
  state_deployment: 'match.edit.state_deployment',
  state_domestic: 'match.edit.state_domestic',
  state_price: 'match.edit.state_price',
  narrow_price: 'match.edit.narrow_price',
  state_lead_time: 'match.edit.state_lead_time',
  serve_region: 'match.edit.serve_region',
  prove_reference: 'match.edit.prove_reference',
  add_reference: 'match.edit.add_reference',
};

/** `said`: whether the solution says nothing of it, says it (and lacks proof), or says what misses the mark. */
const editPhrase = ({ kind }: SolutionEdit, { ask, offer, outcome }: Joint): Phrase =>
  phrase(EDIT_KEYS[kind], { ask: ask.label, said: offer ? (outcome === 'broken' ? 'missed' : 'yes') : 'no' });
