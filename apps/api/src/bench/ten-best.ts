import {
  compareRanked,
  scoreFigures,
  type PreparedNeed,
  type PreparedSolution,
  type Ranked,
  type ScoringContext,
} from '@duijie/domain';

const BEST = 10;
const byScoreAlone = (a: Ranked, b: Ranked): number =>
  b.result.score - a.result.score || (a.id < b.id ? -1 : 1);

/** The ten best for a need by scoring everything that breaks no condition, page after page: what candidates are held against. */
export class TenBest {
  private scores: readonly Ranked[] = [];
  private shown: readonly Ranked[] = [];

  constructor(
    private readonly need: PreparedNeed,
    private readonly context: ScoringContext,
  ) {}

  add(solutions: readonly { readonly id: string; readonly prepared: PreparedSolution }[]): void {
    const scored = solutions
      .map(({ id, prepared }): Ranked => {
        const { standing, score, upper } = scoreFigures(this.need, prepared, this.context);
        return { id, result: { standing, score, upper } };
      })
      .filter(({ result }) => result.standing !== 'excluded');
    this.scores = [...this.scores, ...scored].sort(byScoreAlone).slice(0, BEST);
    this.shown = [...this.shown, ...scored].sort(compareRanked).slice(0, BEST);
  }

  /** Of the ten best by score, and of those that are shown first, the share that was found. */
  recall(found: ReadonlySet<string>): { readonly byScore: number; readonly asShown: number } {
    return { byScore: share(this.scores, found), asShown: share(this.shown, found) };
  }
}

const share = (wanted: readonly Ranked[], found: ReadonlySet<string>): number =>
  wanted.length === 0 ? 1 : wanted.filter(({ id }) => found.has(id)).length / wanted.length;
