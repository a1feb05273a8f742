import { identityOf } from '../../xapi/identity.ts';
import type { Identified } from '../../xapi/statement.ts';
import { learnerOf } from '../gateway/gateway.ts';
import type { Packages } from '../gateway/packages.ts';
import { type Learner, pseudonymOf } from '../gateway/pseudonym.ts';
import { SetupError } from '../setup-error.ts';
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
  const identity = identityOf(agent);
  if (identity === undefined)
    throw new SetupError('Nobody is named: give an account, an mbox, or a learner of a package.');
  // First: a session that is still open could add statements. Then the store, which leaves nothing of either in its files.
  await eraseRegistrations(database, identity);
  const count = await statements.erase({ agent: identity });
  await audit.note('erase.actor', { statements: count });
  return count;
}

/** Who a learner of an LMS is in the statements of one package; asked only to erase, or to hand over what is kept of them. */
export async function learnerAgent(packages: Packages, packageId: string, learner: Learner): Promise<Identified> {
  const found = await packages.get(packageId);
  if (!found) throw new SetupError(`There is no package "${packageId}".`);
  return learnerOf(found, pseudonymOf(found.id, await packages.chainOf(found), learner));
}
