import { randomUUID } from 'node:crypto';
import type { Agent } from '../../xapi/statement.ts';
import type { Sql, SqlValue } from '../store/sql.ts';

/** A learner in a course. */
export interface Registration {
  readonly id: string;
  /** Id of the course here. */
  readonly course: string;
  readonly actor: Agent;
  readonly created: string;
}

interface Row extends Readonly<Record<string, unknown>> {
  readonly id: string;
  readonly course: string;
  readonly actor: string;
  readonly created: string;
}

/** Who learns what. */
export class Registrations {
  readonly #sql: Sql;
  readonly #now: () => number;

  constructor(sql: Sql, now: () => number) {
    this.#sql = sql;
    this.#now = now;
  }

  async add(course: string, actor: Agent): Promise<Registration> {
    const registration = { id: randomUUID(), course, actor, created: new Date(this.#now()).toISOString() };
    await this.#sql.run('INSERT INTO launcher_registrations (id, course, actor, created) VALUES (?, ?, ?, ?)', [
      registration.id,
      course,
      JSON.stringify(actor),
      registration.created,
    ]);
    return registration;
  }

  async find(id: string): Promise<Registration | undefined> {
    const [row] = await this.#sql.all<Row>('SELECT * FROM launcher_registrations WHERE id = ?', [id]);
    return row && { ...row, actor: JSON.parse(row.actor) as Agent };
  }
}

/** Removes the registrations that a condition on them means, with their sessions and what follows from these. */
export async function removeRegistrations(sql: Sql, condition: string, values: readonly SqlValue[]): Promise<void> {
  const meant = `registration IN (SELECT id FROM launcher_registrations WHERE ${condition})`;
  for (const table of ['launcher_claims', 'launcher_sessions', 'launcher_waivers', 'launcher_satisfied']) {
    await sql.run(`DELETE FROM ${table} WHERE ${meant}`, values);
  }
  await sql.run(`DELETE FROM launcher_registrations WHERE ${condition}`, values);
}
