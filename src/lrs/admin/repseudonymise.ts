import { randomBytes } from 'node:crypto';
import { accountOf } from '../../xapi/identity.ts';
import { learnerOf } from '../gateway/gateway.ts';
import type { GatewayPackage, Packages } from '../gateway/packages.ts';
import { type Master, registrationOf, renewed } from '../gateway/pseudonym.ts';
import { newestOf, type Secrets } from '../gateway/secrets.ts';
import { SetupError } from '../opening/setup-error.ts';
import type { StatementStore } from '../store/store.ts';
import type { Audit } from './audit.ts';

export interface RepseudonymiseOptions {
  readonly package: string;
  /**
   * `keep`: a learner who comes back stays one learner (the old secret is kept beside the new one).
   * `cut`: nobody can tell any more whose the old statements are, this LRS's administrators included; who comes back begins anew.
   */
  readonly continuity: 'keep' | 'cut';
}

export interface Repseudonymising {
  readonly packages: Packages;
  readonly secrets: Secrets;
  readonly statements: StatementStore;
  readonly audit: Audit;
}

const pageSize = 500;

/**
 * Gives all learners of a package new pseudonyms, under a new secret. Which became which is written nowhere.
 * Stopped half-way it can be run again: pseudonyms begin with the id of their secret, so the rest is found and finished first.
 */
export async function repseudonymise(lrs: Repseudonymising, options: RepseudonymiseOptions): Promise<number> {
  const found = await lrs.packages.get(options.package);
  if (!found) throw new SetupError(`There is no package "${options.package}".`);
  const cut = options.continuity === 'cut';
  const { chain } = found;
  const { master, outside, next } = await planOf(lrs, found, cut);
  // First, so that from here on tokens are about new pseudonyms, and old tokens are refused.
  if (next !== chain) await lrs.packages.setChain(found.id, next);
  // A run that was stopped may not have come to it: what is left of the old pseudonyms tells which.
  const destroyed = await destroyUnused(lrs, cut ? [...chain, ...outside] : chain);
  const learners = await renameAll(lrs.statements, found, {
    target: master,
    by: next.length > 1 ? master : throwAway(master),
  });
  await lrs.audit.note('package.repseudonymise', {
    package: found.id,
    continuity: options.continuity,
    learners,
    destroyed,
  });
  // What was stopped half-way was a renewal that kept them: now they can be cut.
  return cut && next.length > 1 ? repseudonymise(lrs, options) : learners;
}

interface Plan {
  /** Under which pseudonyms are to be. */
  readonly master: Master;
  /** Ids of others under which some are. */
  readonly outside: ReadonlySet<string>;
  readonly next: readonly string[];
}

/** A run that was stopped half-way is finished as it was begun. */
async function planOf(lrs: Repseudonymising, found: GatewayPackage, cut: boolean): Promise<Plan> {
  const { chain } = found;
  const masters = await lrs.packages.chainOf(found);
  const current = masters.at(-1) ?? masters[0];
  const outside = await secretsOutside(lrs.statements, found, current.id);
  if (outside.size > 0) return { master: current, outside, next: chain };
  const master = await freshSecret(lrs.secrets, chain);
  return { master, outside, next: cut ? [master.id] : [...chain, master.id] };
}

/** Those that the package hung on and no package hangs on any more. */
async function destroyUnused({ packages, secrets }: Repseudonymising, chain: readonly string[]): Promise<number> {
  const used = new Set((await packages.list()).flatMap((one) => one.chain));
  return secrets.destroy(new Set(chain.filter((id) => !used.has(id))));
}

/** One the package does not hang on yet: one that was added for it, or a new one. */
async function freshSecret(secrets: Secrets, chain: readonly string[]): Promise<Master> {
  const newest = newestOf(await secrets.all());
  return chain.includes(newest.id) ? secrets.add() : newest;
}

/** With no continuity, the secret that renames is forgotten with this process. */
const throwAway = ({ id }: Master): Master => ({ id, secret: randomBytes(32) });

async function renameAll(
  statements: StatementStore,
  { id, homePage }: GatewayPackage,
  { target, by }: { readonly target: Master; readonly by: Master },
): Promise<number> {
  let learners = 0;
  for await (const { identity, name } of accounts(statements, homePage)) {
    if (name.startsWith(`${target.id}.`)) continue;
    const newName = renewed(id, by, name);
    await statements.rename(identity, learnerOf({ homePage }, newName), {
      from: registrationOf(id, name),
      to: registrationOf(id, newName),
    });
    learners++;
  }
  return learners;
}

/** Ids of the other secrets under which learners of the package still have pseudonyms. */
async function secretsOutside(
  statements: StatementStore,
  { homePage }: GatewayPackage,
  masterId: string,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for await (const { name } of accounts(statements, homePage)) found.add(name.slice(0, name.indexOf('.')));
  found.delete(masterId);
  return found;
}

async function* accounts(
  statements: StatementStore,
  homePage: string,
): AsyncIterable<{ readonly identity: string; readonly name: string }> {
  let after = '';
  for (;;) {
    const page = await statements.accounts(homePage, after, pageSize);
    for (const identity of page) yield { identity, name: accountOf(identity)?.name ?? '' };
    const last = page.at(-1);
    if (last === undefined) return;
    after = last;
  }
}
