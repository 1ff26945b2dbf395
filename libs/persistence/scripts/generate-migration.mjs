// Writes the migration that brings a migrated database to where the entities are:
//   DATABASE_URL=postgres://… node scripts/generate-migration.mjs <kebab-name>      (after `npm run build`)
// Read it, edit what TypeORM cannot know (backfills, triggers), then list it in src/migrations/index.ts.
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createDataSource, migrate } from '../dist/index.js';

const [name] = process.argv.slice(2);
const url = process.env.DATABASE_URL;
if (!name || !url) throw new Error('usage: DATABASE_URL=… node scripts/generate-migration.mjs <kebab-name>');

/** One column or constraint a line, so that a person can read it and a diff shows what changed. */
function broken(sql) {
  const open = sql.indexOf('(');
  if (!sql.startsWith('CREATE TABLE') || open < 0) return sql;
  const parts = [];
  let depth = 0;
  let quoted = false;
  let part = '';
  for (const letter of sql.slice(open + 1, sql.lastIndexOf(')'))) {
    if (letter === "'") quoted = !quoted;
    if (!quoted && letter === '(') depth++;
    if (!quoted && letter === ')') depth--;
    if (letter === ',' && depth === 0 && !quoted) {
      parts.push(part.trim());
      part = '';
    } else part += letter;
  }
  return `${sql.slice(0, open + 1)}\n      ${[...parts, part.trim()].join(',\n      ')}\n    )`;
}

const literal = (sql) =>
  broken(sql.replace(/  +/g, ' ').trim())
    .replaceAll('\\', '\\\\')
    .replaceAll('`', '\\`')
    .replaceAll('${', '\\${');

const statements = (queries) =>
  queries.map(({ query }) => `    await runner.query(\`${literal(query)}\`);`).join('\n');

await migrate(url);
const dataSource = await createDataSource(url).initialize();
const { upQueries, downQueries } = await dataSource.driver.createSchemaBuilder().log();
await dataSource.destroy();
if (upQueries.length === 0) {
  console.log('entities and database agree: nothing to write');
} else {
  const folder = path.resolve(import.meta.dirname, '../src/migrations');
  const number = String(readdirSync(folder).filter((file) => /^\d{4}-/.test(file)).length + 1).padStart(
    4,
    '0',
  );
  const pascal = name.replace(/(^|-)([a-z])/g, (_, __, letter) => letter.toUpperCase());
  const file = path.join(folder, `${number}-${name}.ts`);
  writeFileSync(
    file,
    `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${pascal}${Date.now()} implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
${statements(upQueries)}
  }

  async down(runner: QueryRunner): Promise<void> {
${statements([...downQueries].reverse())}
  }
}
`,
  );
  console.log(`wrote ${path.relative(process.cwd(), file)}`);
}
