import type { FieldProblem } from '@duijie/domain';

/**
 * A content that can be saved as a draft although some of it is wrong: the lines and fields at fault are left out (they stay in the
 * form and on this computer until they are mended). `empty` gives what a field is when nothing is in it.
 */
export function withoutFaults<C extends object>(content: C, problems: readonly FieldProblem[], empty: C): C {
  const next = { ...content } as Record<string, unknown>;
  const drop = new Map<string, Set<number>>();
  for (const { field } of problems) {
    const [name = '', part] = field.split('.');
    const value = next[name];
    if (Array.isArray(value) && part !== undefined && /^\d+$/.test(part)) {
      drop.set(name, (drop.get(name) ?? new Set()).add(Number(part)));
    } else if (name in empty) next[name] = (empty as Record<string, unknown>)[name];
    else delete next[name];
  }
  for (const [name, at] of drop) {
    const value = next[name];
    if (Array.isArray(value)) next[name] = value.filter((_, index) => !at.has(index));
  }
  return next as C;
}
