import 'reflect-metadata';
import { COMMANDS } from './commands/index.js';

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (!command) {
  console.error(
    `Usage: node cli.js <command>\n${Object.entries(COMMANDS)
      .map(([key, { does }]) => `  ${key.padEnd(22)} ${does}`)
      .join('\n')}`,
  );
  process.exit(2);
}
try {
  await command.run(args);
} catch (error) {
  const { message, stack } = error as Error;
  console.error(process.env['LOG_LEVEL'] === 'debug' ? stack : message);
  process.exitCode = 1;
}
