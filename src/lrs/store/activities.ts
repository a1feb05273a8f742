import { isDeepStrictEqual } from 'node:util';
import type { Activity, ActivityDefinition } from '../../xapi/statement.ts';
import { isOneOf, type Sql } from './sql.ts';
import { termOf } from './term.ts';

/** The activity as it is known, from all statements that told something of it (Data 2.4.4.1). */
export async function readActivity(sql: Sql, id: string): Promise<Activity | undefined> {
  const [row] = await sql.all<{ activity: string }>(
    'SELECT activity FROM activities WHERE term = (SELECT id FROM terms WHERE term = ?)',
    [termOf(id)],
  );
  return row && (JSON.parse(row.activity) as Activity);
}

/** Adds what statements say of activities to what is known of them. */
export async function learnActivities(
  sql: Sql,
  activities: readonly Activity[],
  numberOf: (id: string) => number,
): Promise<void> {
  const said = saidOf(activities, numberOf);
  const known = await sql.all<{ term: number; activity: string }>(
    `SELECT term, activity FROM activities WHERE term ${isOneOf(sql, 'bigint')}`,
    [JSON.stringify([...said.keys()])],
  );
  for (const { term, activity } of known) {
    const merged = mergedText(activity, said.get(term) ?? []);
    if (merged !== activity) await sql.run('UPDATE activities SET activity = ? WHERE term = ?', [merged, term]);
    said.delete(term);
  }
  const rows = [...said].map(([term, all]) => [term, mergedText(undefined, all)]);
  if (rows.length > 0) await sql.insert('activities', { term: 'bigint', activity: 'text' }, rows);
}

/** What is said of each; the same said again and again, as it is by those who answer one question, once. */
function saidOf(activities: readonly Activity[], numberOf: (id: string) => number): Map<number, Activity[]> {
  const said = new Map<number, Activity[]>();
  for (const { id, definition } of activities) {
    const activity: Activity = { objectType: 'Activity', id, ...(definition && { definition }) };
    const term = numberOf(id);
    const before = said.get(term);
    if (!before) said.set(term, [activity]);
    else if (definition && !isDeepStrictEqual(before.at(-1), activity)) before.push(activity);
  }
  return said;
}

/** Most often what is said is what is known, to the letter: that is seen without reading it. */
function mergedText(known: string | undefined, said: readonly Activity[]): string {
  const [only] = said;
  if (known !== undefined && said.length === 1 && only && (!only.definition || JSON.stringify(only) === known)) {
    return known;
  }
  return JSON.stringify(said.reduce(merge, known === undefined ? undefined : (JSON.parse(known) as Activity)));
}

function merge(known: Activity | undefined, { id, definition }: Activity): Activity {
  const before = known?.definition;
  const all = before && definition ? mergeDefinitions(before, definition) : (definition ?? before);
  return { objectType: 'Activity', id, ...(all && { definition: all }) };
}

/** The later word counts; languages and extensions are added to those that are there. */
function mergeDefinitions(before: ActivityDefinition, after: ActivityDefinition): ActivityDefinition {
  const { name, description, extensions } = before;
  return {
    ...before,
    ...after,
    ...((name ?? after.name) && { name: { ...name, ...after.name } }),
    ...((description ?? after.description) && { description: { ...description, ...after.description } }),
    ...((extensions ?? after.extensions) && { extensions: { ...extensions, ...after.extensions } }),
  };
}
