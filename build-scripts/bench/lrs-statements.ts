import { randomUUID } from 'node:crypto';
import type { NewStatement } from '../../src/lrs/store/store.ts';
import type { Activity, Statement } from '../../src/xapi/statement.ts';

const courses = 50;
const questionsOfCourse = 40;
const learners = 20_000;
const answersOfSession = 25;

/** Statements as our player sends them, about 1 kB each; the n-th is always of the same learner about the same question. */
export function sentStatement(n: number): Statement {
  const session = Math.floor(n / answersOfSession);
  const course = session % courses;
  const question = (n * 7 + session) % questionsOfCourse;
  const learner = session % learners;
  return {
    id: randomUUID(),
    timestamp: new Date(1_700_000_000_000 + n * 1000).toISOString(),
    actor: { account: { homePage: 'https://lms.example.org', name: `learner-${learner}` } },
    verb: { id: 'http://adlnet.gov/expapi/verbs/answered', display: { 'en-US': 'answered', 'fr-FR': 'a répondu' } },
    object: questionOf(course, question),
    result: { response: 'fabrication', success: n % 3 > 0, score: { scaled: n % 3 > 0 ? 1 : 0 }, duration: 'PT12.5S' },
    context: {
      registration: `00000000-0000-4000-8000-${String(session).padStart(12, '0')}`,
      platform: 'Parcours',
      language: 'fr-FR',
      contextActivities: {
        parent: [{ id: `${courseId(course)}/page/${Math.floor(question / 4)}` }],
        grouping: [{ id: courseId(course) }],
        category: [{ id: 'urn:parcours:xapi:profile' }],
      },
    },
  };
}

export const courseId = (course: number): string => `urn:parcours:course:course-${course}`;
export const questionId = (course: number, question: number): string => `${courseId(course)}/question/${question}`;

/** As the routes hand it to the store. */
export const wholeStatement = (n: number): NewStatement =>
  ({
    ...sentStatement(n),
    authority: { objectType: 'Agent', account: { homePage: 'https://lrs.example.org', name: 'key-1' } },
    version: '1.0.3',
  }) as NewStatement;

const questionOf = (course: number, question: number): Activity => ({
  objectType: 'Activity',
  id: questionId(course, question),
  definition: {
    type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
    name: { 'fr-FR': `Question ${question}` },
    description: { 'fr-FR': 'Quelle étape pèse le plus pour un ordinateur portable utilisé en France ?' },
    interactionType: 'choice',
    correctResponsesPattern: ['fabrication'],
    choices: ['usage', 'fabrication', 'transport'].map((id) => ({ id, description: { 'fr-FR': `Réponse : ${id}` } })),
  },
});
