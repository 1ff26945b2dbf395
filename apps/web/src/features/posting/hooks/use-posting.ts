import type { Side } from '@duijie/domain';
import { useQuery } from '@tanstack/react-query';
import { keys } from '../../../lib/query.js';
import { fetchPosting } from '../api/posting.js';

export const usePosting = <S extends Side>(side: S, id: string) =>
  useQuery({ queryKey: keys.posting(side, id), queryFn: () => fetchPosting(side, id) });
