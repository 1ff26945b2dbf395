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

/** Feature → how often it occurs; NFKC and lower case first, so that full-width ＶＲ is vr. */
export function featureCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (feature: string): void => void counts.set(feature, (counts.get(feature) ?? 0) + 1);
  for (const [run] of text.normalize('NFKC').toLowerCase().replace(HAN_GAP, '').matchAll(RUN)) {
    if (!HAN.test(run)) {
      add(run);
      continue;
    }
    let before = '';
    for (const character of run) {
      add(character);
      if (before !== '') add(before + character);
      before = character;
    }
  }
  return counts;
}

/** ½ for a bigram, 1 for all else. */
export function featureWeight(feature: string): number {
  const first = feature.codePointAt(0) ?? 0;
  const isPair = feature.length > (first > 0xffff ? 2 : 1) && HAN.test(feature);
  return isPair ? BIGRAM_WEIGHT : 1;
}

const SPAN = 2 ** 21;
const WORDS = 2 ** 52;

/**
 * A number for a feature, the same in every process: character, pair, or a 51-bit hash of a word above both. Only words can
 * collide, one pair in about 10^15.
 */
export function featureKey(feature: string): number {
  const first = feature.codePointAt(0) ?? 0;
  const firstLength = first > 0xffff ? 2 : 1;
  if (feature.length === firstLength) return first;
  if (HAN.test(feature)) return (feature.codePointAt(firstLength) ?? 0) * SPAN + first;
  let high = 0x811c9dc5;
  let low = 0x9747b28c;
  for (let i = 0; i < feature.length; i++) {
    const unit = feature.charCodeAt(i);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit, 0x5bd1e995);
    low ^= low >>> 15;
  }
  return WORDS + (high >>> 7) * 2 ** 26 + (low >>> 6);
}
