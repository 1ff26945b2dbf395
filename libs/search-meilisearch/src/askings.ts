import { loosePinyin, type AskedUnit, type Segmenter } from '@duijie/application';
import type { Asking } from './people-query.js';

const PINYIN = /^[a-z]{2,40}$/;
const HAN = /^[\p{Script=Han}々〇]{2,}$/u;
/** Shorter, a folded spelling is the beginning of too much. */
const SHORTEST_LOOSE = 3;

/** One thing asked for, and the letters that it may be spelled by: a pinyin that was typed, or the sound of characters. */
export interface Word {
  readonly text: string;
  readonly typedAsPinyin: boolean;
  readonly sound?: string;
}

export function wordsOf(units: readonly AskedUnit[], segmenter: Segmenter): Word[] {
  return units.map(({ whole }) => {
    const typedAsPinyin = PINYIN.test(whole);
    const spelled = typedAsPinyin ? whole : HAN.test(whole) ? segmenter.pinyin(whole).full : '';
    const loose = loosePinyin(spelled);
    const sound = loose.length < SHORTEST_LOOSE ? spelled : loose;
    return { text: whole, typedAsPinyin, ...(sound.length > 1 && { sound }) };
  });
}

/** All the words as they stand; then letters read as pinyin. */
export function strictAskings(words: readonly Word[]): Asking[] {
  const whole = words.map(({ text }) => text).join(' ');
  const spelled = words.map(({ text, typedAsPinyin, sound = text }) => (typedAsPinyin ? sound : text));
  return [
    { q: whole, matchingStrategy: 'all', withPinyin: false },
    ...(words.some(({ typedAsPinyin }) => typedAsPinyin)
      ? [{ q: spelled.join(' '), matchingStrategy: 'all', withPinyin: true } as const]
      : []),
  ];
}

/** What is left when words that no document has go: of each, what was typed, else what sounds like it, else nothing. */
export function looseAsking(
  words: readonly Word[],
  isKnown: (text: string, withPinyin: boolean) => boolean,
): Asking | undefined {
  let withPinyin = false;
  const left = words.flatMap(({ text, sound }) => {
    if (isKnown(text, false)) return text;
    if (sound === undefined || !isKnown(sound, true)) return [];
    withPinyin = true;
    return sound;
  });
  return left.length === 0 ? undefined : { q: left.join(' '), matchingStrategy: 'frequency', withPinyin };
}
