import { useQuery } from '@tanstack/react-query';
import { keys } from '../../../lib/query.js';
import { fetchCases, fetchIndustries, fetchRegions, fetchVocabulary } from '../api/reference.js';

/** An edition changes once a season: an hour old is fresh. */
const SEASON = { staleTime: 3_600_000, gcTime: Infinity } as const;

export const useVocabularyQuery = () =>
  useQuery({ queryKey: keys.vocabulary, queryFn: fetchVocabulary, ...SEASON });
export const useRegionsQuery = () => useQuery({ queryKey: keys.regions, queryFn: fetchRegions, ...SEASON });
export const useIndustriesQuery = () =>
  useQuery({ queryKey: keys.industries, queryFn: fetchIndustries, ...SEASON });
export const useCasesQuery = () => useQuery({ queryKey: keys.cases, queryFn: fetchCases, ...SEASON });
