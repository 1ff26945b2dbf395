// The gate of every npm command here: `node apps/api/scripts/run.cjs <start|dev|reset|test>`.
// An old Node must be able to read this file and say one sentence, hence the old syntax; the rest is loaded after the check.
/* eslint-disable */
var version = process.versions.node.split('.').map(Number);
if (version[0] < 20 || (version[0] === 20 && version[1] < 19)) {
  console.error(
    '需要 Node.js 20.19 或更高版本（当前 ' +
      process.version +
      '）：请从 https://nodejs.org 安装 24 版后重新运行。\n' +
      'Node.js 20.19 or newer is needed (this is ' +
      process.version +
      '): install version 24 from https://nodejs.org and run the command again.',
  );
  process.exit(1);
}
// What these print is read by programs: only the result goes to standard output.
if (['evaluate', 'bench', 'bench-search', 'endure', 'learn'].indexOf(process.argv[2]) >= 0)
  process.env.DUIJIE_PROGRESS = 'stderr';
require('./import.cjs')('./' + process.argv[2] + '.mjs');
