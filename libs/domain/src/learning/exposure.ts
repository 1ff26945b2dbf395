import { reranked, type ShownSolution } from './log.js';
import { looked } from './preferences.js';

const DEPTH = 10;

/** What the figures need to know of a vendor. */
export interface VendorFacts {
  /** By how many solutions it has published: one, a few (2–4), many. */
  readonly tier: 'one' | 'few' | 'many';
  /** Division code of the seat's city. */
  readonly city: string;
}

export interface ExposureFigures {
  /** Share of needs that are recommended anything. */
  readonly predictionCoverage: number;
  /** Share of published solutions that stand among the first ten of some need. */
  readonly catalogueCoverage: number;
  /** Share of exposure that falls to solutions outside the fifth most shown by the weights in force. */
  readonly longTail: number;
  /** Shares of exposure; a place among the first ten counts by its logarithmic discount. */
  readonly byTier: Readonly<Record<string, number>>;
  readonly byCity: Readonly<Record<string, number>>;
  readonly byVendor: Readonly<Record<string, number>>;
}

/** Everything published, but for the lists. */
export interface Catalogue {
  readonly needs: number;
  readonly solutions: number;
  readonly vendors: ReadonlyMap<string, VendorFacts>;
}

interface Exposed {
  readonly vendorId: string;
  exposure: number;
}

/**
 * Whom weights would show, over all needs at once, beside whom those in force show. Takes the list of one need after the other and keeps of
 * it only who stands among the first ten: no more than one line a solution, however many needs.
 */
export class ExposureTally {
  private filled = 0;
  private readonly byCandidate = new Map<string, Exposed>();
  private readonly byInForce = new Map<string, Exposed>();

  /** @param candidate and those in force, in the order of FACTOR_IDS */
  constructor(
    private readonly candidate: readonly number[],
    private readonly inForce: readonly number[],
  ) {}

  /** @param list the newest of one need, in full */
  add(list: readonly ShownSolution[]): void {
    if (list.length === 0) return;
    this.filled++;
    expose(this.byCandidate, reranked(list, this.candidate));
    expose(this.byInForce, reranked(list, this.inForce));
  }

  figures(catalogue: Catalogue): Readonly<Record<'candidate' | 'inForce', ExposureFigures>> {
    const popular = [...this.byInForce]
      .sort(([a, x], [b, y]) => y.exposure - x.exposure || (a < b ? -1 : 1))
      .slice(0, Math.ceil(catalogue.solutions / 5));
    const head = new Set(popular.map(([id]) => id));
    const figures = (shown: ReadonlyMap<string, Exposed>) =>
      exposureFigures(shown, head, this.filled, catalogue);
    return { candidate: figures(this.byCandidate), inForce: figures(this.byInForce) };
  }
}

function expose(shown: Map<string, Exposed>, list: readonly ShownSolution[]): void {
  for (const [i, { solutionId, vendorId }] of list.slice(0, DEPTH).entries()) {
    const entry = shown.get(solutionId) ?? { vendorId, exposure: 0 };
    entry.exposure += looked(i + 1);
    shown.set(solutionId, entry);
  }
}

function exposureFigures(
  shown: ReadonlyMap<string, Exposed>,
  head: ReadonlySet<string>,
  filled: number,
  { needs, solutions, vendors }: Catalogue,
): ExposureFigures {
  const all = sum([...shown.values()].map(({ exposure }) => exposure));
  const shares = (keyOf: (vendorId: string) => string): Record<string, number> => {
    const totals = new Map<string, number>();
    for (const { vendorId, exposure } of shown.values())
      totals.set(keyOf(vendorId), (totals.get(keyOf(vendorId)) ?? 0) + exposure / all);
    return Object.fromEntries([...totals].sort(([a], [b]) => (a < b ? -1 : 1)));
  };
  const tail = [...shown].flatMap(([id, { exposure }]) => (head.has(id) ? [] : [exposure]));
  return {
    predictionCoverage: needs === 0 ? 0 : filled / needs,
    catalogueCoverage: solutions === 0 ? 0 : shown.size / solutions,
    longTail: all === 0 ? 0 : sum(tail) / all,
    byTier: shares((id) => vendors.get(id)?.tier ?? 'one'),
    byCity: shares((id) => vendors.get(id)?.city ?? ''),
    byVendor: shares((id) => id),
  };
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
