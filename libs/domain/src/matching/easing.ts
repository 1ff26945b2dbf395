import { phrase, type Phrase } from '../kernel/phrase.js';
import { figuresRoom, type Figures } from './figures.js';
import { applyNeedEdit, type NeedEdit } from './need-edit.js';
import type { VisibleNeedContent } from './pair.js';
import { prepareNeed, type PreparedNeed } from './prepared-need.js';
import type { PreparedSolution } from './prepared-solution.js';
import { isRelevant } from './relevance.js';
import { scoreFigures } from './score-pair.js';
import type { ScoringContext } from './scoring-context.js';

/** 提升建议 for the need's owner: one limit eased, and how many more candidates would then be matches. */
export interface Easing {
  readonly edit: NeedEdit;
  /** “预算上调 15%，到 207 万元”. */
  readonly label: Phrase;
  /** Exact over the candidates given: matches with the edit less matches without it; at least 1. */
  readonly more: number;
}

/** Nobody raises a budget by half because a platform says so. */
const BUDGET_STEPS = [5, 10, 15, 20, 25, 30];
const DELIVERY_STEPS = [10, 20, 30, 50];

/**
 * For each hard condition that alone keeps somebody out, the edit that brings most for what it costs. Looks at what is visible only,
 * so a vendor can read nothing confidential off it; names nobody.
 * @returns by path of the condition
 */
export function easings(
  content: VisibleNeedContent,
  candidates: readonly PreparedSolution[],
  context: ScoringContext,
): ReadonlyMap<string, Easing> {
  const { text, meaning } = context.prepared.need({ content });
  const prepare = (edited: VisibleNeedContent): PreparedNeed =>
    prepareNeed(edited, { ...context, vectorOf: () => text }, meaning);
  const need = prepare(content);
  const found = new Map<string, Easing>();
  const room = figuresRoom();
  const matchesAmong = (asked: PreparedNeed, some: readonly PreparedSolution[]): number =>
    some.filter((solution) => isRelevant(asked, solution, scoreFigures(asked, solution, context, room)))
      .length;
  const { out, free } = keptOut(candidates, (solution) => scoreFigures(need, solution, context, room));
  const before = matchesAmong(need, free);
  for (const [path, kept] of out) {
    const moreWith = (edit: NeedEdit): number => {
      const edited = prepare(applyNeedEdit(content, edit));
      // A condition that becomes a preference moves no points, so only those it kept out are asked again.
      const others = edit.kind === 'relax' ? 0 : matchesAmong(edited, free) - before;
      return matchesAmong(edited, kept) + others;
    };
    let best: { edit: NeedEdit; more: number; worth: number } | undefined;
    for (const { edit, cost } of editsOf(content, path)) {
      const more = moreWith(edit);
      if (more > 0 && more / cost > (best?.worth ?? 0)) best = { edit, more, worth: more / cost };
    }
    if (best) {
      const { edit, more } = best;
      found.set(path, { edit, label: labelOf(edit, need, context), more });
    }
  }
  return found;
}

/** Whom one condition alone excludes, by its path, and who is excluded by none: an edit can move those, and nobody else. */
function keptOut(
  candidates: readonly PreparedSolution[],
  score: (solution: PreparedSolution) => Pick<Figures, 'constraints'>,
) {
  const out = new Map<string, PreparedSolution[]>();
  const free: PreparedSolution[] = [];
  for (const candidate of candidates) {
    const broken = score(candidate).constraints.filter(({ outcome }) => outcome === 'broken');
    const [only] = broken;
    if (!only) free.push(candidate);
    else if (broken.length === 1) out.set(only.path, [...(out.get(only.path) ?? []), candidate]);
  }
  return { out, free };
}

/** What could be done about a condition, and what each costs its owner: percents for limits, one for a wish given up. */
function editsOf(
  content: VisibleNeedContent,
  path: string,
): readonly { readonly edit: NeedEdit; readonly cost: number }[] {
  const { budget, deliverWithinDays } = content;
  if (path === 'budget' && budget?.max !== undefined) {
    const { max } = budget;
    return BUDGET_STEPS.map((percent) => ({
      edit: { kind: 'raise_budget', percent, max: Math.round(max * (100 + percent)) / 100 },
      cost: percent,
    }));
  }
  if (path === 'deliverWithinDays' && deliverWithinDays !== undefined)
    return DELIVERY_STEPS.map((percent) => ({
      edit: { kind: 'extend_delivery', days: Math.ceil((deliverWithinDays * (100 + percent)) / 100) },
      cost: percent,
    }));
  const edit = { kind: 'relax', path } as const;
  return applyNeedEdit(content, edit) === content ? [] : [{ edit, cost: 1 }];
}

function labelOf(edit: NeedEdit, need: PreparedNeed, { lexicon }: ScoringContext): Phrase {
  switch (edit.kind) {
    case 'raise_budget':
      return phrase('match.ease.raise_budget', { percent: edit.percent, max: edit.max });
    case 'extend_delivery':
      return phrase('match.ease.extend_delivery', { days: edit.days });
    case 'relax': {
      const ask = need.asks.find(({ path }) => path === edit.path);
      return phrase('match.ease.relax', { ask: ask ? ask.ask(lexicon).label : edit.path });
    }
  }
}
