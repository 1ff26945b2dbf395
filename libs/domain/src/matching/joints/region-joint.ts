import { phrase } from '../../kernel/phrase.js';
import type { Lexicon } from '../../posting/lexicon.js';
import type { Strength } from '../../posting/need-content.js';
import type { Joint, JointOffer, ScorableSolution } from '../pair.js';
import type { PreparedSolution } from '../prepared-solution.js';
import { COMMITMENT } from '../proof.js';
import { found, type Ask, type Judging, type Offers, type Verdict } from './ask.js';
import { askKind, notStated } from './outcomes.js';

/** Division codes nest as prefixes: 33 ⊃ 3302 ⊃ 330206. */
const within = (inner: string, outer: string): boolean => outer !== '' && inner.startsWith(outer);
const PROVINCE = 2;
const CITY = 4;

/** Saturating nearness: beyond the province there is no nearer or farther. */
export const NEARNESS = {
  sameCounty: 1,
  sameCity: 0.9,
  servesPlace: 0.8,
  servesProvince: 0.7,
  sameProvince: 0.4,
} as const;

function servedNearness(served: string | undefined): number {
  if (served === undefined) return 0;
  return served.length <= PROVINCE ? NEARNESS.servesProvince : NEARNESS.servesPlace;
}

/**
 * Where the site is against where the vendor sits and whom it serves. Earned is the better of the two nearnesses. Regions
 * served are the vendor's commitment and count; none stated leaves “serves the place” open. If on-site service is asked for,
 * seat alone is no promise: not covered is 0/0, a part covered (a county of the asked city) is open.
 */
export class RegionAsk implements Ask {
  readonly path = 'region';
  readonly constraint?: 'region';
  /** The site and the divisions that hold it, by the length of their codes. */
  private readonly holding: readonly string[];
  private readonly city: string;
  private readonly province: string;
  /** Of seats that were met: vendors sit in few places. */
  private readonly nearness = new Map<string, number>();

  /** @param onSite set if service on site is asked for, and how strongly */
  constructor(
    private readonly site: string,
    private readonly onSite: Strength | undefined,
  ) {
    if (onSite === 'constraint') this.constraint = 'region';
    this.city = site.slice(0, CITY);
    this.province = site.slice(0, PROVINCE);
    this.holding = Array.from({ length: site.length + 1 }, (_, length) => site.slice(0, length));
  }

  judge({ seat, regionsServed }: PreparedSolution, _judging: Judging, into: Verdict): void {
    const { onSite } = this;
    const covering = this.covering(regionsServed);
    const near = this.seatNearness(seat);
    const earned = covering < 0 ? near : Math.max(near, servedNearness(regionsServed[covering]));
    if (covering >= 0) return found(into, 'pass', earned, earned, covering);
    const partly = this.partly(regionsServed);
    const possible = Math.max(earned, NEARNESS.servesPlace);
    if (partly >= 0)
      return found(into, onSite === 'constraint' ? 'unverified' : 'unknown', earned, possible, partly);
    if (regionsServed.length === 0) {
      const outcome = !onSite && near >= NEARNESS.sameCity ? 'pass' : notStated(onSite);
      return found(into, outcome, earned, possible);
    }
    if (onSite) return found(into, 'broken', 0, 0, 0);
    found(into, near >= NEARNESS.sameCity ? 'pass' : 'broken', earned, earned, 0);
  }

  ask(lexicon: Lexicon): Joint['ask'] {
    const { onSite, site, path } = this;
    const label = phrase(onSite ? 'match.ask.on_site' : 'match.ask.site', { region: nameOf(site, lexicon) });
    return { kind: askKind(onSite, 'wish'), label, path, ...(onSite && { strength: onSite }) };
  }

  /** What decides comes first: regions served where presence is asked for, else whichever is nearer. */
  offers({ seat, content }: ScorableSolution, { at }: Verdict, _judging: Judging, lexicon: Lexicon): Offers {
    const { regionsServed } = content;
    const stated = regionsServed[at];
    const served: JointOffer | undefined =
      stated === undefined
        ? undefined
        : {
            label: phrase('match.offer.serves', { region: nameOf(stated, lexicon) }),
            path: `regionsServed.${at}`,
            source: COMMITMENT,
          };
    const sits: JointOffer | undefined =
      seat === ''
        ? undefined
        : { label: phrase('match.offer.seat', { region: nameOf(seat, lexicon) }), path: 'seat' };
    const nearer = servedNearness(regionsServed[this.covering(regionsServed)]) > this.seatNearness(seat);
    const [offer, second] = this.onSite || nearer ? [served ?? sits, sits] : [sits ?? served, served];
    return { ...(offer && { offer }), ...(second && second !== offer && { also: [second] }) };
  }

  /** The closest of the regions served that hold the site. */
  private covering(regionsServed: readonly string[]): number {
    let best = -1;
    let longest = 0;
    for (let i = 0; i < regionsServed.length; i++) {
      const served = regionsServed[i] as string;
      if (served.length <= longest || served !== this.holding[served.length]) continue;
      best = i;
      longest = served.length;
    }
    return best;
  }

  /** The first of the regions served that lie within the site. */
  private partly(regionsServed: readonly string[]): number {
    for (let i = 0; i < regionsServed.length; i++)
      if (within(regionsServed[i] as string, this.site)) return i;
    return -1;
  }

  private seatNearness(seat: string): number {
    let near = this.nearness.get(seat);
    if (near === undefined) this.nearness.set(seat, (near = this.nearnessOf(seat)));
    return near;
  }

  private nearnessOf(seat: string): number {
    if (seat === '') return 0;
    if (within(seat, this.site)) return NEARNESS.sameCounty;
    if (within(seat, this.city)) return NEARNESS.sameCity;
    return within(seat, this.province) ? NEARNESS.sameProvince : 0;
  }
}

const nameOf = (code: string, lexicon: Lexicon) => lexicon.region(code)?.label ?? { zh: code, en: code };
