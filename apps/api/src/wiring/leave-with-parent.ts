// Imported before everything else: a process that was forked ends with the one that forked it, by the same road as on SIGTERM, also when that
// one was killed while this one was still starting.
if (process.send) {
  if (!process.connected) process.exit(0); // it went while the modules of this one were being read
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel?.unref();
}
export {};
