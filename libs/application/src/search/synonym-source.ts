/**
 * Words that mean the same, from the vocabulary in force: one group per concept, its labels and synonyms in both languages.
 * A function and not a list, because a new edition of the vocabulary comes while the process lives.
 */
export type SynonymSource = () => readonly (readonly string[])[] | Promise<readonly (readonly string[])[]>;
