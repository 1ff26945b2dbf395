import { cityOf, type Label, type Province } from '@duijie/domain';
import type { Locale } from '@duijie/messages';
import { useMemo } from 'react';
import { useLocale } from '../../../ui/say.js';
import type { ListedVocabulary } from '../api/reference.js';
import { useRegionsQuery, useVocabularyQuery } from './use-reference.js';

/** Names of ids in the reader's language; an id that is not known (yet) gives '', so that nothing raw is ever shown. */
export interface Names {
  readonly direction: (id: string) => string;
  readonly concept: (id: string) => string;
  readonly certificate: (id: string) => string;
  readonly quantity: (id: string) => string;
  readonly unit: (quantity: string, unit: string) => string;
  readonly deployment: (mode: string) => string;
  readonly kind: (side: 'need' | 'solution', id: string) => string;
  readonly organizationKind: (id: string) => string;
  /** 北仑区 */
  readonly region: (code: string) => string;
  /** 宁波市北仑区; the city alone for a city. */
  readonly place: (code: string) => string;
}

export function useNames(): Names {
  const locale = useLocale();
  const { data: vocabulary } = useVocabularyQuery();
  const { data: province } = useRegionsQuery();
  return useMemo(() => namesOf(vocabulary, province, locale), [vocabulary, province, locale]);
}

interface Named {
  readonly id: string;
  readonly label: Label;
}

export function namesOf(
  vocabulary: ListedVocabulary | undefined,
  province: Province | undefined,
  locale: Locale,
): Names {
  const named = (list: readonly Named[] = []) => {
    const names = new Map(list.map(({ id, label }) => [id, label[locale]]));
    return (id: string): string => names.get(id) ?? '';
  };
  const regions = new Map<string, string>();
  if (province) {
    regions.set(province.code, province.label[locale]);
    for (const city of province.cities) {
      regions.set(city.code, city.label[locale]);
      for (const county of city.counties) regions.set(county.code, county.label[locale]);
    }
  }
  const region = (code: string): string => regions.get(code) ?? '';
  const units = new Map(
    vocabulary?.quantities.flatMap((quantity) =>
      quantity.units.map((unit) => [`${quantity.id} ${unit.id}`, unit.label[locale]] as const),
    ),
  );
  const kinds = { need: named(vocabulary?.needKinds), solution: named(vocabulary?.solutionKinds) };
  return {
    direction: named(vocabulary?.directions),
    concept: named(vocabulary?.concepts),
    certificate: named(vocabulary?.certificates),
    quantity: named(vocabulary?.quantities),
    unit: (quantity, unit) => units.get(`${quantity} ${unit}`) ?? unit,
    deployment: named(vocabulary?.deployments.modes),
    kind: (side, id) => kinds[side](id),
    organizationKind: named(vocabulary?.organizationKinds),
    region,
    place: (code) => {
      const county = code.length > 4 ? region(code) : '';
      const city = region(cityOf(code));
      if (!county) return city || region(code);
      return locale === 'zh' ? city + county : `${county}, ${city}`;
    },
  };
}
