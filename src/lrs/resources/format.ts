import type { Activity, Statement } from '../../xapi/statement.ts';
import type { Call, Services } from '../http/call.ts';
import { readLanguages } from '../http/languages.ts';
import { canonical } from './format-canonical.ts';
import { idsOnly } from './format-ids.ts';
import type { Format } from './statement-query.ts';

/** JSON texts of statements in the format asked for; `exact` is the text that is stored, untouched. */
export async function formatStatements(
  texts: readonly string[],
  format: Format,
  { call, services }: { readonly call: Call; readonly services: Services },
): Promise<readonly string[]> {
  if (format === 'exact') return texts;
  const statements = texts.map((text) => JSON.parse(text) as Statement);
  if (format === 'ids') return statements.map((statement) => JSON.stringify(idsOnly(statement)));
  const languages = readLanguages(call.header('Accept-Language'));
  const known = new Map<string, Activity | undefined>();
  for (const statement of statements) {
    for (const { id } of activitiesIn(statement)) {
      if (!known.has(id)) known.set(id, await services.store.statements.activity(id));
    }
  }
  return statements.map((statement) => JSON.stringify(canonical(statement, languages, known)));
}

/** Activities of a statement and of a statement in it. */
function* activitiesIn({ object, context }: Pick<Statement, 'object' | 'context'>): Iterable<Activity> {
  if (object.objectType === 'SubStatement') yield* activitiesIn(object);
  else if (object.objectType === undefined || object.objectType === 'Activity') yield object as Activity;
  for (const activities of Object.values(context?.contextActivities ?? {})) yield* activities;
}
