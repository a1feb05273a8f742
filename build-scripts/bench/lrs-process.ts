import { startLrs } from '../../src/lrs/serve/server.ts';

// The LRS as `parcours lrs` starts it, in a process of its own so that its memory is its own; with limits that a measurement does not meet.
const [store = '', secretFile = ''] = process.argv.slice(2);
const much = { burst: 1_000_000, perSecond: 1_000_000 };
const running = await startLrs({ store, secretFile, port: 0, rates: { key: much, address: much, atOnce: 10_000 } });

process.on('message', (message) => {
  if (message === 'memory') process.send?.({ memory: process.memoryUsage().rss });
  if (message === 'stop') void running.stop().then(() => process.exit(0));
});
process.send?.({ url: running.url, key: running.firstKey });
