import { spellings, type Segmenter } from '@duijie/application';
import { hanPairs, IN_HEAD, quoteLexeme, SPELLED } from './lexemes.js';

/** What a name adds to a document that it stands in. */
interface Term {
  readonly lexemes: readonly string[];
  readonly words: readonly string[];
}

/**
 * Names of the vocabulary, of places and organizations, cut once: some sixty stand in a document, and the same few thousand in all of them.
 * It lives as long as one writing, so it needs no bound and never outlives the segmenter's dictionary.
 */
export class TermBook {
  private readonly known = new Map<string, Term>();
  private readonly spelled = new Map<string, readonly string[]>();

  constructor(private readonly segmenter: Segmenter) {}

  term(name: string): Term {
    let term = this.known.get(name);
    if (!term) {
      const words = this.segmenter.words(name);
      const lexemes = new Set([
        ...[...words, ...hanPairs(name)].map((word) => quoteLexeme(word)),
        ...words.map((word) => quoteLexeme(word, IN_HEAD)),
      ]);
      term = { lexemes: [...lexemes], words };
      this.known.set(name, term);
    }
    return term;
  }

  /** Lexemes of the pinyin of an organization's name. */
  spellingOf(name: string): readonly string[] {
    let lexemes = this.spelled.get(name);
    if (!lexemes) {
      lexemes = spellings(this.segmenter, [name]).map((letters) => quoteLexeme(letters, SPELLED));
      this.spelled.set(name, lexemes);
    }
    return lexemes;
  }
}
