import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { openStore } from '../../../src/lrs/store/open.ts';
import { agent, statement } from './statements.ts';

// Stores as fast as it can until it is killed, and says what it was told is stored: the batch's registration and size, a line each.
const { store } = await openStore(process.argv[2] ?? '');

async function write(size: number): Promise<never> {
  for (;;) {
    const registration = randomUUID();
    const batch = Array.from({ length: size }, (_, index) =>
      statement({ actor: agent(`learner${index}`), context: { registration }, result: { response: String(size) } }),
    );
    const { outcome } = await store.statements.put(batch);
    if (outcome === 'stored') writeSync(1, `${registration} ${size}\n`);
  }
}

await Promise.all([1, 1, 1, 5, 20, 50].map(write));
