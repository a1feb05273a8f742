import { identityOf } from '../../xapi/identity.ts';
import type { Agent } from '../../xapi/statement.ts';
import type { Sql } from '../store/sql.ts';

const ofRegistration = ['launcher_claims', 'launcher_sessions', 'launcher_waivers', 'launcher_satisfied'] as const;

/** Removes what the cmi5 launcher keeps of a person: registrations, their sessions and what follows from them. */
export const eraseRegistrations = (database: Sql, identity: string): Promise<number> =>
  database.transaction(async (sql) => {
    const all = await sql.all<{ id: string; actor: string }>('SELECT id, actor FROM launcher_registrations');
    const theirs = all.filter(({ actor }) => identityOf(JSON.parse(actor) as Agent) === identity);
    for (const { id } of theirs) {
      for (const table of ofRegistration) await sql.run(`DELETE FROM ${table} WHERE registration = ?`, [id]);
      await sql.run('DELETE FROM launcher_registrations WHERE id = ?', [id]);
    }
    return theirs.length;
  });
