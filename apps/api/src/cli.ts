const [command] = process.argv.slice(2);
const COMMANDS = new Set(['migrate', 'seed']);
if (!command || !COMMANDS.has(command)) {
  console.error(`Usage: cli.js <${[...COMMANDS].join('|')}>`);
  process.exitCode = 2;
}
