import { activityTypes, categories, extensions } from '../vocabulary.ts';
import type { Condition, Rule } from './template.ts';

/** The rules that templates are put together from. */

const context = (name: string): string => `$.context.contextActivities.${name}`;
const resultExtension = (iri: string): string => `$.result.extensions['${iri}']`;
const interaction = '$.object.definition.interactionType';

const session = `$.context.extensions['${extensions.sessionId}']`;
const ownPlatform: Condition = {
  location: session,
  not: true,
  words: 'outside of a cmi5 session: there the context template may name another platform (cmi5 § 10.2.1)',
};

/** What every statement has. */
export const always: readonly Rule[] = [
  { location: '$.timestamp', presence: 'included' },
  { location: `${context('category')}[*].id`, presence: 'included', any: [categories.parcours] },
  { location: `${context('grouping')}[*].id`, presence: 'included' },
  { location: '$.context.revision', presence: 'included' },
  { location: `$.context.extensions['${extensions.courseVersion}']`, presence: 'included' },
  { location: '$.context.language', presence: 'included' },
  { location: '$.context.platform', presence: 'included', all: ['Parcours'], only: ownPlatform },
  { location: '$.context.registration', presence: 'recommended' },
];

export const named: Rule = { location: '$.object.definition.name', presence: 'included' };

export const parent = (...types: readonly (keyof typeof activityTypes)[]): Rule => ({
  location: `${context('parent')}[*].definition.type`,
  presence: 'included',
  any: types.map((type) => activityTypes[type]),
});

export const duration: Rule = { location: '$.result.duration', presence: 'included' };
export const success = (value: boolean): Rule => ({ location: '$.result.success', presence: 'included', all: [value] });
export const completion: Rule = { location: '$.result.completion', presence: 'included', all: [true] };
export const score: Rule = { location: '$.result.score.scaled', presence: 'included' };
export const scoreIfAny: Rule = { location: '$.result.score.scaled', presence: 'recommended' };
export const without = (...names: readonly ('score' | 'success' | 'completion')[]): readonly Rule[] =>
  names.map((name) => ({ location: `$.result.${name}`, presence: 'excluded' }));

const outsideCmi5: Condition = {
  location: session,
  not: true,
  words: 'outside of a cmi5 session: there progress is not told any more once the course is completed (cmi5 § 9.5.5.1)',
};
export const progress: Rule = {
  location: resultExtension(extensions.progress),
  presence: 'included',
  only: outsideCmi5,
};
export const lessonProgress: Rule = { location: resultExtension(extensions.lessonProgress), presence: 'included' };

/** What is said of storyboards and videos, in the words of the video profile. */
const contextExtension = (iri: string): string => `$.context.extensions['${iri}']`;
export const video: readonly Rule[] = [
  { location: `${context('category')}[*].id`, presence: 'included', any: [categories.video] },
  { location: contextExtension(extensions.length), presence: 'included' },
  { location: contextExtension(extensions.completionThreshold), presence: 'included' },
];
export const time: Rule = { location: resultExtension(extensions.time), presence: 'included' };
export const moved: readonly Rule[] = [
  { location: resultExtension(extensions.timeFrom), presence: 'included' },
  { location: resultExtension(extensions.timeTo), presence: 'included' },
];
export const watched: readonly Rule[] = [
  { location: resultExtension(extensions.playedShare), presence: 'included' },
  { location: resultExtension(extensions.playedSegments), presence: 'included' },
];

const types = ['choice', 'true-false', 'matching', 'sequencing', 'fill-in', 'numeric', 'performance'];
const graded: Condition = {
  location: '$.object.definition.correctResponsesPattern',
  words: 'for questions that have a right answer',
};
const opinion: Condition = {
  location: interaction,
  is: ['likert', 'long-fill-in'],
  words: 'for questions without right answer',
};
const text: Condition = {
  location: interaction,
  is: ['long-fill-in'],
  words: 'for free text, which stays with the learner',
};

/** What an answer has besides. */
export const answer: readonly Rule[] = [
  { location: interaction, presence: 'included', all: [...types, 'likert', 'long-fill-in'] },
  duration,
  { location: resultExtension(extensions.tries), presence: 'included' },
  { location: '$.result.success', presence: 'included', only: graded },
  { location: '$.result.score.scaled', presence: 'included', only: graded },
  { location: '$.result.success', presence: 'excluded', only: opinion },
  { location: '$.result.score', presence: 'excluded', only: opinion },
  { location: '$.result.response', presence: 'excluded', only: text },
];
