import { isDeepStrictEqual } from 'node:util';
import type { Activity, ActivityDefinition } from '../../xapi/statement.ts';
import type { Remembered } from './remembered.ts';
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

/** The texts of activities as they stand in the database, by term. */
export type Definitions = Remembered<number, string>;

interface Learning {
  readonly numberOf: (id: string) => number;
  readonly definitions: Definitions;
}

/**
 * Adds what statements say of activities to what is known of them. Where another process has changed one meanwhile, what is remembered
 * here may be older: then what is said here again does not undo the other's word.
 */
export async function learnActivities(
  sql: Sql,
  activities: readonly Activity[],
  { numberOf, definitions }: Learning,
): Promise<void> {
  const said = saidOf(activities, numberOf);
  for (const [term, all] of said) if (saysNothingNew(all, definitions.get(term))) said.delete(term);
  if (said.size === 0) return;
  const known = await textsOf(sql, [...said.keys()]);
  const added: [number, string][] = [];
  for (const [term, all] of said) {
    const before = known.get(term);
    const text = mergedText(before, all);
    if (before === undefined) added.push([term, text]);
    else if (text !== before) await sql.run('UPDATE activities SET activity = ? WHERE term = ?', [text, term]);
    if (!isLong(text)) definitions.set(term, text);
  }
  if (added.length > 0) await sql.insert('activities', { term: 'bigint', activity: 'text' }, added);
}

/** One of a megabyte is read again each time rather than kept in memory. */
const isLong = (text: string): boolean => text.length > 10_000;

async function textsOf(sql: Sql, terms: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const rows = await sql.all<{ term: number; activity: string }>(
    `SELECT term, activity FROM activities WHERE term ${isOneOf(sql, 'bigint')}`,
    [JSON.stringify(terms)],
  );
  return new Map(rows.map(({ term, activity }) => [term, activity]));
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
function saysNothingNew(said: readonly Activity[], known: string | undefined): boolean {
  const [only] = said;
  if (known === undefined || only === undefined || said.length > 1) return false;
  return only.definition === undefined || JSON.stringify(only) === known;
}

const mergedText = (known: string | undefined, said: readonly Activity[]): string =>
  known !== undefined && saysNothingNew(said, known)
    ? known
    : JSON.stringify(said.reduce(merge, known === undefined ? undefined : (JSON.parse(known) as Activity)));

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
