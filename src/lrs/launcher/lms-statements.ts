import type { AssignableUnit, LangStrings, Titled } from '../../package/cmi5-structure.ts';
import type { Activity, ActivityDefinition, Agent, Extensions, LanguageMap, Result } from '../../xapi/statement.ts';
import type { NewStatement } from '../store/store.ts';
import { uuidFrom } from './ids.ts';
import { cmi5Category, extensions, lmsVerbs, moveOnCategory, objectTypes } from './words.ts';

/** Whom and what the LMS speaks about. */
export interface Told {
  readonly authority: Agent;
  readonly actor: Agent;
  readonly registration: string;
  readonly session: string;
  readonly time: string;
  /** The LMS's id of the object. */
  readonly activity: string;
}

/** The launch of a unit (cmi5 § 9.3.1). */
export const launchedStatement = (told: Told, unit: AssignableUnit, launch: Extensions): NewStatement =>
  statement(told, 'launched', { object: unitActivity(told.activity, unit), publisher: unit.id, extensions: launch });

/** A session that will not end by itself, on behalf of its unit (cmi5 § 9.3.6). */
export const abandonedStatement = (told: Told, unit: AssignableUnit, seconds: number): NewStatement =>
  statement(told, 'abandoned', {
    object: unitActivity(told.activity, unit),
    publisher: unit.id,
    result: { duration: `PT${seconds}S` },
  });

/** A unit that the learner need not do (cmi5 § 9.3.7). */
export const waivedStatement = (told: Told, unit: AssignableUnit, reason: string): NewStatement =>
  statement(told, 'waived', {
    object: unitActivity(told.activity, unit),
    publisher: unit.id,
    result: { success: true, completion: true, extensions: { [extensions.reason]: reason } },
  });

/** A block, or the course, of which all is done (cmi5 § 9.3.9). */
export const satisfiedStatement = (told: Told, kind: 'block' | 'course', titled: Titled): NewStatement =>
  statement(told, 'satisfied', {
    object: activity(told.activity, titled, objectTypes[kind]),
    publisher: titled.id,
  });

const unitActivity = (id: string, unit: AssignableUnit): Activity => activity(id, unit, unit.activityType);

const activity = (id: string, { title, description }: Titled, type: string | undefined): Activity => ({
  objectType: 'Activity',
  id,
  definition: { ...words('name', title), ...words('description', description), ...(type && { type }) },
});

const words = (property: 'name' | 'description', given: LangStrings): ActivityDefinition =>
  Object.keys(given).length > 0 ? { [property]: given satisfies LanguageMap } : {};

interface Said {
  readonly object: Activity;
  readonly publisher: string;
  readonly result?: Result;
  readonly extensions?: Extensions;
}

/** The id hangs on what is said: the same thing is never told twice, whichever process tells it. */
function statement(told: Told, verb: keyof typeof lmsVerbs, said: Said): NewStatement {
  const once = verb === 'launched' || verb === 'abandoned' ? told.session : told.registration;
  const counts = said.result?.success !== undefined;
  return {
    id: uuidFrom(verb, once, told.activity),
    actor: told.actor,
    verb: lmsVerbs[verb],
    object: said.object,
    ...(said.result && { result: said.result }),
    context: {
      registration: told.registration,
      contextActivities: {
        grouping: [{ objectType: 'Activity', id: said.publisher }],
        category: [{ id: cmi5Category }, ...(counts ? [{ id: moveOnCategory }] : [])],
      },
      extensions: { [extensions.sessionId]: told.session, ...said.extensions },
    },
    timestamp: told.time,
    authority: told.authority,
    version: '1.0.0',
  };
}
