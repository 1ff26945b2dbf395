/** How people write digits when they want them read by people alone. */
const SPELLED = '〇零一二三四五六七八九';
const digitOf = (sign: string): string =>
  sign === '幺' ? '1' : String(Math.max(0, SPELLED.indexOf(sign) - 1));

const EMAIL = /[\w.+-]+@[\w-]+\.[\w.-]*[a-z]{2,}/i;
/** Mobile, landline with its area code, 400 and 800; with or without +86. */
const PHONE = /(?<!\d)(?:(?:86)?1[3-9]\d{9}|(?:86)?0\d{9,11}|[48]00\d{7})(?!\d)/;
/** Any longer number behind a word that says what it is. */
const NAMED_PHONE = /(?:电话|手机|座机|致电|拨打|tel|phone|mobile)\D{0,6}\d{7,}/i;
const CHAT = /(?:微信|薇信|威信|wechat|weixin|vx|wx)/;
const CHAT_ID = new RegExp(
  `${CHAT.source}\\s*(?:(?:账号|号码|号|id)\\s*[:是为]?|[:是为])\\s*[a-z][-\\w]{5,19}|${CHAT.source}\\s*(?=[-a-z]*[\\d_])[a-z][-\\w]{5,19}|(?:qq|扣扣)\\D{0,4}\\d{5,11}`,
  'i',
);

/**
 * Whether a text carries a way to reach somebody: telephone number, e-mail address, WeChat or QQ id. Digits count however they are parted, in
 * full width or in Chinese. Made to stop what is done without thinking, not who is set on it: a name of a street still passes.
 */
export function hasContact(text: string): boolean {
  const plain = text.normalize('NFKC');
  const digits = plain
    .replace(/[〇零一二三四五六七八九幺]{7,}/g, (run) => [...run].map(digitOf).join(''))
    .replace(/(?<=\d)[\s()-]{1,2}(?=\d)/g, '');
  return EMAIL.test(plain) || PHONE.test(digits) || NAMED_PHONE.test(digits) || CHAT_ID.test(plain);
}
