// Loaded before the API and, because fork() hands on the options of Node, before its worker: when the parent is killed
// without a chance to say so, the channel between them closes, and the child stops by the same road as on SIGTERM.
if (process.channel) {
  process.once('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), 8000).unref();
  });
  process.channel.unref();
}
