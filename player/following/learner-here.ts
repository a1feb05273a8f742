import type { Agent } from '../../src/xapi/statement.ts';
import { bytesOf } from '../outbox/keep-alive-budget.ts';
import type { LrsClient } from '../outbox/client.ts';

/** Who learns, as far as what waits in the browser says: nobody may be named there, where others sit down as well. */
export const learnerHere: Agent = {
  objectType: 'Agent',
  account: { homePage: 'urn:parcours:learner', name: 'here' },
};

type Client = Pick<LrsClient, 'sendStatements' | 'room'>;

/** So many statements at most are on their way as the page goes. */
const most = 50;

/** An LRS that is told who learns as statements leave. */
export const named = (client: Client, actor: Agent): Client => ({
  get room() {
    return Math.max(0, client.room - most * bytesOf(JSON.stringify(actor)));
  },
  sendStatements: (statements, sending) =>
    client.sendStatements(
      statements.map((statement) => ({ ...statement, actor })),
      sending,
    ),
});
