import {
  compareRanked,
  figuresRoom,
  isRelevant,
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
  private readonly scores: Ranked[] = [];
  private readonly shown: Ranked[] = [];
  /** One for all: a million solutions leave nothing behind but the ten. */
  private readonly figures = figuresRoom();

  constructor(
    private readonly need: PreparedNeed,
    private readonly context: ScoringContext,
  ) {}

  add(solutions: readonly { readonly id: string; readonly prepared: PreparedSolution }[]): void {
    const { figures: result } = this;
    for (const { id, prepared } of solutions) {
      scoreFigures(this.need, prepared, this.context, result);
      if (result.standing === 'excluded') continue;
      keep(this.scores, { id, result }, byScoreAlone);
      if (isRelevant(this.need, prepared, result)) keep(this.shown, { id, result }, compareRanked);
    }
  }

  /** Of the ten best by score, and of the ten that a run keeps and shows first, the share that was found. */
  recall(found: ReadonlySet<string>): { readonly byScore: number; readonly asShown: number } {
    return { byScore: share(this.scores, found), asShown: share(this.shown, found) };
  }
}

/** Most are worse than the tenth: nothing is made of them. */
function keep(best: Ranked[], one: Ranked, compare: (a: Ranked, b: Ranked) => number): void {
  const last = best[BEST - 1];
  if (last && compare(one, last) >= 0) return;
  const { id, result } = one;
  const { standing, score, upper } = result;
  best.push({ id, result: { standing, score, upper } });
  best.sort(compare);
  if (best.length > BEST) best.pop();
}

const share = (wanted: readonly Ranked[], found: ReadonlySet<string>): number =>
  wanted.length === 0 ? 1 : wanted.filter(({ id }) => found.has(id)).length / wanted.length;
