const NARROW = '\u00a0';
const UNIT = '(?:[A-Za-z%°×µ]|万|亿|元|天|家|个|人|项|条|套|台|米|年|月|日|小时|分|秒|平|次|份|km)';

/** Ties figures to their units, signs and dates, so that `≤ 20 ms` or `11 月 24 日` never breaks inside. */
export function tied(text: string): string {
  return text
    .replace(/([≤≥<>=≈±]) (?=\d)/g, `$1${NARROW}`)
    .replace(new RegExp(`(\\d) (?=${UNIT})`, 'g'), `$1${NARROW}`)
    .replace(/([月年]) (?=\d)/g, `$1${NARROW}`);
}
