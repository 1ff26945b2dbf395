import type {
  AskKind,
  ConstraintId,
  FactorId,
  Outcome,
  PairStage,
  Party,
  ReasonCode,
  Verdict,
} from '@duijie/domain';
import type { Phrase } from '@duijie/messages';
import type { PostingSummary } from '../../posting/api/summary.js';

/** Whose turn it is, for what, and until the end of which day in China. */
export interface Turn {
  readonly party: Party | 'nobody';
  readonly action: Phrase;
  readonly due?: string;
}

export interface Offer {
  readonly label: Phrase;
  readonly path: string;
  readonly source?: Phrase;
}

/** What is asked, what is offered, how they meet. */
export interface Joint {
  readonly ask: { readonly kind: AskKind; readonly label: Phrase; readonly path: string };
  readonly offer?: Offer;
  readonly also?: readonly Offer[];
  readonly note?: Phrase;
  readonly outcome: Outcome;
  readonly constraint?: ConstraintId;
  readonly factor?: FactorId;
}

export interface SaidDecision {
  readonly id: string;
  readonly verdict: Verdict;
  readonly reason?: ReasonCode;
  readonly note?: string;
  readonly at: string;
  /** Whether this reader may take it back. */
  readonly mine: boolean;
}

export interface Contact {
  readonly name: string;
  readonly phone?: string;
  readonly email?: string;
}
export interface BothContacts {
  readonly need: Contact;
  readonly solution: Contact;
}

/** A match as one reader may see it; `own` is the reader's posting, for a broker the need. */
export interface Recommendation {
  readonly matchId: string;
  readonly state: 'current' | 'superseded';
  readonly reader: Party;
  readonly standing: 'passed' | 'to_verify';
  readonly rank?: number;
  readonly pinned: boolean;
  readonly score: number;
  readonly upper: number;
  readonly computedAt: string;
  readonly scorerVersion: string;
  readonly counterpart: PostingSummary;
  readonly own: { readonly id: string; readonly code: string; readonly title: string };
  readonly breakdown: readonly {
    readonly factor: FactorId;
    readonly weight: number;
    readonly points: number;
    readonly upper: number;
  }[];
  readonly reasons: readonly Phrase[];
  readonly missing: readonly Phrase[];
  readonly joints: readonly Joint[];
  readonly privateChecks?: readonly Joint[];
  readonly counterfactual?: {
    readonly label: Phrase;
    readonly from: number;
    readonly to?: number;
    readonly place?: number;
    readonly link?: string;
  };
  readonly decisions: Readonly<Partial<Record<Party, SaidDecision>>>;
  readonly stage: PairStage;
  readonly turn: Turn;
  readonly introduction?: { readonly id: string; readonly at: string; readonly contacts: BothContacts };
}

/** 已入队 → 检索 → 评分 → 完成, with what each step found. */
export interface Progress {
  readonly version: number;
  readonly step: 'queued' | 'retrieving' | 'scoring' | 'done' | 'failed';
  readonly queuedAt: string;
  readonly candidates?: number;
  readonly passed?: number;
  readonly toVerify?: number;
  readonly exclusions?: readonly {
    readonly constraint: ConstraintId;
    readonly path: string;
    readonly label: Phrase;
    readonly count: number;
    readonly easing?: { readonly label: Phrase; readonly more: number };
  }[];
  readonly completedAt?: string;
  /** From queued to completed. */
  readonly seconds?: number;
}

export interface Recommendations {
  readonly progress?: Progress;
  readonly items: readonly Recommendation[];
  readonly total: number;
}
