import { identityOf } from '../../xapi/identity.ts';
import type { Agent } from '../../xapi/statement.ts';
import { removeRegistrations } from '../launcher/registrations.ts';
import type { Sql } from '../store/sql.ts';

/** Removes what the cmi5 launcher keeps of a person: registrations, their sessions and what follows from them. */
export const eraseRegistrations = (database: Sql, identity: string): Promise<number> =>
  database.transaction(async (sql) => {
    const all = await sql.all<{ id: string; actor: string }>('SELECT id, actor FROM launcher_registrations');
    const theirs = all.filter(({ actor }) => identityOf(JSON.parse(actor) as Agent) === identity);
    for (const { id } of theirs) await removeRegistrations(sql, 'id = ?', [id]);
    return theirs.length;
  });
