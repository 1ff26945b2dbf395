import type { Dto } from '@duijie/api-client';
import type { Phrase } from '@duijie/messages';

/** An answer of the API as pages read it: nothing in it is changed, and its sentences are the catalogue's. */
export type Spoken<T> =
  T extends Dto<'PhraseDto'>
    ? Phrase
    : T extends readonly (infer Each)[]
      ? readonly Spoken<Each>[]
      : T extends object
        ? { readonly [Name in keyof T]: Spoken<T[Name]> }
        : T;
