/* Text hygiene for everything a person types, in one place. */

/** What makes a text unfit to be kept; each has a message `problem.text_<name>`. */
export type TextFault = 'nul' | 'surrogate' | 'control' | 'direction';

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
const CONTROL = /[\u0001-\u0008\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF\uFEFF]/;
/** Marks, embeddings, overrides and isolates: they can make a sentence read otherwise than it is stored. */
const DIRECTION = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;

/**
 * The first fault of a text, or undefined. We refuse instead of stripping: PostgreSQL cannot store NUL, JSON cannot carry a
 * lone surrogate, and an invisible direction mark that vanished silently would change what its author believes to have sent.
 */
export function textFault(text: string): TextFault | undefined {
  if (text.includes('\u0000')) return 'nul';
  if (LONE_SURROGATE.test(text)) return 'surrogate';
  if (DIRECTION.test(text)) return 'direction';
  if (CONTROL.test(text.replace(/\r\n?/g, '\n'))) return 'control';
  return undefined;
}

/** The form in which a faultless text is kept: NFC, one kind of line break, no blanks at either end. Idempotent. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
    .replace(/^[\s\u3000]+|[\s\u3000]+$/gu, '');
}

/** Length as a person counts it: code points, so that an emoji or a rare character is one. */
export function textLength(text: string): number {
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0xd800 && unit <= 0xdbff && i + 1 < text.length) i++;
    length++;
  }
  return length;
}
