import { identityOf } from '../../xapi/identity.ts';
import type { Identified } from '../../xapi/statement.ts';
import { checkKnowledge } from '../access/access.ts';
import type { Resource } from '../http/call.ts';
import { agentOf } from '../http/values.ts';
import { badRequest } from '../http/refused.ts';

/** `agents`: an agent as a Person, with the names it was seen under (Communication 2.4). */
export const agents: Resource = {
  GET: {
    required: ['agent'],
    optional: [],
    run: async (call, { store }) => {
      const agent = agentOf(call, 'agent');
      const identity = agent && identityOf(agent);
      if (agent === undefined || identity === undefined) {
        throw badRequest(
          'The parameter agent has none of mbox, mbox_sha1sum, openid and account.',
          'Communication 2.4',
        );
      }
      checkKnowledge(call.caller, identity);
      const names = (await store.statements.namesOf(identity)) ?? [];
      return {
        status: 200,
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(personOf(agent, names)),
      };
    },
  },
};

/** Every property of a Person is a list (Communication 2.4.s5). */
function personOf({ mbox, mbox_sha1sum, openid, account }: Identified, names: readonly string[]): object {
  const list = (value: unknown): readonly unknown[] | undefined => (value === undefined ? undefined : [value]);
  return {
    objectType: 'Person',
    ...(names.length > 0 && { name: names }),
    mbox: list(mbox),
    mbox_sha1sum: list(mbox_sha1sum),
    openid: list(openid),
    account: list(account),
  };
}
