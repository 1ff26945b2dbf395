import { isMessageKey } from '@duijie/messages';
import type { Say } from '../../../ui/say.js';

/** `specs.1.value` → 指标要求 2: what a field is called where it is named away from its place. */
export function fieldName(say: Say, path: string, prefix: 'form.need.' | 'form.solution.'): string {
  const [field = '', part] = path.split('.');
  const key = [`${prefix}${field}`, `form.need.${field}`].find(isMessageKey);
  const name = key ? say(key) : field;
  if (part === undefined) return name;
  if (/^\d+$/.test(part)) return `${name} ${Number(part) + 1}`;
  const inner = `session.${part}`;
  return field === 'contact' && isMessageKey(inner) ? `${name} · ${say(inner)}` : name;
}
