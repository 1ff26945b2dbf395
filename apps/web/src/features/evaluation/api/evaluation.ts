import type { Dto } from '@duijie/api-client';
import { get, post } from '../../../lib/api.js';

export type Evaluation = Dto<'EvaluationDto'>;
export type WeightsVersion = Dto<'WeightsDto'>;
export type LearningReport = Dto<'LearningReportDto'>;
export type LogFigures = Dto<'LogFiguresDto'>;

export const fetchEvaluation = (): Promise<Evaluation> => get('/evaluation');
export const activateWeights = (version: string, note: string): Promise<void> =>
  post(`/weights/${version}/activate`, note ? { note } : {});
