import net from 'node:net';
import { sleep } from './processes.mjs';
import { Stop } from './progress.mjs';

const tryListen = (port, host) =>
  new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', (error) => resolve({ error: error.code }));
    server.listen({ port, host, exclusive: true }, () => {
      const got = server.address().port;
      server.close(() => resolve({ port: got }));
    });
  });

/** A port that is free now on this host. */
export async function freePort(host = '127.0.0.1') {
  const { port, error } = await tryListen(0, host);
  if (error) throw new Error(`No free port on ${host}: ${error}`);
  return port;
}

/** HOST and PORT as the environment gives them, or the defaults. */
export function address(env = process.env) {
  const port = env.PORT === undefined || env.PORT === '' ? 3000 : Number(env.PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Stop(
      `PORT 应为 1 到 65535 之间的整数，而不是“${env.PORT}”。例如：PORT=3100 npm start`,
      `PORT must be a whole number from 1 to 65535, not "${env.PORT}". For example: PORT=3100 npm start`,
    );
  return { host: env.HOST || '127.0.0.1', port };
}

/** Refuses, with the mend, when the address that will be bound is taken. */
export async function requireFree({ host, port }, command) {
  let error;
  // A server that was killed a moment ago holds its port until the last of its threads is gone.
  for (let attempt = 0; attempt < 20; attempt++) {
    ({ error } = await tryListen(port, host));
    if (error !== 'EADDRINUSE') break;
    await sleep(50);
  }
  if (!error) return;
  if (error === 'EADDRINUSE') {
    let other = port + 1;
    while (other < 65535 && (await tryListen(other, host)).error) other++;
    throw new Stop(
      `端口 ${port}（${host}）已被其他程序占用。请换一个端口：PORT=${other} ${command}`,
      `Port ${port} on ${host} is in use by another program. Choose another: PORT=${other} ${command}`,
    );
  }
  if (error === 'EACCES')
    throw new Stop(
      `没有权限使用端口 ${port}。请用 1024 以上的端口：PORT=3100 ${command}`,
      `This user may not use port ${port}. Choose one above 1024: PORT=3100 ${command}`,
    );
  throw new Stop(
    `无法在 ${host}:${port} 上监听（${error}）。请检查 HOST 与 PORT，或去掉 HOST 使用 127.0.0.1。`,
    `Cannot listen on ${host}:${port} (${error}). Check HOST and PORT, or leave HOST out to use 127.0.0.1.`,
  );
}
