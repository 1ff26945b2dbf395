import type { Dto } from '@duijie/api-client';
import { get, post, remove } from '../../../lib/api.js';
import type { Spoken } from '../../../lib/spoken.js';

/** With both contacts while it stands, for its two sides and brokers. */
export type Introduction = Spoken<Dto<'IntroductionDto'>>;
export type IntroducedSide = Introduction['need'];

export const fetchIntroductions = (): Promise<Spoken<Dto<'IntroductionsDto'>>> =>
  get('/introductions', { size: 100 });
export const introduce = (matchId: string, despiteExclusion: boolean): Promise<Introduction> =>
  post('/introductions', { matchId, ...(despiteExclusion && { despiteExclusion }) });
export const undoIntroduction = (id: string): Promise<void> => remove(`/introductions/${id}`);
