import { blocksOf, type CourseStructure, unitsOf } from '../../package/cmi5-structure.ts';
import { isWithin } from '../../xapi/activity-ids.ts';
import { isOneOf, type Sql } from '../store/sql.ts';
import { objectIdOf } from './ids.ts';

/** What the launcher has of an activity and its parts. */
export interface Launches {
  /** Its ids for them, which statements and State of launches are about. */
  readonly activities: readonly string[];
  /** Publisher's ids of units. */
  readonly units: readonly string[];
}

/** Looks for an activity among the imported courses, by publisher's ids. A course of which all units are meant is meant itself, with its blocks. */
export async function launchesOf(sql: Sql, origin: string, activity: string): Promise<Launches> {
  const isMeant = (id: string): boolean => isWithin(id, activity);
  const rows = await sql.all<{ readonly structure: string }>('SELECT structure FROM launcher_courses');
  const found = rows.map(({ structure }) => meantIn(JSON.parse(structure) as CourseStructure, origin, isMeant));
  return { activities: found.flatMap(({ activities }) => activities), units: found.flatMap(({ units }) => units) };
}

function meantIn(structure: CourseStructure, origin: string, isMeant: (id: string) => boolean): Launches {
  const all = unitsOf(structure.children);
  const units = all.map(({ id }) => id).filter(isMeant);
  const isWhole = units.length > 0 && units.length === all.length;
  const above = (ids: readonly string[]) => (isWhole ? ids : ids.filter(isMeant));
  const named = (kind: 'unit' | 'block' | 'course', ids: readonly string[]) =>
    ids.map((id) => objectIdOf(origin, kind, { course: structure.id, id }));
  const blocks = blocksOf(structure.children).map(({ id }) => id);
  return {
    activities: [...named('unit', units), ...named('block', above(blocks)), ...named('course', above([structure.id]))],
    units,
  };
}

/** Removes sessions that ended before that time, and registrations of which nothing is left. */
export const forgetLaunches = (database: Sql, { units }: Launches, before: string): Promise<void> =>
  database.transaction(async (sql) => {
    if (units.length === 0) return;
    const meant = `unit ${isOneOf(sql, 'text')}`;
    const values = [JSON.stringify(units), before];
    const old = `SELECT id FROM launcher_sessions WHERE ${meant} AND until < ?`;
    const rows = await sql.all<{ readonly registration: string }>(
      `SELECT DISTINCT registration FROM launcher_sessions WHERE ${meant} AND until < ?`,
      values,
    );
    await sql.run(`DELETE FROM launcher_claims WHERE session IN (${old})`, values);
    await sql.run(`DELETE FROM launcher_sessions WHERE ${meant} AND until < ?`, values);
    await sql.run(`DELETE FROM launcher_waivers WHERE ${meant} AND time < ?`, values);
    const unused = `SELECT id FROM launcher_registrations r WHERE id ${isOneOf(sql, 'text')} AND created < ?
      AND NOT EXISTS (SELECT 1 FROM launcher_sessions s WHERE s.registration = r.id)
      AND NOT EXISTS (SELECT 1 FROM launcher_waivers w WHERE w.registration = r.id)`;
    const ended = [JSON.stringify(rows.map(({ registration }) => registration)), before];
    await sql.run(`DELETE FROM launcher_satisfied WHERE registration IN (${unused})`, ended);
    await sql.run(`DELETE FROM launcher_registrations WHERE id IN (${unused})`, ended);
  });
