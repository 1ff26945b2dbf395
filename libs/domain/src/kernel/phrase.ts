/** A name in the languages of the platform. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}

export type PhraseParam = string | number | Label | Phrase;
export type PhraseParams = Readonly<Record<string, PhraseParam>>;

/**
 * A sentence before it has a language: the key of a message and what fills it. A Label param is replaced by the reader's
 * language, so a stored explanation stays readable in both when the vocabulary later changes; a Phrase param by its sentence.
 */
export interface Phrase {
  readonly key: string;
  readonly params: PhraseParams;
}

export const phrase = (key: string, params: PhraseParams = {}): Phrase => ({ key, params });
