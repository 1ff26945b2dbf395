// Proves that the lint refuses every forbidden arrow: the rule passes in silence when it has no project graph, when a
// package has no exports, or when a tag is misspelt. Prints a line per failure and, last, `passed failed`.
import { createRequire } from 'node:module';
import { ESLint } from 'eslint';
import { arrowsAlone, depConstraints } from '../../../eslint.boundaries.mjs';
import { ALLOWED, FORBIDDEN } from '../test/boundaries/fixtures.mjs';
import { inRoot, root } from './paths.mjs';

process.chdir(root);
const { createProjectGraphAsync } = createRequire(import.meta.url)('@nx/devkit');
await createProjectGraphAsync({ exitOnError: true, resetDaemonClient: false }); // the rule reads it from Nx's cache

const asConfigured = new ESLint({ cwd: root });
const withoutCycles = new ESLint({
  cwd: root,
  overrideConfig: { files: ['**/*.ts'], rules: { '@nx/enforce-module-boundaries': arrowsAlone } },
});
let passed = 0;
const failures = [];

async function lint(eslint, { file, code }) {
  const [result] = await eslint.lintText(`${code}\n`, { filePath: inRoot(file) });
  return result?.messages ?? [];
}

for (const fixture of FORBIDDEN) {
  const messages = await lint(withoutCycles, fixture);
  const refused = messages.some(
    ({ ruleId, message }) => ruleId === fixture.by || message.includes(`"${fixture.by}"`),
  );
  if (refused) passed++;
  else
    failures.push(
      `not refused by ${fixture.by}: ${fixture.file}: ${fixture.code} (${messages.map((m) => m.message).join(' | ') || 'no message'})`,
    );
}
for (const fixture of ALLOWED) {
  const messages = await lint(asConfigured, fixture);
  if (messages.length === 0) passed++;
  else
    failures.push(
      `refused though allowed: ${fixture.file}: ${fixture.code} (${messages.map((m) => m.message).join(' | ')})`,
    );
}
for (const { sourceTag, onlyDependOnLibsWithTags } of depConstraints) {
  if (onlyDependOnLibsWithTags.includes('*') && sourceTag === 'type:testing') continue; // forbids nothing
  if (FORBIDDEN.some(({ by }) => by === sourceTag)) passed++;
  else failures.push(`no fixture must fail for ${sourceTag}`);
}

for (const failure of failures) console.log(failure);
console.log(`${passed} ${failures.length}`);
process.exit(failures.length ? 1 : 0);
