import { isMessageKey } from '@duijie/messages';
import type { Say } from '../../../ui/say.js';

/** `specs.1.value` → 指标要求 2: what a field is called where it is named away from its place. */
export function needFieldName(say: Say, path: string): string {
  return fieldName(say, path, 'form.need.');
}

export function fieldName(say: Say, path: string, prefix: 'form.need.' | 'form.solution.'): string {
  const [field = '', index, part] = path.split('.');
  const key = [`${prefix}${field}`, `form.need.${field}`, `session.${field}`].find(isMessageKey);
  const name = key ? say(key) : field;
  if (field === 'contact' && index && isMessageKey(`session.${index}`)) return `${name}，${say(`session.${index}` as 'session.name')}`;
  void part;
  return index !== undefined && /^\d+$/.test(index) ? `${name} ${Number(index) + 1}` : name;
}
