import { rmSync } from 'node:fs';

export default async function down() {
  const running = globalThis.duijieTestServers;
  if (!running) return;
  globalThis.duijieTestServers = undefined;
  await running.server.stop();
  rmSync(running.server.data, { recursive: true, force: true }); // as root it may lie elsewhere
  rmSync(running.folder, { recursive: true, force: true });
}
