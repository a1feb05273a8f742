import { randomUUID } from 'node:crypto';
import type { Agent } from '../../xapi/statement.ts';
import type { Sql } from '../store/sql.ts';

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
