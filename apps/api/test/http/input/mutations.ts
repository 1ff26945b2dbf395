import { resolved, type Schema } from '../../harness/conforms.js';

/** A body with one thing wrong. */
export interface Mutation {
  /** What is wrong, for the one who reads a failed test. */
  readonly what: string;
  /** The field that the refusal must name, as it was sent. */
  readonly field: string;
  readonly body: unknown;
}

type Path = readonly (string | number)[];

const NUL = '\u0000';
const LONE_SURROGATE = 'a\ud83d';
const OVERRIDE = '压铸\u202e车间';
const BELL = '压铸\u0007';

/** Everything that can be wrong with each field of a body that is right, by what the document says of it. */
export function* mutations(
  schema: Schema,
  right: unknown,
  path: Path = [],
  root: unknown = right,
): Generator<Mutation> {
  const { type, properties = {}, required = [] } = resolved(schema);
  if (type !== 'object' || typeof right !== 'object' || right === null) return;
  const wrong = (what: string, at: Path, value: unknown): Mutation => ({
    what,
    field: at.join('.'),
    body: changed(root, at, value),
  });
  yield wrong('an unknown field', [...path, 'zqx'], 1);
  for (const [name, promised] of Object.entries(properties)) {
    const value = (right as Record<string, unknown>)[name];
    const at = [...path, name];
    if (required.includes(name)) {
      yield wrong('left out', at, undefined);
      yield wrong('null', at, null);
    }
    if (value === undefined) continue;
    for (const [what, other] of wrongValues(resolved(promised), value)) yield wrong(what, at, other);
    if (Array.isArray(value)) {
      const { items = {} } = resolved(promised);
      for (const [what, element] of wrongElements(resolved(items), value[0])) {
        yield wrong(what, at, [element]); // the list is named, or the line in it
      }
      yield* mutations(items, value[0], [...at, 0], root);
    } else yield* mutations(promised, value, at, root);
  }
}

/** Bodies that say null where they might as well say nothing. */
export function* nulls(
  schema: Schema,
  right: unknown,
  path: Path = [],
  root: unknown = right,
): Generator<Mutation> {
  const { properties = {}, required = [] } = resolved(schema);
  for (const [name, promised] of Object.entries(properties)) {
    const value = (right as Record<string, unknown>)[name];
    const at = [...path, name];
    if (!required.includes(name)) yield { what: 'null', field: at.join('.'), body: changed(root, at, null) };
    if (Array.isArray(value)) {
      if (typeof value[0] === 'object')
        yield* nulls(resolved(promised).items ?? {}, value[0], [...at, 0], root);
    } else if (typeof value === 'object') yield* nulls(promised, value, at, root);
  }
}

type Wrong = readonly [what: string, value: unknown];

function wrongValues(schema: Schema, right: unknown): readonly Wrong[] {
  const { type, format, maxLength, minLength = 0, minimum, maximum, maxItems } = schema;
  if (type === 'string') {
    if (schema.enum)
      return [
        ['a number', 7],
        ['an unknown choice', 'zqx'],
        ['an empty choice', ''],
        ['a list', [right]],
        ['an object', {}],
      ];
    const anyText: Wrong[] = [
      ['a number', 7],
      ['a flag', true],
      ['an object', {}],
      ['a list', [right]],
    ];
    if (format === 'uuid')
      return [...anyText, ['no id', 'zqx'], ['an empty id', ''], ['an injected id', "' OR TRUE --"]];
    if (format === 'date')
      return [
        ...anyText,
        ['no date', 'tomorrow'],
        ['an impossible day', '2027-02-30'],
        ['a long date', '2027-02-03T00:00:00Z'],
      ];
    return [
      ...anyText,
      ['NUL', NUL],
      ['a lone surrogate', LONE_SURROGATE],
      ['a direction mark', OVERRIDE],
      ['a control character', BELL],
      ...(minLength > 0 ? [['empty', ''] as Wrong] : []),
      ...(maxLength === undefined
        ? []
        : [['too long', '测'.repeat(maxLength + 1)] as Wrong, ['very long', 'x'.repeat(50_000)] as Wrong]),
    ];
  }
  if (type === 'number' || type === 'integer') {
    return [
      ['a text', '7'],
      ['NaN', 'NaN'],
      ['a flag', true],
      ['a list', [7]],
      ['an object', {}],
      ['below what is possible', (minimum ?? 0) - 1],
      ['above what is possible', (maximum ?? 0) + 1],
      ['huge', 1e308],
      ['hugely negative', -1e308],
      ['too many decimals', 1.123456789],
    ];
  }
  if (type === 'boolean')
    return [
      ['a text', 'true'],
      ['a number', 1],
      ['an object', {}],
    ];
  if (type === 'array') {
    const many =
      maxItems === undefined ? [] : Array.from({ length: maxItems + 1 }, () => (right as unknown[])[0]);
    return [
      ['a text', 'zqx'],
      ['a number', 7],
      ['an object', { 0: 'zqx' }],
      ...(maxItems === undefined ? [] : [['too many', many] as Wrong]),
    ];
  }
  if (type === 'object')
    return [
      ['a text', 'zqx'],
      ['a number', 7],
      ['a list', []],
      ['a list of it', [right]],
      ['a flag', true],
    ];
  return [];
}

const wrongElements = (items: Schema, right: unknown): readonly Wrong[] =>
  items.type === 'object'
    ? [
        ['null in a list', null],
        ['a text in a list', 'zqx'],
        ['a list in a list', [right]],
      ]
    : [
        ['null in a list', null],
        ['a number in a list', 7],
        ['an object in a list', {}],
        ['a list in a list', [right]],
        ['NUL in a list', NUL],
      ];

/** A copy with another value at a path; `undefined` takes it out. */
function changed(of: unknown, [name, ...rest]: Path, value: unknown): unknown {
  if (name === undefined) return value;
  if (Array.isArray(of)) return of.map((one: unknown, i) => (i === name ? changed(one, rest, value) : one));
  return { ...(of as object), [name]: changed((of as Record<string, unknown>)[name], rest, value) };
}
