import type { ExposureFigures } from './exposure.js';
import type { LogFigures } from './figures.js';
import type { Gain } from './gain.js';

/** Why a version of weights may not come into force. */
export const GATE_REASONS = [
  'too_few_decisions',
  'too_few_readers',
  'hit_rate_worse',
  'mrr_worse',
  'ndcg_not_better',
  'gain_uncertain',
  'coverage_narrower',
  'long_tail_shorter',
  'tier_loses',
  'city_loses',
  'vendor_gains',
  'rests_on_one_vendor',
  'rests_on_one_reader',
] as const;
export type GateReason = (typeof GATE_REASONS)[number];

export interface GateFinding {
  readonly reason: GateReason;
  /** What was found, and the bound that it misses. */
  readonly value: number;
  readonly bound: number;
  /** The tier, city, vendor or reader that it is about. */
  readonly about?: string;
}

export interface GateInput {
  readonly decisions: number;
  readonly readers: number;
  /** Over the held-out sessions of all folds. */
  readonly held: { readonly candidate: LogFigures; readonly inForce: LogFigures };
  /** In nDCG@10 over the same sessions. */
  readonly gain: Gain;
  readonly exposure: { readonly candidate: ExposureFigures; readonly inForce: ExposureFigures };
  /** Gain in nDCG@10 over the held-out sessions that are left when those won by one vendor, or read by one organization, are taken out. */
  readonly without: readonly {
    readonly kind: 'vendor' | 'reader';
    readonly id: string;
    readonly gain: number;
  }[];
}

/** Bounds of the gate; shares in [0, 1]. A change of these is a decision of the alliance, hence in one place. */
export const GATE = {
  leastDecisions: 40,
  leastReaders: 5,
  /** Hit rate and MRR may fall by this much, as noise. */
  noise: 0.01,
  /** nDCG@10 must rise by more than this. */
  leastGain: 0.002,
  coverageKept: 0.95,
  longTailKept: 0.9,
  /** A group keeps at least this part of its exposure (the four-fifths rule), if it had any worth speaking of. */
  groupKept: 0.8,
  groupCounts: 0.02,
  /** A single vendor's exposure may not rise by more than this factor and, at once, this share of the whole. */
  vendorGrowth: 1.5,
  vendorGain: 0.03,
} as const;

/**
 * Whether learned weights may come into force: surely better on decisions they have not seen, no narrower, no less fair, and not on the word
 * of one vendor's friends or of one reader. Pure; names everything that it finds. None found: it passes.
 */
export function passGate({
  decisions,
  readers,
  held,
  gain,
  exposure,
  without,
}: GateInput): readonly GateFinding[] {
  const found: GateFinding[] = [];
  const least = (reason: GateReason, value: number, bound: number, about?: string): void => {
    if (value < bound) found.push({ reason, value, bound, ...(about !== undefined && { about }) });
  };
  least('too_few_decisions', decisions, GATE.leastDecisions);
  least('too_few_readers', readers, GATE.leastReaders);
  least('hit_rate_worse', held.candidate['hr@10'], held.inForce['hr@10'] - GATE.noise);
  least('mrr_worse', held.candidate['mrr@10'], held.inForce['mrr@10'] - GATE.noise);
  least('ndcg_not_better', held.candidate['ndcg@10'], held.inForce['ndcg@10'] + GATE.leastGain);
  // However large, it may be chance where the interval holds 0: the lists are too few to tell.
  if (gain.value >= GATE.leastGain && gain.low <= 0)
    found.push({ reason: 'gain_uncertain', value: gain.low, bound: 0 });

  const { candidate, inForce } = exposure;
  least('coverage_narrower', candidate.predictionCoverage, inForce.predictionCoverage * GATE.coverageKept);
  least('coverage_narrower', candidate.catalogueCoverage, inForce.catalogueCoverage * GATE.coverageKept);
  least('long_tail_shorter', candidate.longTail, inForce.longTail * GATE.longTailKept);
  const groups = (reason: GateReason, side: 'byTier' | 'byCity'): void => {
    for (const [group, share] of Object.entries(inForce[side]))
      if (share >= GATE.groupCounts)
        least(reason, candidate[side][group] ?? 0, share * GATE.groupKept, group);
  };
  groups('tier_loses', 'byTier');
  groups('city_loses', 'byCity');
  for (const [vendor, value] of Object.entries(candidate.byVendor)) {
    const before = inForce.byVendor[vendor] ?? 0;
    const bound = Math.max(before * GATE.vendorGrowth, before + GATE.vendorGain);
    if (value > bound) found.push({ reason: 'vendor_gains', value, bound, about: vendor });
  }
  for (const { kind, id, gain: left } of without) least(`rests_on_one_${kind}`, left, 0, id);
  return found;
}
