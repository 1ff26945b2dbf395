import { RegionAsk } from '../joints/region-joint.js';
import type { Factor } from './factor.js';

/**
 * 地区. Range [0, 1]: same county 1, same city 0.9, place served 0.8, province served 0.7, same province 0.4, beyond 0.
 * Evidence: the vendor's seat and the regions it commits to serve. Unknown: no regions stated.
 */
export const region: Factor = {
  id: 'region',
  asks: ({ region: site, onSite }) => (site === '' ? [] : [new RegionAsk(site, onSite)]),
};
