import { Segmenter } from '@duijie/application';
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { pinyin } from 'pinyin-pro';
import { latinWords, normalize, runsOf } from './tokens.js';

/** Far above any entry of the default dictionary, so that a word of the vocabulary is never cut across. */
const USER_WORD_WEIGHT = 1_000_000;
/** A longer label is a phrase: it is cut into words like any other text. */
const USER_WORD_LENGTH = { min: 2, max: 6 };
const HAN_WORD = /^[\p{Script=Han}々〇]+$/u;
/** Characters that carry no meaning when they stand alone between two words. */
const PARTICLES = new Set('的了和与及或在是为对把被将也都就而且其之于以由从到等个这那我你他她它们要有很不');

const syllablesOf = (han: string): string[] => pinyin(han, { toneType: 'none', type: 'array', v: true });

/** A whole character: a rare one that has no reading stands for itself, and half of it would be no text. */
const initialOf = (syllable: string): string => [...syllable][0] ?? '';

/**
 * Words for search: jieba on its default dictionary plus the vocabulary, without guessing (HMM), because a guess depends on the
 * sentence around it and then the same word is found in one text and not in another. Characters that the dictionary does not
 * join are joined in pairs instead. Long words come after their parts: 仿真, 虚拟, 虚拟仿真.
 */
export class JiebaSegmenter extends Segmenter {
  private readonly jieba = Jieba.withDict(dict);

  /** @param userWords labels and synonyms of the vocabulary, as written */
  constructor(userWords: Iterable<string> = []) {
    super();
    const words = new Set<string>();
    for (const label of userWords)
      for (const run of runsOf(normalize(label)))
        if (run.isHan && run.text.length >= USER_WORD_LENGTH.min && run.text.length <= USER_WORD_LENGTH.max)
          words.add(run.text);
    if (words.size > 0)
      this.jieba.loadDict(Buffer.from([...words].map((word) => `${word} ${USER_WORD_WEIGHT} n`).join('\n')));
  }

  words(text: string): readonly string[] {
    return runsOf(normalize(text)).flatMap((run) =>
      run.isHan ? this.hanWords(run.text) : latinWords(run.text),
    );
  }

  pinyin(text: string): { readonly full: string; readonly initials: string } {
    let full = '';
    let initials = '';
    for (const run of runsOf(normalize(text))) {
      const syllables = run.isHan ? syllablesOf(run.text) : [run.text];
      full += syllables.join('');
      initials += run.isHan ? syllables.map(initialOf).join('') : run.text;
    }
    return { full, initials };
  }

  syllables(text: string): readonly string[] {
    return runsOf(normalize(text)).flatMap((run) => (run.isHan ? syllablesOf(run.text) : [run.text]));
  }

  private hanWords(run: string): string[] {
    const words: string[] = [];
    let loose: string[] = [];
    const closeLoose = (): void => {
      const only = loose[0];
      if (loose.length === 1 && only !== undefined && !PARTICLES.has(only)) words.push(only);
      for (let i = 1; i < loose.length; i++) words.push(`${loose[i - 1]}${loose[i]}`);
      loose = [];
    };
    for (const word of this.jieba.cut(run, false)) {
      const length = [...word].length;
      if (length === 1) {
        loose.push(word);
        continue;
      }
      closeLoose();
      if (length > 2) words.push(...this.parts(word));
      words.push(word);
    }
    closeLoose();
    return words;
  }

  /** Every shorter word of the dictionary inside a word. */
  private parts(word: string): string[] {
    return this.jieba
      .cutAll(word)
      .filter((part) => part !== word && part.length > 1 && HAN_WORD.test(part) && [...part].length > 1);
  }
}
