import type { Locale, Phrase } from '@duijie/messages';
import { sayPhrase } from '@duijie/messages';
import type { JointView } from '../../../ui/joint-table.js';
import type { Outcome } from '../../../ui/outcome.js';
import type { PointView } from '../../../ui/reason-columns.js';
import type { RecommendationView } from '../../../ui/recommendation-card.js';
import type { Say } from '../../../ui/say.js';
import type { Names } from '../../reference/hooks/use-names.js';
import { addressOf } from '../../posting/api/summary.js';
import type { Joint, Recommendation } from '../api/types.js';

export interface Speech {
  readonly say: Say;
  readonly locale: Locale;
  readonly names: Names;
}

/** How a sentence about what is missing is signed. */
const SIGN: Readonly<Record<string, Outcome>> = {
  'match.missing.broken': 'broken',
  'match.missing.silent': 'unknown',
};

/** A sentence of 缺什么、待核实 with its sign; only a broken hard condition wears the strong one. */
export const asGap = (locale: Locale, phrase: Phrase): PointView => ({
  text: sayPhrase(locale, phrase),
  outcome: SIGN[phrase.key] ?? 'unverified',
  mild: phrase.params['hard'] !== 'yes',
});

/** More than one offer stands in a row only where they disagree; where it fits, the best evidence is enough. */
export function asJoint(
  locale: Locale,
  { ask, offer, also = [], note, outcome }: Joint,
  at: number,
  sayNothing: string,
): JointView {
  const said = (phrase: Phrase): string => sayPhrase(locale, phrase);
  const offers = [...(offer ? [offer] : []), ...(outcome === 'unverified' ? also : [])].map(
    ({ label, source }) => ({
      text: said(label),
      ...(source && { source: { text: said(source) } }),
    }),
  );
  return {
    id: `${ask.path}.${at}`,
    ask: { text: said(ask.label), kind: ask.kind },
    outcome,
    offers: offers.length > 0 ? offers : [{ text: sayNothing }],
    ...(note && { note: said(note) }),
  };
}

export const asJoints = ({ say, locale }: Speech, joints: readonly Joint[]): JointView[] =>
  joints.map((joint, at) => asJoint(locale, joint, at, say('recommend.silent')));

/** “内部预算上限 168 万元”：对方写的是“150–172 万元”，待核实. */
function privateCheck({ say }: Speech, checks: readonly Joint[] = []): string | undefined {
  const lines = checks.map(({ ask, offer, outcome }) => {
    const word = say(`ui.outcome.${outcome}`);
    return offer
      ? say('recommend.private', { ask: ask.label, offer: offer.label, outcome: word })
      : say('recommend.private.silent', { ask: ask.label, outcome: word });
  });
  return lines.length > 0
    ? [...lines, say('recommend.private.who')].join(say('recommend.private.join'))
    : undefined;
}

/** A match as the card shows it to the need's owner or the broker. */
export function asCard(speech: Speech, view: Recommendation): RecommendationView {
  const { say, locale, names } = speech;
  const { counterpart, counterfactual } = view;
  return {
    id: view.matchId,
    score: view.score,
    upper: view.upper,
    toVerify: view.standing === 'to_verify',
    title: counterpart.title,
    to: addressOf(counterpart.side, counterpart.id),
    meta: [
      counterpart.organization?.name ?? say('listing.unnamed'),
      names.region(counterpart.city ?? ''),
      names.kind(counterpart.side, counterpart.kind),
    ].filter(Boolean),
    ...(view.explored && { mark: say('recommend.explored') }),
    segments: view.breakdown,
    reasons: view.reasons.slice(0, 3).map((reason) => ({ text: sayPhrase(locale, reason), outcome: 'pass' })),
    gaps: view.missing.map((phrase) => asGap(locale, phrase)),
    privateCheck: privateCheck(speech, view.privateChecks),
    counterfactual: counterfactual && {
      text: say(view.reader === 'solution' ? 'recommend.cf.own' : 'recommend.cf', {
        edit: counterfactual.label,
      }),
      from: counterfactual.from,
      to: counterfactual.to,
      place:
        counterfactual.to === undefined && counterfactual.place !== undefined
          ? say('recommend.cf.place', { place: counterfactual.place })
          : undefined,
    },
    joints: asJoints(speech, view.joints),
  };
}
