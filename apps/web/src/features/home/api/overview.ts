import type { Dto } from '@duijie/api-client';
import { get } from '../../../lib/api.js';

export type Overview = Dto<'OverviewDto'>;

export const fetchOverview = (): Promise<Overview> => get('/overview');
