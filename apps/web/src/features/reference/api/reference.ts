import type { Industry, Province, PublicFact, VocabularyInput } from '@duijie/domain';
import { get, type PathOf } from '../../../lib/api.js';

/** Reference data come in editions; what is in them is typed by the domain. */
interface Edition<T> {
  readonly version: string;
  readonly content: T;
}

/** With what the picker needs to be found by pinyin. */
type Spelt<T> = T & { readonly pinyin?: string; readonly initials?: string };
type SpeltList = 'concepts' | 'directions' | 'certificates';
export type ListedVocabulary = Omit<VocabularyInput, SpeltList> & {
  readonly [K in SpeltList]: readonly Spelt<VocabularyInput[K][number]>[];
};
export type ListedIndustry = Spelt<Industry>;

const content = <T>(path: PathOf<'get'>): Promise<T> =>
  get<Edition<T>>(path).then((edition) => edition.content);

export const fetchVocabulary = (): Promise<ListedVocabulary> => content('/vocabulary');
export const fetchRegions = (): Promise<Province> => content('/regions');
export const fetchIndustries = (): Promise<readonly ListedIndustry[]> => content('/industries');
export const fetchCases = (): Promise<readonly PublicFact[]> => content('/cases');
