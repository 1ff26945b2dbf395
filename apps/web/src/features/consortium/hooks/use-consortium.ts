import { useQuery } from '@tanstack/react-query';
import { keys } from '../../../lib/query.js';
import { fetchConsortium } from '../api/consortium.js';

export const useConsortium = (needId: string) =>
  useQuery({ queryKey: keys.consortium(needId), queryFn: () => fetchConsortium(needId) });
