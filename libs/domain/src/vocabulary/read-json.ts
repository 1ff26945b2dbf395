import { DomainError } from '../kernel/domain-error.js';

/* Readers of untyped JSON: each returns the value with its type or refuses with the path at which it stands. */

export type Row = Readonly<Record<string, unknown>>;

export function refuse(path: string, reason: string): never {
  throw new DomainError('VOCABULARY.INVALID', { path, reason }, path);
}

export function row(value: unknown, path: string): Row {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refuse(path, 'object expected');
  return value as Row;
}

export function rows(value: unknown, path: string): readonly Row[] {
  if (!Array.isArray(value)) return refuse(path, 'list expected');
  return value.map((each, index) => row(each, `${path}.${index}`));
}

export function text(value: unknown, path: string): string {
  if (typeof value !== 'string' || value.trim() === '') return refuse(path, 'text expected');
  return value;
}

export function texts(value: unknown, path: string): readonly string[] {
  if (!Array.isArray(value)) return refuse(path, 'list expected');
  return value.map((each, index) => text(each, `${path}.${index}`));
}

export function finite(value: unknown, path: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) return refuse(path, 'number expected');
  return value;
}

export function flag(value: unknown, path: string): boolean {
  if (typeof value !== 'boolean') return refuse(path, 'true or false expected');
  return value;
}

export function oneOf<T extends string>(value: unknown, allowed: readonly T[], path: string): T {
  const found = allowed.find((each) => each === value);
  return found ?? refuse(path, `one of ${allowed.join(', ')} expected`);
}

/** Both languages are required: English is no afterthought here. */
export function label(value: unknown, path: string): { readonly zh: string; readonly en: string } {
  const { zh, en } = row(value, path);
  return { zh: text(zh, `${path}.zh`), en: text(en, `${path}.en`) };
}
