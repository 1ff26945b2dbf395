import { afterEach, beforeEach, it } from '@jest/globals';
import { playAll, type Cast } from '../harness/cast.js';
import { Platform } from '../harness/platform.js';
import { Stream } from '../harness/stream.js';

let platform: Platform;
let cast: Cast;

beforeEach(async () => {
  platform = await Platform.open();
  cast = await playAll(platform);
});
afterEach(() => platform?.close());

const ended = (stream: Stream): Promise<unknown> =>
  stream.isOpen ? new Promise((resolve) => stream.response.once('close', resolve)) : Promise.resolve();

it('a server with open streams ends them and closes', async () => {
  const server = await platform.serve();
  const stream = await Stream.open(cast.owner.client, server.door);
  await server.close();
  await ended(stream);
});

it('a stream ends when nudges may have been missed, so that its browser looks at everything again', async () => {
  const stream = await Stream.open(cast.owner.client, platform.server.door);
  await platform.sql(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE application_name = 'duijie listen live' AND datname = current_database()`,
  );
  await ended(stream);
});
