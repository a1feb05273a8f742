import { readActivityId } from '../read-activity-id.ts';
import type { Refusal } from '../refusal.ts';
import type { Activity, Statement } from '../statement.ts';
import { activityTypes, verbs } from '../vocabulary.ts';
import { cmi5Problems } from './cmi5-problems.ts';
import { valuesAt } from './json-path.ts';
import { clauseOf, ruleProblem } from './rule-problem.ts';
import type { Template } from './template.ts';
import { templates } from './templates.ts';

/**
 * Why a statement, valid as xAPI, is not one that our player would have made; empty where it is one.
 * The tests hold the player to it; an LRS takes any valid statement, and `parcours lrs inspect` tells which ones reports count.
 */
export function profileProblems(statement: Statement): readonly Refusal[] {
  const named = templates.filter(({ verb }) => verbs[verb].id === statement.verb.id);
  if (named.length === 0) {
    const known = Object.keys(verbs).join(', ');
    return [
      problem('verb.id', `${JSON.stringify(statement.verb.id)} is none of our verbs, which are ${known}.`, 'verbs'),
    ];
  }
  const type = valuesAt(statement, '$.object.definition.type')[0];
  const template = named.filter(({ object }) => activityTypes[object] === type)[0];
  if (!template) {
    const wanted = named.map(({ object }) => JSON.stringify(activityTypes[object])).join(' or ');
    const found = type === undefined ? 'There is no activity type' : `The activity type is ${JSON.stringify(type)}`;
    return [problem('object.definition.type', `${found}; with this verb it is ${wanted}.`, named[0]!.name)];
  }
  const broken = template.rules
    .map((rule) => ruleProblem(statement, rule, template))
    .filter((found): found is Refusal => found !== undefined);
  return [...broken, ...idProblems(statement, template), ...cmi5Problems(statement)];
}

const problem = (property: string, message: string, name: string): Refusal => ({
  property,
  message,
  clause: clauseOf(name),
});

/** The course must be found in `grouping`, and what the statement is about must be a part of that course. */
function idProblems(statement: Statement, { object, name }: Template): readonly Refusal[] {
  const groups = valuesAt(statement, '$.context.contextActivities.grouping[*].id').map(String).map(readActivityId);
  const course = groups.filter((read) => read && read.part === undefined)[0];
  if (!course) {
    const message = 'None of these is a course of ours. Add one with the id `urn:parcours:course:<course>`.';
    return [problem('context.contextActivities.grouping', message, name)];
  }
  if (object === 'course') return [];
  const { id } = statement.object as Activity;
  const read = readActivityId(id);
  if (read && read.course === course.course && read.part === object) return [];
  return [
    problem(
      'object.id',
      `${JSON.stringify(id)} does not begin with "urn:parcours:course:${course.course}/${object}/".`,
      name,
    ),
  ];
}
