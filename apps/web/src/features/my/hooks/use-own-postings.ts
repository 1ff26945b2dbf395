import type { Side } from '@duijie/domain';
import { useQuery } from '@tanstack/react-query';
import { keys } from '../../../lib/query.js';
import { fetchOwnPostings } from '../api/own-postings.js';

export const useOwnPostings = (side: Side) =>
  useQuery({ queryKey: keys.own(side), queryFn: () => fetchOwnPostings(side) });
