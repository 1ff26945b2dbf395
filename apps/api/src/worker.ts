// Embedded, this is a child of main.ts: when the parent goes, however it goes, the channel closes and so does the worker.
const stop = () => process.exit(0);
process.on('SIGTERM', stop);
process.on('SIGINT', () => undefined);
process.on('disconnect', stop);
setInterval(() => undefined, 60_000);
