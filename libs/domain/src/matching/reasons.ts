import { phrase, type Phrase } from '../kernel/phrase.js';
import type { FactorScore, Joint, PairScore } from './pair.js';

/** For whom the sentences are: the need's owner, the vendor, or the broker. The figures are the same for all three. */
export type Reader = 'need' | 'solution' | 'broker';

export interface Reasons {
  /** The strongest reasons, greatest earned points first, likeness of words last; at most three. */
  readonly reasons: readonly Phrase[];
  /** What breaks, what is 待核实, what is not said, what is unmet, hard conditions first; at most four. */
  readonly missing: readonly Phrase[];
}

export const MOST_REASONS = 3;
export const MOST_MISSING = 4;

interface Weighed {
  readonly phrase: Phrase;
  readonly points: number;
}

export function reasonsFor(score: PairScore, reader: Reader): Reasons {
  const reasons = score.factors.flatMap((factor) => reasonsOf(factor, reader));
  return { reasons: heaviest(reasons, MOST_REASONS), missing: missingIn(score, reader) };
}

const heaviest = (weighed: readonly Weighed[], most: number): Phrase[] =>
  [...weighed]
    .sort((a, b) => b.points - a.points)
    .slice(0, most)
    .map((one) => one.phrase);

function reasonsOf(score: FactorScore, reader: Reader): Weighed[] {
  const share = score.weight / score.joints.length;
  const [first] = score.joints;
  if (!first) return [];
  const one = (key: string, joint: Joint): Weighed[] =>
    joint.outcome === 'pass' && joint.offer
      ? [
          {
            phrase: phrase(joint.note ? `${key}_noted` : key, {
              reader,
              ask: joint.ask.label,
              offer: joint.offer.label,
              ...(joint.note && { note: joint.note }),
            }),
            points: share * joint.earned,
          },
        ]
      : [];
  switch (score.factor) {
    case 'capability':
      return [
        ...counted(
          score.joints.filter(({ ask }) => ask.kind === 'capability'),
          share,
          reader,
          CAPABILITY_KEYS,
        ),
        ...score.joints
          .filter(({ ask }) => ask.kind === 'wish')
          .flatMap((joint) => one('match.reason.direction', joint)),
      ];
    case 'specs':
      return counted(score.joints, share, reader, SPEC_KEYS);
    case 'price':
      return one('match.reason.price', first);
    case 'time':
      return one('match.reason.delivery', first);
    case 'region':
      return one('match.reason.region', first);
    case 'references':
      return one('match.reason.reference', first);
    case 'meaning':
      return one('match.reason.meaning', first).map((reason) => ({ ...reason, points: 0 }));
    case 'text':
      // It points at nothing that can be checked: said where three better reasons are wanting.
      return one('match.reason.text', first).map((reason) => ({ ...reason, points: 0 }));
  }
}

interface CountedKeys {
  readonly single: string;
  /** The one thing asked is just what is offered. */
  readonly same: string;
  readonly all: string;
  readonly some: string;
  readonly declared: string;
}
const CAPABILITY_KEYS: CountedKeys = {
  single: 'match.reason.capability',
  same: 'match.reason.capability_same',
  all: 'match.reason.capabilities_all',
  some: 'match.reason.capabilities_some',
  declared: 'match.reason.capabilities_declared',
};
const SPEC_KEYS: CountedKeys = {
  single: 'match.reason.spec',
  same: 'match.reason.spec_same',
  all: 'match.reason.specs_all',
  some: 'match.reason.specs_some',
  declared: 'match.reason.specs_declared',
};

const NEAR_KEY = 'match.reason.capabilities_near';

/** Something else than what was asked, though close to it: proven or not, it is no claim to have what was asked. */
const isNear = ({ offer }: Joint): boolean => offer?.label.key === 'match.offer.near_capability';

/** Proven ones in one sentence, claimed ones in another, near ones in a third: a claim is never worded as met. */
function counted(joints: readonly Joint[], share: number, reader: Reader, keys: CountedKeys): Weighed[] {
  const total = joints.length;
  const proven = joints.filter(({ outcome }) => outcome === 'pass');
  const claimed = joints.filter((joint) => joint.outcome === 'unverified' && joint.earned > 0);
  const earned = (list: readonly Joint[]): number =>
    list.reduce((sum, joint) => sum + share * joint.earned, 0);
  const found: Weighed[] = [];
  const [only] = proven;
  if (only?.offer && proven.length === 1 && total === 1) {
    const same = saysTheSame(only.ask.label, only.offer.label);
    const sentence = same
      ? phrase(keys.same, { reader, ask: only.ask.label })
      : phrase(keys.single, { reader, ask: only.ask.label, offer: only.offer.label });
    found.push({ phrase: sentence, points: earned(proven) });
  } else if (proven.length > 0) {
    const key = proven.length === total ? keys.all : keys.some;
    found.push({ phrase: phrase(key, { reader, met: proven.length, total }), points: earned(proven) });
  }
  const near = claimed.filter(isNear);
  const declared = claimed.filter((joint) => !isNear(joint));
  if (declared.length > 0) {
    found.push({
      phrase: phrase(keys.declared, { reader, count: declared.length, total }),
      points: earned(declared),
    });
  }
  if (near.length > 0) {
    found.push({
      phrase: phrase(NEAR_KEY, { reader, count: near.length, total }),
      points: earned(near),
    });
  }
  return found;
}

function missingIn(score: PairScore, reader: Reader): Phrase[] {
  const hard = score.constraints
    .filter(({ joint }) => joint.outcome !== 'pass')
    .sort((a, b) => Number(b.joint.outcome === 'broken') - Number(a.joint.outcome === 'broken'))
    .map(({ joint }) => lack(joint, reader, true));
  const said = new Set(score.constraints.map(({ joint }) => joint.ask.path));
  const soft = score.factors.flatMap(({ weight, joints }) =>
    joints
      .filter(({ ask, outcome }) => outcome !== 'pass' && !said.has(ask.path))
      .map((joint): Weighed => ({
        phrase: lack(joint, reader, false),
        points: (weight / joints.length) * (1 - joint.earned),
      })),
  );
  return [...hard, ...heaviest(soft, MOST_MISSING)].slice(0, MOST_MISSING);
}

/** What one joint lacks, in words that never say “met” while it is 待核实. */
function lack({ ask, offer, also, note, outcome, earned }: Joint, reader: Reader, isHard: boolean): Phrase {
  if (ask.path === 'meaning')
    return offer
      ? phrase('match.missing.meaning', { likeness: Math.round(earned * 100) })
      : phrase('match.missing.meaning_unknown');
  if (ask.path === 'problem') return phrase('match.missing.text', { likeness: Math.round(earned * 100) });
  const params = { reader, ask: ask.label, hard: isHard ? 'yes' : 'no' };
  if (!offer) return phrase('match.missing.silent', params);
  const shown = { ...params, offer: offer.label };
  if (outcome === 'broken') return phrase('match.missing.broken', shown);
  const [other] = also ?? [];
  if (other && ask.kind === 'spec') return phrase('match.missing.conflict', { ...shown, other: other.label });
  if (offer.source?.key === 'match.source.declared' && saysTheSame(ask.label, offer.label)) {
    return phrase('match.missing.declared_same', params);
  }
  if (offer.source?.key === 'match.source.declared') return phrase('match.missing.declared', shown);
  return note ? phrase('match.missing.noted', { ...shown, note }) : phrase('match.missing.open', shown);
}

/** “触觉力反馈” asked and “触觉力反馈” offered need not be read twice. */
const saysTheSame = (ask: Phrase, offer: Phrase): boolean =>
  ask.key.replace('.ask.', '.offer.') === offer.key &&
  JSON.stringify(ask.params) === JSON.stringify(offer.params);
