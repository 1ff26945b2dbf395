import type {
  AskKind,
  ConstraintId,
  Contact,
  Decision,
  ScoredFactorId,
  Joint,
  Outcome,
  PairScore,
  PairStage,
  Party,
  Phrase,
  ReasonCode,
  Strength,
  Turn,
  Verdict,
} from '@duijie/domain';
import type { PostingSummary } from '../posting/posting-summary.js';

export interface OfferView {
  readonly label: Phrase;
  readonly path: string;
  readonly source?: Phrase;
}

export interface JointView {
  readonly ask: {
    readonly kind: AskKind;
    readonly label: Phrase;
    readonly path: string;
    readonly strength?: Strength;
  };
  readonly offer?: OfferView;
  /** Further evidence that says otherwise. */
  readonly also?: readonly OfferView[];
  /** What must be known with the offer: “低端在预算内，高端超出”. */
  readonly note?: Phrase;
  readonly outcome: Outcome;
  /** Set when it is a hard condition. */
  readonly constraint?: ConstraintId;
  readonly factor?: ScoredFactorId;
}

export interface DecisionView {
  readonly id: string;
  readonly verdict: Verdict;
  readonly reason?: ReasonCode;
  readonly note?: string;
  readonly at: Date;
  /** Whether this reader may take it back. */
  readonly mine: boolean;
}

export interface CounterfactualView {
  readonly label: Phrase;
  readonly from: number;
  /** The exact score with the edit made; absent for a 待核实 pair, which is promised its place instead. */
  readonly to?: number;
  /** Place among the need's matches, from 1; never shown to a vendor. */
  readonly place?: number;
  /** Where the vendor begins; absent for other readers. */
  readonly link?: string;
}

export interface RecommendationView {
  readonly matchId: string;
  readonly state: 'current' | 'superseded';
  /** As whom the reader reads it. */
  readonly reader: Party;
  readonly standing: 'passed' | 'to_verify';
  /** Place among the need's matches, from 1; absent for a vendor and in lists across needs. */
  readonly rank?: number;
  readonly pinned: boolean;
  /** Stands in its place not by rank but to be tried: see `withExploration`. */
  readonly explored?: true;
  /** Unrounded. */
  readonly score: number;
  readonly upper: number;
  readonly computedAt: Date;
  readonly scorerVersion: string;
  readonly counterpart: PostingSummary;
  readonly own: { readonly id: string; readonly title: string; readonly code: string };
  readonly breakdown: readonly {
    readonly factor: ScoredFactorId;
    readonly weight: number;
    readonly points: number;
    readonly upper: number;
  }[];
  readonly reasons: readonly Phrase[];
  readonly missing: readonly Phrase[];
  readonly joints: readonly JointView[];
  /** For the need's owner and the broker alone. */
  readonly privateChecks?: readonly JointView[];
  readonly counterfactual?: CounterfactualView;
  readonly decisions: Readonly<Partial<Record<Party, DecisionView>>>;
  readonly stage: PairStage;
  readonly turn: Turn;
  readonly introduction?: OpenContacts;
}

/** Only while it is open, and only for the two sides and the broker. */
export interface OpenContacts {
  readonly id: string;
  readonly at: Date;
  readonly contacts: { readonly need: Contact; readonly solution: Contact };
}

export const presentContact = ({ name, phone, email }: Contact): Contact => ({
  name,
  ...(phone !== undefined && { phone }),
  ...(email !== undefined && { email }),
});

const presentOffer = ({ label, path, source }: NonNullable<Joint['offer']>): OfferView => ({
  label,
  path,
  ...(source && { source }),
});

export const presentJoint = ({ ask, offer, also, note, outcome }: Joint): JointView => ({
  ask: { kind: ask.kind, label: ask.label, path: ask.path, ...(ask.strength && { strength: ask.strength }) },
  ...(offer && { offer: presentOffer(offer) }),
  ...(also && also.length > 0 && { also: also.map(presentOffer) }),
  ...(note && { note }),
  outcome,
});

/** Every joint once: one that is a hard condition and moves the score is named with both. */
export function presentJoints({ constraints, factors }: PairScore): readonly JointView[] {
  const joints = new Map<string, JointView>();
  for (const { constraint, joint } of constraints) {
    joints.set(joint.ask.path, { ...presentJoint(joint), constraint });
  }
  for (const { factor, joints: scored } of factors) {
    scored.forEach((joint, i) => {
      const key = joints.has(joint.ask.path) ? joint.ask.path : `${factor}.${i}`;
      joints.set(key, { ...(joints.get(key) ?? presentJoint(joint)), factor });
    });
  }
  return [...joints.values()];
}

/**
 * What a reader may know of what others said: verdict and reason of the two sides, the words of an invitation or an answer; the words of a
 * refusal stay with its author and the broker. A vendor does not learn of pins.
 */
export function presentDecision(decision: Decision, reader: Party): DecisionView | undefined {
  const { id, party, verdict, reason, note, at } = decision;
  if (verdict === 'pin' && reader === 'solution') return undefined;
  const mine = party === reader;
  const isOpenWord = verdict === 'invite' || verdict === 'interested';
  return {
    id,
    verdict,
    ...(reason && { reason }),
    ...(note !== undefined && (mine || reader === 'broker' || isOpenWord) && { note }),
    at,
    mine,
  };
}
