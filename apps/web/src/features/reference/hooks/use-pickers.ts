import { useMemo } from 'react';
import type { QuantityOption } from '../../../ui/spec-row.js';
import { useLocale, useSay, type Say } from '../../../ui/say.js';
import type { TermOption } from '../../../ui/term-search.js';
import { useIndustriesQuery, useRegionsQuery, useVocabularyQuery } from './use-reference.js';

/** What the pickers of the forms offer, in the reader's language. */
export function useConceptOptions(): readonly TermOption[] {
  const locale = useLocale();
  const say = useSay();
  const { data } = useVocabularyQuery();
  return useMemo(() => {
    if (!data) return [];
    const directions = new Map(data.directions.map((each) => [each.id, each.label[locale]]));
    const kinds = new Map(data.termKinds.map((each) => [each.id, each.label[locale]]));
    return data.concepts.map((concept): TermOption => {
      const place = concept.places.find((each) => each.direction !== undefined) ?? concept.places[0];
      return {
        id: concept.id,
        label: concept.label[locale],
        pinyin: locale === 'zh' ? concept.pinyin : undefined,
        initials: locale === 'zh' ? concept.initials : undefined,
        synonyms: [
          ...concept.synonyms[locale],
          // Whoever knows a term in the other language finds it too.
          concept.label[locale === 'zh' ? 'en' : 'zh'],
          ...concept.synonyms[locale === 'zh' ? 'en' : 'zh'],
        ],
        group: place?.direction && directions.get(place.direction),
        note: [place && kinds.get(place.kind), placeInPlan(concept.sourceNote, say)]
          .filter(Boolean)
          .join(' · '),
        matchable: concept.matchable,
      };
    });
  }, [data, locale, say]);
}

/** Notes of terms that the plan does not name are for whoever maintains the vocabulary. */
function placeInPlan(sourceNote: string, say: Say): string | undefined {
  const [, kind, n] = /^(专栏|第)(\d+)/.exec(sourceNote) ?? [];
  return n === undefined ? undefined : say(kind === '第' ? 'form.term.measure' : 'form.term.box', { n });
}

export function useDirectionOptions(side: 'scenario' | 'supply'): readonly TermOption[] {
  const locale = useLocale();
  const { data } = useVocabularyQuery();
  return useMemo(() => {
    const boxes = new Map(data?.boxes.map((each) => [each.id, each.label[locale]]));
    return (data?.directions ?? [])
      .filter((each) => each.side === side)
      .sort((a, b) => a.order - b.order)
      .map((each) => ({
        id: each.id,
        label: each.label[locale],
        pinyin: locale === 'zh' ? each.pinyin : undefined,
        synonyms: [each.label[locale === 'zh' ? 'en' : 'zh']],
        group: boxes.get(each.box),
        matchable: true,
      }));
  }, [data, locale, side]);
}

export function useCertificateOptions(): readonly TermOption[] {
  const locale = useLocale();
  const { data } = useVocabularyQuery();
  return useMemo(
    () =>
      (data?.certificates ?? []).map((each) => ({
        id: each.id,
        label: each.label[locale],
        pinyin: locale === 'zh' ? each.pinyin : undefined,
        synonyms: [each.label[locale === 'zh' ? 'en' : 'zh']],
        matchable: true,
      })),
    [data, locale],
  );
}

/** Level 4 is what a licence names, the levels above help those who do not know it. */
export function useIndustryOptions(): readonly TermOption[] {
  const { data } = useIndustriesQuery();
  return useMemo(() => {
    const sections = new Map(data?.filter((each) => each.level === 1).map((each) => [each.code, each.name]));
    return (data ?? [])
      .filter((each) => each.level > 1)
      .map((each) => ({
        id: each.code,
        label: each.name,
        pinyin: each.pinyin,
        initials: each.initials,
        synonyms: [each.code],
        group: sections.get(each.code.slice(0, 1)),
        note: each.code,
        matchable: true,
      }));
  }, [data]);
}

/** `units` carries the ids that are stored, `unitLabels` what is read. */
export function useQuantityOptions(): readonly QuantityOption[] {
  const locale = useLocale();
  const { data } = useVocabularyQuery();
  return useMemo(
    () =>
      (data?.quantities ?? []).map((each): QuantityOption => {
        const own = each.units[0]?.factor ?? 1;
        return {
          code: each.id,
          label: each.label[locale],
          units: each.units.map((unit) => ({ id: unit.id, label: unit.label[locale] })),
          typical: { min: each.plausible.min / own, max: each.plausible.max / own },
          comparator: each.betterWhen === 'lower' ? 'lte' : 'gte',
        };
      }),
    [data, locale],
  );
}

/** The province, its cities, their counties. */
export function useRegionOptions(): readonly TermOption[] {
  const locale = useLocale();
  const { data } = useRegionsQuery();
  return useMemo(() => {
    if (!data) return [];
    const option = (
      each: { readonly code: string; readonly label: { zh: string; en: string } },
      group: string,
    ): TermOption => ({
      id: each.code,
      label: each.label[locale],
      synonyms: [each.label[locale === 'zh' ? 'en' : 'zh']],
      group,
      matchable: true,
    });
    const province = data.label[locale];
    return [
      option(data, province),
      ...data.cities.map((city) => option(city, province)),
      ...data.cities.flatMap((city) => city.counties.map((county) => option(county, city.label[locale]))),
    ];
  }, [data, locale]);
}
