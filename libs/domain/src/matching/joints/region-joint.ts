import { phrase } from '../../kernel/phrase.js';
import type { Joint, JointOffer, Outcome, ScorableSolution, VisibleNeedContent } from '../pair.js';
import { COMMITMENT } from '../proof.js';
import type { ScoringContext } from '../scoring-context.js';
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

function seatNearness(site: string, seat: string): number {
  if (seat === '') return 0;
  if (within(seat, site)) return NEARNESS.sameCounty;
  if (within(seat, site.slice(0, CITY))) return NEARNESS.sameCity;
  return within(seat, site.slice(0, PROVINCE)) ? NEARNESS.sameProvince : 0;
}

function servedNearness(served: string | undefined): number {
  if (served === undefined) return 0;
  return served.length <= PROVINCE ? NEARNESS.servesProvince : NEARNESS.servesPlace;
}

/**
 * Where the site is against where the vendor sits and whom it serves. Earned is the better of the two nearnesses. Regions
 * served are the vendor's commitment and count; none stated leaves “serves the place” open. If on-site service is asked for,
 * seat alone is no promise: not covered is 0/0, a part covered (a county of the asked city) is open.
 */
export function regionJoint(
  need: VisibleNeedContent,
  solution: ScorableSolution,
  context: ScoringContext,
): Joint {
  const { region: site, onSite } = need;
  const { regionsServed } = solution.content;
  const name = (code: string) => context.lexicon.region(code)?.label ?? { zh: code, en: code };
  const ask = {
    kind: askKind(onSite, 'wish'),
    label: onSite
      ? phrase('match.ask.on_site', { region: name(site) })
      : phrase('match.ask.site', { region: name(site) }),
    path: 'region',
    ...(onSite && { strength: onSite }),
  };
  const covering = regionsServed
    .filter((served) => within(site, served))
    .sort((a, b) => b.length - a.length)[0];
  const partly = regionsServed.find((served) => within(served, site));
  const seat = seatNearness(site, solution.seat);
  const serves = servedNearness(covering);
  const earned = Math.max(seat, serves);

  const statement = covering ?? partly ?? regionsServed[0];
  const servedOffer: JointOffer | undefined =
    statement === undefined
      ? undefined
      : {
          label: phrase('match.offer.serves', { region: name(statement) }),
          path: `regionsServed.${regionsServed.indexOf(statement)}`,
          source: COMMITMENT,
        };
  const seatOffer: JointOffer | undefined =
    solution.seat === ''
      ? undefined
      : { label: phrase('match.offer.seat', { region: name(solution.seat) }), path: 'seat' };
  const [offer, second] =
    onSite || serves > seat ? [servedOffer ?? seatOffer, seatOffer] : [seatOffer ?? servedOffer, servedOffer];
  const offers = { ...(offer && { offer }), ...(second && second !== offer && { also: [second] }) };

  if (covering !== undefined) return { ask, ...offers, outcome: 'pass', earned, possible: earned };
  if (partly !== undefined) {
    const possible = Math.max(earned, NEARNESS.servesPlace);
    return { ask, ...offers, outcome: onSite === 'constraint' ? 'unverified' : 'unknown', earned, possible };
  }
  if (regionsServed.length === 0) {
    const near: Outcome = !onSite && seat >= NEARNESS.sameCity ? 'pass' : notStated(onSite);
    return { ask, ...offers, outcome: near, earned, possible: Math.max(earned, NEARNESS.servesPlace) };
  }
  if (onSite) return { ask, ...offers, outcome: 'broken', earned: 0, possible: 0 };
  return { ask, ...offers, outcome: seat >= NEARNESS.sameCity ? 'pass' : 'broken', earned, possible: earned };
}
