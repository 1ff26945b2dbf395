import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Message, Reply } from './send.js';

export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
}

interface Operation {
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> }>
  >;
}

const DOCUMENT = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, '../../../../libs/api-client/openapi.json'), 'utf8'),
) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
};

const ROUTES = Object.entries(DOCUMENT.paths).map(([template, operations]) => ({
  pattern: new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`),
  // `/needs/preview` is no id of a need
  exact: !template.includes('{'),
  operations,
}));

/** What an answer says otherwise than the document of the API promises; nothing, when it keeps to it. */
export function differences(
  { method, path: asked }: Message,
  { status, headers, text }: Reply,
): readonly string[] {
  const [address = ''] = asked.split('?');
  const found = ROUTES.filter(({ pattern }) => pattern.test(address)).sort(
    (a, b) => Number(b.exact) - Number(a.exact),
  )[0];
  const operation = found?.operations[method.toLowerCase()];
  if (!operation || status >= 400 || status === 304) return [];
  const promised = operation.responses[String(status)];
  if (!promised) return [`${status} is not in the document`];
  const schema = promised.content?.['application/json']?.schema;
  if (!schema)
    return text === '' || headers['content-type']?.startsWith('text/event-stream')
      ? []
      : ['a body that is not in the document'];
  if (!headers['content-type']?.startsWith('application/json'))
    return [`${String(headers['content-type'])} instead of JSON`];
  return compare(JSON.parse(text), schema, 'body');
}

/** What a route says it takes; undefined when it takes nothing. `POST /needs/{id}/submit` */
export function bodyOf(route: string): Schema | undefined {
  const [method = '', template = ''] = route.split(' ');
  const operation = DOCUMENT.paths[`/api/v1${template}`]?.[method.toLowerCase()];
  return operation?.requestBody?.content['application/json']?.schema;
}

export const resolved = (schema: Schema): Schema => {
  const name = schema.$ref?.split('/').at(-1);
  return name === undefined ? schema : (DOCUMENT.components.schemas[name] ?? { type: `unknown ${name}` });
};

function compare(value: unknown, promised: Schema, at: string): readonly string[] {
  const schema = resolved(promised);
  if (schema.allOf) return schema.allOf.flatMap((part) => compare(value, part, at));
  if (schema.oneOf) {
    const each = schema.oneOf.map((part) => compare(value, part, at));
    return each.some((found) => found.length === 0)
      ? []
      : (each.sort((a, b) => a.length - b.length)[0] ?? []);
  }
  if (schema.enum && !schema.enum.includes(value)) return [`${at} is ${JSON.stringify(value)}`];
  switch (schema.type) {
    case 'object':
      return compareObject(value, schema, at);
    case 'array':
      if (!Array.isArray(value)) return [`${at} is no list`];
      return value.flatMap((one, i) => compare(one, schema.items ?? {}, `${at}.${i}`));
    case 'integer':
      return Number.isInteger(value) ? [] : [`${at} is no whole number`];
    case 'number':
    case 'string':
    case 'boolean':
      return typeof value === schema.type ? [] : [`${at} is no ${schema.type} but ${JSON.stringify(value)}`];
    case undefined:
      return [];
    default:
      return [`${at}: ${schema.type}`];
  }
}

function compareObject(value: unknown, schema: Schema, at: string): readonly string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${at} is no object`];
  const { properties, required = [], additionalProperties } = schema;
  const entries = Object.entries(value);
  const missing = required.filter((name) => !(name in value)).map((name) => `${at}.${name} is missing`);
  if (!properties) {
    if (typeof additionalProperties !== 'object') return missing;
    return [
      ...missing,
      ...entries.flatMap(([name, one]) => compare(one, additionalProperties, `${at}.${name}`)),
    ];
  }
  return [
    ...missing,
    ...entries.flatMap(([name, one]) => {
      const known = properties[name];
      return known ? compare(one, known, `${at}.${name}`) : [`${at}.${name} is not in the document`];
    }),
  ];
}
