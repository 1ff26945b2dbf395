import type { NeedContent, Strength } from '@duijie/domain';
import { sayNumber, type Locale } from '@duijie/messages';
import type { Names } from '../../reference/hooks/use-names.js';
import type { Say } from '../../../ui/say.js';

export interface Ask {
  readonly id: string;
  readonly kind: 'capability' | 'spec' | 'deployment' | 'delivery' | 'certificate' | 'domestic' | 'onSite';
  readonly text: string;
  readonly strength: Strength;
  /** Where solutions that provide it are found. */
  readonly to?: string;
}

export const SIGNS = { gte: '≥', lte: '≤', eq: '=' } as const;

/** Everything a need asks for, hard conditions first. */
export function asksOf(need: NeedContent, say: Say, names: Names, locale: Locale): Ask[] {
  const asks: Ask[] = [
    ...need.capabilities.map(({ concept, strength }): Ask => ({
      id: `capability ${concept}`,
      kind: 'capability',
      text: names.concept(concept),
      strength,
      to: `/solutions?concept=${concept}`,
    })),
    ...need.specs.map(({ quantity, comparator, value, unit, strength }): Ask => ({
      id: `spec ${quantity} ${comparator}`,
      kind: 'spec',
      text: `${names.quantity(quantity)} ${SIGNS[comparator]} ${sayNumber(locale, value)} ${names.unit(quantity, unit)}`,
      strength,
    })),
    ...need.certificates.map(({ certificate, strength }): Ask => ({
      id: `certificate ${certificate}`,
      kind: 'certificate',
      text: names.certificate(certificate),
      strength,
    })),
    ...(need.deployment
      ? [
          {
            id: 'deployment',
            kind: 'deployment' as const,
            text: names.deployment(need.deployment.mode),
            strength: need.deployment.strength,
          },
        ]
      : []),
    ...(need.deliverWithinDays === undefined
      ? []
      : [
          {
            id: 'delivery',
            kind: 'delivery' as const,
            text: say('posting.ask.delivery.text', { days: need.deliverWithinDays }),
            strength: need.deliverStrength ?? 'preference',
          },
        ]),
    ...(need.domestic
      ? [
          {
            id: 'domestic',
            kind: 'domestic' as const,
            text: say('posting.ask.domestic.text'),
            strength: need.domestic,
          },
        ]
      : []),
    ...(need.onSite
      ? [
          {
            id: 'onSite',
            kind: 'onSite' as const,
            text: say('posting.ask.onSite.text'),
            strength: need.onSite,
          },
        ]
      : []),
  ];
  return asks.sort((a, b) => Number(b.strength === 'constraint') - Number(a.strength === 'constraint'));
}
