/**
 * A text as weighted features: each Han character counts 1, each pair of neighbouring Han characters ½, and Latin words,
 * numbers and model names (6dof, micro-led, k12, 3.5) stay whole and count 1. Statistics over single characters are a habit
 * of Chinese text; a letter or a digit of its own says nothing.
 */
export const BIGRAM_WEIGHT = 0.5;

const HAN = /\p{Script=Han}/u;
/** Blanks between Han characters are typography or somebody's segmentation, not a boundary. */
const HAN_GAP = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;
const RUN =
  /\p{Script=Han}+|[\p{Script=Latin}\p{Script=Greek}\p{Nd}]+(?:[-._/+][\p{Script=Latin}\p{Nd}]+)*/gu;

/** Runs of Han characters and whole words; NFKC and lower case first, so that full-width ＶＲ is vr. */
function eachRun(text: string, han: (run: string) => void, word: (run: string) => void): void {
  for (const [run] of text.normalize('NFKC').toLowerCase().replace(HAN_GAP, '').matchAll(RUN)) {
    if (HAN.test(run)) han(run);
    else word(run);
  }
}

/** Feature → how often it occurs. */
export function featureCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (feature: string): void => void counts.set(feature, (counts.get(feature) ?? 0) + 1);
  eachRun(
    text,
    (run) => {
      let before = '';
      for (const character of run) {
        add(character);
        if (before !== '') add(before + character);
        before = character;
      }
    },
    add,
  );
  return counts;
}

/** The same by `featureKey`, without a string for each: a catalogue of a hundred thousand postings is read at every start. */
export function featureKeyCounts(text: string): Map<number, number> {
  const counts = new Map<number, number>();
  const add = (key: number): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  eachRun(
    text,
    (run) => {
      let before = 0;
      for (let i = 0; i < run.length; i++) {
        const point = run.codePointAt(i) ?? 0;
        const alone = mixed(SEED, point);
        add(keyOf(alone, false));
        if (i > 0) add(keyOf(mixed(before, point), true));
        before = alone;
        if (point > 0xffff) i++;
      }
    },
    (run) => add(featureKey(run)),
  );
  return counts;
}

const isPair = (feature: string): boolean =>
  feature.length > ((feature.codePointAt(0) ?? 0) > 0xffff ? 2 : 1) && HAN.test(feature);

/** ½ for a bigram, 1 for all else. */
export const featureWeight = (feature: string): number => (isPair(feature) ? BIGRAM_WEIGHT : 1);
export const keyWeight = (key: number): number => ((key & 1) === 1 ? BIGRAM_WEIGHT : 1);

const SEED = 0x811c9dc5 | 0;
const mixed = (hash: number, point: number): number => Math.imul(hash ^ point, 0x01000193);
/** Finished as MurmurHash3 does (public domain): neighbouring characters must not have neighbouring keys. */
function keyOf(hash: number, pair: boolean): number {
  let mix = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35);
  mix ^= mix >>> 16;
  return pair ? mix | 1 : mix & ~1 || 2;
}

/**
 * A number for a feature, the same in every process: 32 bits, signed, never 0, odd for a pair. Two features of a posting's few hundred
 * share one about once in fifty thousand postings; they then count as one.
 */
export function featureKey(feature: string): number {
  let hash = SEED;
  for (const character of feature) hash = mixed(hash, character.codePointAt(0) ?? 0);
  return keyOf(hash, isPair(feature));
}
