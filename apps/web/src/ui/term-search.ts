export interface TermOption {
  readonly id: string;
  readonly label: string;
  /** Syllables with spaces between: `chu jue li fan kui`. */
  readonly pinyin?: string;
  /** `cjlfk` */
  readonly initials?: string;
  readonly synonyms?: readonly string[];
  /** Head under which it stands: its direction. */
  readonly group?: string;
  /** What else helps to choose: 技术，专栏 3。31 个方案具备. */
  readonly note?: string;
  /** Pain points, effects and the like describe but do not match. */
  readonly matchable: boolean;
}

export interface TermHit {
  readonly option: TermOption;
  /** Part of the label that the query found, [from, to). */
  readonly mark?: readonly [number, number];
  /** The synonym that the query found. */
  readonly via?: string;
}

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s'’]+/g, '');
const isHan = (char: string): boolean => /\p{Script=Han}/u.test(char);

/** Best first: the label itself, then synonyms, then pinyin, then initials. Unmatchable ones come last. */
export function searchTerms(options: readonly TermOption[], query: string): TermHit[] {
  const sought = fold(query);
  const ranked = options.flatMap((option, at) => {
    const found = rank(option, sought);
    return found
      ? [{ ...found, at, hit: { option, mark: found.mark, via: found.via } satisfies TermHit }]
      : [];
  });
  return ranked
    .sort(
      (a, b) =>
        Number(b.hit.option.matchable) - Number(a.hit.option.matchable) || a.rank - b.rank || a.at - b.at,
    )
    .map(({ hit }) => hit);
}

interface Found {
  readonly rank: number;
  readonly mark?: readonly [number, number];
  readonly via?: string;
}

function rank(option: TermOption, sought: string): Found | undefined {
  if (sought === '') return { rank: 0 };
  const label = fold(option.label);
  const at = label.indexOf(sought);
  if (at >= 0) {
    const mark = label.length === option.label.length ? ([at, at + sought.length] as const) : undefined;
    return { rank: label === sought ? 0 : at === 0 ? 1 : 2, mark };
  }
  const via = option.synonyms?.find((synonym) => fold(synonym).includes(sought));
  if (via !== undefined) return { rank: 3, via };
  if (!/^[a-z0-9+]+$/.test(sought)) return undefined;
  const syllables = option.pinyin?.toLowerCase().split(/\s+/) ?? [];
  const spelt = spelling(syllables, sought);
  if (spelt) return { rank: spelt[0] === 0 ? 4 : 5, mark: onLabel(option.label, syllables.length, spelt) };
  const initials = fold(option.initials ?? syllables.map((syllable) => syllable[0] ?? '').join(''));
  const from = initials.indexOf(sought);
  if (from < 0) return undefined;
  return {
    rank: from === 0 ? 6 : 7,
    mark: onLabel(option.label, initials.length, [from, from + sought.length]),
  };
}

/** Syllables [from, to) that spell `sought`, beginning at a syllable's start; the last one may be half typed. */
function spelling(syllables: readonly string[], sought: string): readonly [number, number] | undefined {
  for (let from = 0; from < syllables.length; from += 1) {
    let rest = sought;
    for (let to = from; to < syllables.length; to += 1) {
      const syllable = syllables[to] ?? '';
      if (syllable.startsWith(rest)) return [from, to + 1];
      if (!rest.startsWith(syllable) || syllable === '') break;
      rest = rest.slice(syllable.length);
    }
  }
  return undefined;
}

/** Carries a range of syllables over to the label, when each stands for one character (all of them, or all Chinese ones). */
function onLabel(
  label: string,
  syllables: number,
  [from, to]: readonly [number, number],
): readonly [number, number] | undefined {
  const places = [...label]
    .map((char, at) => ({ char, at }))
    .filter(({ char }) => label.length === syllables || isHan(char));
  const first = places[from];
  const last = places[to - 1];
  return places.length === syllables && first && last ? [first.at, last.at + 1] : undefined;
}
