import {
  easings,
  excludesByName,
  figuresRoom,
  FiguresTexts,
  figuresText,
  isRelevant,
  keptApart,
  NAMED_PATH,
  phrase,
  rank,
  scoreEach,
  scoreFigures,
  type Exclusion,
  type Figures,
  type PreparedNeed,
  type PreparedSolution,
  type ScoringContext,
  type Side,
  type VisibleNeedContent,
} from '@duijie/domain';
import type { CatalogueEntry, PreparedOf } from '../ports/catalogue.js';

/**
 * How deep a run goes among pairs it has not stored before: nobody reads further, and what lies deeper is found again when it rises. Pairs
 * that are stored stay as long as they hold, and so does what a broker pinned.
 */
export const MOST_NEW = 50;

export interface ScoredPair {
  readonly id: string;
  readonly partner: CatalogueEntry;
  readonly result: Pick<Figures, 'standing' | 'score' | 'upper'>;
  /** All of them, canonical: `figuresText`. */
  readonly figures: string;
}

export interface ScoredPosting {
  /** Pairs that are matches now, best first. */
  readonly kept: readonly ScoredPair[];
  /** Partners that were asked about and are none. */
  readonly dropped: readonly CatalogueEntry[];
  /** How many candidates each hard condition of the need breaks, or are of organizations its owner named, by its path. */
  readonly broken: ReadonlyMap<string, number>;
  /** Whoever was scored: nobody whom either owner excluded by name. */
  readonly scored: readonly CatalogueEntry[];
}

export interface KnownPartners {
  /** Of the rows that exist. */
  readonly stored: Pick<ReadonlySet<string>, 'has'>;
  /** Those a broker wants seen: kept however low, yet never against a hard condition. */
  readonly pinned: ReadonlySet<string>;
}

/** Scores one posting against others of the other side. Pure. */
export function scorePosting(
  end: CatalogueEntry,
  others: readonly CatalogueEntry[],
  { stored, pinned }: KnownPartners,
  context: ScoringContext,
): ScoredPosting {
  const relevant: RelevantPair[] = [];
  const dropped: CatalogueEntry[] = [];
  const broken = new Map<string, number>();
  const count = (path: string): unknown => broken.set(path, (broken.get(path) ?? 0) + 1);
  const scored = others.filter((partner) => {
    if (!keptApart(end, partner)) return true;
    if (end.side === 'need' && excludesByName(end, partner)) count(NAMED_PATH);
    dropped.push(partner);
    return false;
  });
  const ends = endsOf(end, scored);
  const take = (figures: Figures, place: number): void => {
    const partner = scored[place] as CatalogueEntry;
    const { id } = partner;
    const { standing, score, upper } = figures;
    if (standing === 'excluded')
      for (const { path, outcome } of figures.constraints) if (outcome === 'broken') count(path);
    const isWanted = pinned.has(id) && standing !== 'excluded';
    if (isWanted || isRelevant(ends.need(place), ends.solution(place), figures))
      relevant.push({ id, partner, result: { standing, score, upper }, place });
    else dropped.push(partner);
  };
  const figuresAt = scoreAll(end, scored, ends, context, take);
  const best = rank(relevant).filter(({ id }, place) => place < MOST_NEW || stored.has(id) || pinned.has(id));
  const texts = textsOf(end.side, best, figuresAt);
  const kept = best.map(({ id, partner, result }, i) => ({
    id,
    partner,
    result,
    figures: texts[i] as string,
  }));
  return { kept, dropped, broken, scored };
}

/** A pair that would be kept, and its place among those that were scored: its text is made when it is. */
type RelevantPair = Omit<ScoredPair, 'figures'> & { readonly place: number };

function textsOf(
  side: Side,
  pairs: readonly RelevantPair[],
  figuresAt: (place: number) => Figures,
): readonly string[] {
  if (side === 'solution') return pairs.map(({ place }) => figuresText(figuresAt(place)));
  const texts = new FiguresTexts(pairs.length);
  for (const { place } of pairs) texts.add(figuresAt(place));
  return texts.all();
}

/** Of the pair at a place. */
type Ends = { readonly [S in Side]: (place: number) => PreparedOf[S] };

function endsOf(end: CatalogueEntry, others: readonly CatalogueEntry[]): Ends {
  const own = () => end.prepared;
  const other = (place: number) => (others[place] as CatalogueEntry).prepared;
  return (end.side === 'need' ? { need: own, solution: other } : { need: other, solution: own }) as Ends;
}

/** @returns gives the figures at a place again, until something else is scored */
function scoreAll(
  end: CatalogueEntry,
  others: readonly CatalogueEntry[],
  ends: Ends,
  context: ScoringContext,
  visit: (figures: Figures, place: number) => void,
): (place: number) => Figures {
  if (end.side === 'need') {
    const solutions = others.map(({ prepared }) => prepared as PreparedSolution);
    return scoreEach(end.prepared as PreparedNeed, solutions, context, visit);
  }
  const room = figuresRoom();
  const figuresAt = (place: number): Figures =>
    scoreFigures(ends.need(place), ends.solution(place), context, room);
  others.forEach((_, place) => visit(figuresAt(place), place));
  return figuresAt;
}

/**
 * The words to what was counted, most first: what a need asks is the same whoever is asked. One candidate that breaks two conditions is
 * counted under both, since easing either alone would not bring it back.
 */
export function exclusionsOf(
  content: VisibleNeedContent,
  broken: ReadonlyMap<string, number>,
  { prepared, lexicon }: ScoringContext,
): readonly Exclusion[] {
  if (broken.size === 0) return [];
  const named = broken.get(NAMED_PATH);
  const byName: readonly Exclusion[] = named
    ? [{ constraint: 'organizations', path: NAMED_PATH, label: phrase('match.ask.named'), count: named }]
    : [];
  return prepared
    .need({ content })
    .conditions.flatMap(({ ask, constraint }): readonly Exclusion[] => {
      const count = broken.get(ask.path);
      return count === undefined
        ? []
        : [{ constraint, path: ask.path, label: ask.ask(lexicon).label, count }];
    })
    .concat(byName)
    .sort((a, b) => b.count - a.count || (a.path < b.path ? -1 : 1));
}

/** The same with what easing each would bring: a few dozen rescorings, for a run of the need's own. */
export function withEasings(
  exclusions: readonly Exclusion[],
  content: VisibleNeedContent,
  scored: readonly CatalogueEntry[],
  context: ScoringContext,
): readonly Exclusion[] {
  if (exclusions.length === 0) return exclusions;
  const solutions = scored.map(({ prepared }) => prepared as PreparedSolution);
  const found = easings(content, solutions, context);
  return exclusions.map((exclusion) => {
    const easing = found.get(exclusion.path);
    return easing ? { ...exclusion, easing: { label: easing.label, more: easing.more } } : exclusion;
  });
}

/** Ids of the other ends, in the order of need and solution. */
export const pairOf = (side: Side, id: string, partnerId: string) =>
  side === 'need' ? { needId: id, solutionId: partnerId } : { needId: partnerId, solutionId: id };
