import { createHash } from 'node:crypto';
import { identityOf } from '../../xapi/identity.ts';
import type { Identified } from '../../xapi/statement.ts';
import { learnerOf } from '../gateway/gateway.ts';
import type { Packages } from '../gateway/packages.ts';
import { type Learner, pseudonymOf } from '../gateway/pseudonym.ts';
import { SetupError } from '../opening/setup-error.ts';
import type { Sql } from '../store/sql.ts';
import type { StatementStore } from '../store/store.ts';
import type { Audit } from './audit.ts';
import { eraseRegistrations } from './erase-registrations.ts';

export interface Erasing {
  readonly statements: StatementStore;
  readonly database: Sql;
  readonly audit: Audit;
}

/** Removes every statement, document and cmi5 registration of a person. The audit says that it was done, not of whom. */
export async function eraseAgent({ statements, database, audit }: Erasing, agent: Identified): Promise<number> {
  const identities = identitiesOf(agent);
  if (identities.length === 0)
    throw new SetupError('Nobody is named: give an account, an mbox, or a learner of a package.');
  let count = 0;
  for (const identity of identities) {
    // First: a session that is still open could add statements. Then the store, which leaves nothing of either in its files.
    await eraseRegistrations(database, identity);
    count += await statements.erase({ agent: identity });
  }
  await audit.note('erase.actor', { statements: count });
  return count;
}

/** An address is the same person under its hash (Data 2.4.2.3), in whatever letters that is written. */
function identitiesOf(agent: Identified): readonly string[] {
  const identity = identityOf(agent);
  if (agent.mbox === undefined) return identity === undefined ? [] : [identity];
  const hash = createHash('sha1').update(agent.mbox).digest('hex');
  return [agent, { mbox_sha1sum: hash }, { mbox_sha1sum: hash.toUpperCase() }].flatMap((one) => identityOf(one) ?? []);
}

/** Who a learner of an LMS is in the statements of one package; asked only to erase, or to hand over what is kept of them. */
export async function learnerAgent(packages: Packages, packageId: string, learner: Learner): Promise<Identified> {
  const found = await packages.get(packageId);
  if (!found) throw new SetupError(`There is no package "${packageId}".`);
  return learnerOf(found, pseudonymOf(found.id, await packages.chainOf(found), learner));
}
