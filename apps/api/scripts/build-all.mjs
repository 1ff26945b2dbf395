// npm run build: everything, installing first when needed.
import { install } from './bootstrap.mjs';
import { build } from './build.mjs';
import { complain } from './progress.mjs';

try {
  await install();
  await build();
} catch (error) {
  complain(error);
  process.exitCode = 1;
}
