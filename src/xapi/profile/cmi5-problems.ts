import type { Refusal } from '../refusal.ts';
import type { Statement } from '../statement.ts';
import { activityTypes, categories, extensions, verbs } from '../vocabulary.ts';
import { valuesAt } from './json-path.ts';

const defined = [verbs.initialized, verbs.completed, verbs.passed, verbs.failed, verbs.terminated].map(({ id }) => id);
const judging = [verbs.completed, verbs.passed, verbs.failed].map(({ id }) => id);

/** What cmi5 asks of an assignable unit's statement beyond our own templates; nothing for one of no cmi5 session. */
export function cmi5Problems(statement: Statement): readonly Refusal[] {
  const session = statement.context?.extensions?.[extensions.sessionId];
  const category = valuesAt(statement, '$.context.contextActivities.category[*].id');
  const isOurs = session !== undefined || category.includes(categories.cmi5) || category.includes(categories.moveOn);
  if (!isOurs) return [];
  // A storyboard or a video is completed too: that is said of the video, and cmi5 defines what is said of the course.
  const isOfCourse = valuesAt(statement, '$.object.definition.type')[0] !== activityTypes.video;
  const isOneOf = (verbs: readonly string[]): boolean => isOfCourse && verbs.includes(statement.verb.id);
  return [
    ...sessionProblems(session),
    ...categoryProblems(category.includes(categories.cmi5), isOneOf(defined), 'cmi5', '9.6.2.1'),
    ...categoryProblems(category.includes(categories.moveOn), isOneOf(judging), 'moveon', '9.6.2.2'),
    ...resultProblems(statement),
  ];
}

function* sessionProblems(session: unknown): Iterable<Refusal> {
  if (typeof session === 'string' && session !== '') return;
  const message = 'A statement of a cmi5 session names it; this one does not.';
  yield refusal(`context.extensions['${extensions.sessionId}']`, message, '9.6.3.1');
}

function* categoryProblems(isThere: boolean, isDue: boolean, name: string, section: string): Iterable<Refusal> {
  if (isThere === isDue) return;
  const message = isThere
    ? `The verb does not go with the category \`${name}\`. Leave it out.`
    : `The category \`${name}\` is missing.`;
  yield refusal('context.contextActivities.category', message, section);
}

function* resultProblems({ verb, result = {} }: Statement): Iterable<Refusal> {
  const { raw } = result.score ?? {};
  if (defined.includes(verb.id) && raw !== undefined && !Number.isInteger(raw)) {
    yield refusal('result.score.raw', `${raw} is not a whole number.`, '9.5.1');
  }
  if (verb.id === verbs.completed.id && result.extensions?.[extensions.progress] !== undefined) {
    const message = 'A `completed` statement says no progress. Leave it out.';
    yield refusal(`result.extensions['${extensions.progress}']`, message, '9.5.5.1');
  }
}

const refusal = (property: string, message: string, section: string): Refusal => ({
  property,
  message,
  clause: `cmi5 § ${section}`,
});
