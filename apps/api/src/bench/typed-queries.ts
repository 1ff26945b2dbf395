import type { Segmenter } from '@duijie/application';
import type { Chance } from './chance.js';
import { postingMaker } from './make-postings.js';

/** A search as somebody might type it, for solutions. */
export interface TypedQuery {
  readonly kind: string;
  readonly q: string;
  readonly page: number;
  readonly scenario?: string;
}

const MODELS = ['Pico4', 'HTC-VIVE', 'Unity3D', '6DoF', '5G', '8K', 'Unrael', 'Hololens', 'OpneXR', 'SLAM'];
const PAGES = 3;

/**
 * What is typed into a search box, in turn: words, beginnings, names of the vocabulary, models (some with a slip), pinyin, nothing at all
 * (a reader who only ticks facets), pasted sentences, and, as the hardest, six characters cut out of a text without regard to words.
 * Every fourth has a facet ticked. The same seed asks the same.
 */
export function typedQueries(
  count: number,
  chance: Chance,
  segmenter: Segmenter,
  names: readonly string[],
): TypedQuery[] {
  const maker = postingMaker(chance);
  return Array.from({ length: count }, (_, i) => {
    const need = maker.need(i);
    const { title, description = '' } = maker.solution(i);
    const cut = (text: string, length: number): string => {
      const start = chance.below(Math.max(1, text.length - length));
      return text.slice(start, start + length);
    };
    const kinds: Readonly<Record<string, () => string>> = {
      'two characters': () => need.title.slice(0, 2),
      'beginning of a title': () => title.slice(0, 4),
      'two words': () => `${need.title.slice(0, 2)} ${cut(need.problem, 2)}`,
      'cut anywhere': () => cut(chance.pick([need.problem, description]), 6),
      'name of the vocabulary': () => chance.pick(names),
      model: () => chance.pick(MODELS),
      pinyin: () => segmenter.pinyin(title.slice(0, 2 + chance.below(3))).full,
      'pasted sentence': () => chance.pick(need.problem.split(/(?<=[。；！？])/)),
      nothing: () => '',
    };
    const all = Object.entries(kinds);
    const [kind, make] = all[i % all.length] ?? ['nothing', () => ''];
    const scenario = i % 4 === 0 ? need.scenarioDirections[0] : undefined;
    return { kind, q: make(), page: 1 + chance.below(PAGES), ...(scenario !== undefined && { scenario }) };
  });
}
