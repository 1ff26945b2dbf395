import type { Dto } from '@duijie/api-client';
import { get } from '../../../lib/api.js';
import type { Spoken } from '../../../lib/spoken.js';

export type PastRanking = Spoken<Dto<'PastRankingDto'>>;
export type Comparison = Spoken<Dto<'ComparisonDto'>>;
export type Replay = Spoken<Dto<'ReplayDto'>>;

export const fetchRanking = (needId: string, on: string): Promise<PastRanking> =>
  get(`/needs/${needId}/ranking`, { on });
export const fetchComparison = (needId: string, on: string, a: string, b: string): Promise<Comparison> =>
  get(`/needs/${needId}/comparison`, { on, a, b });
export const fetchReplay = (matchId: string): Promise<Replay> => get(`/matches/${matchId}/replay`);
