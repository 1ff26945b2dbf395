import type { ConstraintId, Outcome, PairScore, ScoredFactorId, Standing } from './pair.js';

/** All points of a breakdown are whole multiples of 1/10,000 point, so that a sum of them is exact wherever it is taken. */
export const GRID = 10_000;

export interface FactorFigures {
  readonly factor: ScoredFactorId;
  /** Points this factor is worth here; the weights of the asked factors add up to 100. */
  readonly weight: number;
  readonly points: number;
  readonly upper: number;
}

export interface ConstraintFigures {
  readonly constraint: ConstraintId;
  /** Path of the condition in the need: `specs.1`. */
  readonly path: string;
  readonly outcome: Outcome;
}

/** A score without its words: what ranking, storage and counting need. `PairScore` is the same with the evidence. */
export interface Figures {
  readonly standing: Standing;
  /** 0–100: Σ points. */
  readonly score: number;
  /** score ≤ upper ≤ 100: Σ upper. */
  readonly upper: number;
  readonly factors: readonly FactorFigures[];
  readonly constraints: readonly ConstraintFigures[];
}

/** The figures of an explained score. */
export const figuresOf = ({ standing, score, upper, factors, constraints }: PairScore): Figures => ({
  standing,
  score,
  upper,
  factors: factors.map(({ factor, weight, points, upper: top }) => ({ factor, weight, points, upper: top })),
  constraints: constraints.map(({ constraint, joint }) => ({
    constraint,
    path: joint.ask.path,
    outcome: joint.outcome,
  })),
});

/** Figures that are filled again and again, for who scores by the thousand and keeps little of it. */
export interface FiguresRoom {
  standing: Standing;
  score: number;
  upper: number;
  factors: { -readonly [K in keyof FactorFigures]: FactorFigures[K] }[];
  constraints: ConstraintFigures[];
}

export const figuresRoom = (): FiguresRoom => ({
  standing: 'passed',
  score: 0,
  upper: 0,
  factors: [],
  constraints: [],
});
