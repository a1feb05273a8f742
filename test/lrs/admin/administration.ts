import { Readable } from 'node:stream';
import { exportLines } from '../../../src/lrs/admin/export.ts';
import { importLines } from '../../../src/lrs/admin/import.ts';
import type { OpenedLrs } from '../../../src/lrs/opening/open-lrs.ts';
import { type AnLrs, aStatement, ask, publicUrl } from '../an-lrs.ts';

export async function exported(
  { store, database, audit }: OpenedLrs,
  options = { documents: true },
): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of exportLines({ store, database, audit }, options)) lines.push(line.trimEnd());
  return lines;
}

export const imported = ({ store, audit }: OpenedLrs, lines: readonly string[]) =>
  importLines(() => Readable.from(lines), { store, audit, authority: { mbox: 'mailto:import@example.org' } });

export interface Learner {
  readonly actor: { readonly account: { readonly homePage: string; readonly name: string } };
  readonly registration: string;
  readonly authorization: string;
}

/** Adds a package of the course `oil`. */
export const addPackage = ({ opened }: AnLrs, id = 'oil') =>
  opened.packages.add({ id, course: 'urn:parcours:course:oil', homePage: `${publicUrl}/gateway/${id}` });

export async function learnerOf(lrs: AnLrs, id: string, packageId = 'oil'): Promise<Learner> {
  const body = { package: packageId, learner: id, platform: 'https://lms.example.org' };
  const { text } = await ask(lrs, '/gateway/tokens', { body });
  const { actor, registration, token } = JSON.parse(text);
  return { actor, registration, authorization: `Bearer ${token}` };
}

/** Stores so many statements as the learner's package does. */
export async function learn(lrs: AnLrs, { authorization, ...learner }: Learner, count: number): Promise<void> {
  const body = Array.from({ length: count }, (_, at) =>
    aStatement({ ...learner, about: `urn:parcours:course:oil/page/p${at}` }),
  );
  const { status, text } = await ask(lrs, '/xapi/statements', { authorization, body });
  if (status !== 200) throw new Error(text);
}

/** Number of statements found for an agent, or of a registration. */
export async function found(lrs: AnLrs, where: Readonly<Record<string, string>>): Promise<number> {
  const { statements } = await lrs.opened.store.statements.find({ ascending: true, limit: 1000, ...where });
  return statements.length;
}
