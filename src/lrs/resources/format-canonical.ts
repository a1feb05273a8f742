import type {
  Activity,
  ActivityDefinition,
  Context,
  InteractionComponent,
  LanguageMap,
  Statement,
  StatementObject,
} from '../../xapi/statement.ts';
import { oneLanguage, type Languages } from '../http/languages.ts';

type Core = Pick<Statement, 'verb' | 'object' | 'context'>;
type Known = ReadonlyMap<string, Activity | undefined>;

/** A statement with the definitions that the LRS knows of its activities, in one language each (Communication 2.1.3, format canonical). */
export const canonical = (statement: Statement, languages: Languages, known: Known): Statement => ({
  ...statement,
  ...canonicalCore(statement, languages, known),
});

function canonicalCore({ verb, object, context }: Core, languages: Languages, known: Known): Core {
  const core = {
    verb: verb.display === undefined ? verb : { ...verb, display: oneLanguage(verb.display, languages) },
    object: canonicalObject(object, languages, known),
  };
  if (context?.contextActivities === undefined) return context === undefined ? core : { ...core, context };
  const lists = Object.entries(context.contextActivities).map(([kind, activities]) => [
    kind,
    activities.map((activity) => canonicalActivity(activity, languages, known)),
  ]);
  return { ...core, context: { ...context, contextActivities: Object.fromEntries(lists) } as Context };
}

function canonicalObject(object: StatementObject, languages: Languages, known: Known): StatementObject {
  if (object.objectType === 'SubStatement')
    return { ...object, ...canonicalCore(object, languages, known) } as StatementObject;
  if (object.objectType !== undefined && object.objectType !== 'Activity') return object;
  return canonicalActivity(object as Activity, languages, known);
}

function canonicalActivity(activity: Activity, languages: Languages, known: Known): Activity {
  const definition = known.get(activity.id)?.definition ?? activity.definition;
  return definition === undefined ? activity : { ...activity, definition: oneLanguageOf(definition, languages) };
}

const componentLists = ['choices', 'scale', 'source', 'target', 'steps'] as const;

function oneLanguageOf(definition: ActivityDefinition, languages: Languages): ActivityDefinition {
  const { name, description } = definition;
  const lists: Partial<Record<(typeof componentLists)[number], readonly InteractionComponent[]>> = {};
  for (const kind of componentLists) {
    const components = definition[kind];
    if (components !== undefined) lists[kind] = components.map((component) => inOne(component, languages));
  }
  return { ...definition, ...map('name', name, languages), ...map('description', description, languages), ...lists };
}

const inOne = (component: InteractionComponent, languages: Languages): InteractionComponent => ({
  ...component,
  ...map('description', component.description, languages),
});

const map = (
  key: 'name' | 'description',
  value: LanguageMap | undefined,
  languages: Languages,
): Record<string, LanguageMap> => (value === undefined ? {} : { [key]: oneLanguage(value, languages) });
