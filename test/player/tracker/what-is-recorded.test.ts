import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { decisionOf } from '../../../src/model/scenario/decision.ts';
import type { Question, QuestionType } from '../../../src/model/question.ts';
import type { Statement } from '../../../src/xapi/statement.ts';
import { answered } from '../../../src/xapi/build/index.ts';
import { aStory } from '../../model/scenario/a-story.ts';
import { aFollowed } from '../../xapi/a-followed.ts';
import { aLearner, anAnswer, course, questions, recorded, responses, standards } from './a-learner.ts';

// The page for administrators is written by this test (`npx vitest run test/player/tracker -u`), from what trackers and builders record.

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** What authors write, by the type of question it becomes. */
const named: Readonly<Record<QuestionType, string>> = {
  choice: '`:::choice`',
  'true-false': '`:::true-false`',
  matching: '`:::matching`',
  sequencing: '`:::sequencing`',
  categorize: '`:::categorize`',
  'fill-in': '`:::fill-in`',
  cloze: '`:::cloze`',
  numeric: '`:::numeric`',
  likert: '`:::likert`',
  hotspot: '`:::hotspot`',
  'long-fill-in': '`:::long-fill-in`, free text',
  commitment: '`:::commitment`, each time the list is kept',
  worksheet: '`:::worksheet`, each check',
  scenario: '`::scenario`, a game that is over',
};

const decision = decisionOf(
  { id: 'cap' },
  aStory.scenes.find(({ choices }) => choices.length > 1)!,
);

const asked: readonly (readonly [name: string, question: Question, response: string])[] = [
  ...questions.map((question) => [named[question.type], question, responses[question.type]] as const),
  ['a decision of a game', decision, 'a'],
];

/** Type, response and result of every answer, as a strict LMS has them. */
async function inScorm(standard: (typeof standards)[number]): Promise<readonly string[]> {
  const { record, open } = aLearner({ standard });
  const { tracker, save, session } = await open();
  for (const [, question, response] of asked) tracker.answered(anAnswer(question, response));
  save();
  vi.runOnlyPendingTimers();
  tracker.end('unload');
  expect(session.refusals).toEqual([]);
  const { stored } = record;
  const ids = recorded(stored);
  return asked.map(([, { id }]) => {
    const said = (field: string): string => stored[`cmi.interactions.${ids.indexOf(id)}.${field}`] ?? '';
    return cell(said('type'), said('student_response') || said('learner_response'), said('result'));
  });
}

function inStatement({ object, result }: Statement): string {
  const type = 'definition' in object ? (object.definition?.interactionType ?? '') : '';
  const score = result?.score?.scaled;
  const outcome = result?.success === undefined ? '' : `success ${result.success}, scaled ${score}`;
  return cell(type, result?.response ?? '', outcome);
}

const cell = (type: string, response: string, result: string): string => {
  const short = response.replaceAll('\n', ' ');
  return [`${type}:`, short ? `\`${short}\`` : 'no response', result && `→ ${result}`].filter(Boolean).join(' ');
};

test('Administrators read what is really recorded, of each question, in each standard', async () => {
  const [scorm12, scorm2004] = [await inScorm('scorm12'), await inScorm('scorm2004')];
  const followed = aFollowed(course);
  const rows = asked.map(([name, question, response], i) => {
    const said = inStatement(answered(followed, anAnswer(question, response)));
    return `| ${name} | ${scorm12[i]} | ${scorm2004[i]} | ${said} |`;
  });
  expect(rows.join()).not.toMatch(/undefined|NaN/);
  await expect(page(rows)).toMatchFileSnapshot('../../../docs/administrator/what-is-recorded.md');
});

const page = (rows: readonly string[]): string => `# What is recorded

The middle table is written by \`test/player/tracker/what-is-recorded.test.ts\`, from what a strict LMS and an LRS were given: do not edit.
Ids in it are those of samples: options, cells and scenes have the ids that stand in the course text.

## Of the course

| | SCORM 1.2 | SCORM 2004 | Statements |
|---|---|---|---|
| under way, completed | \`cmi.core.lesson_status\` | \`cmi.completion_status\`, \`cmi.progress_measure\` | \`initialized\`, \`progressed\`, \`completed\` |
| passed | only with \`--lms generic\` | \`cmi.success_status\` | \`passed\`, \`failed\`, \`scored\` |
| score of the assessment, or of the exercises where there is none | \`cmi.core.score\`, 0–100 | \`cmi.score\`, also scaled 0–1 | in \`scored\`, \`passed\`, \`failed\` |
| each objective with its own score | \`cmi.objectives\` | \`cmi.objectives\` | not of their own: each answer names its question |
| time | \`cmi.core.session_time\` | \`cmi.session_time\` | \`duration\` of \`completed\`, \`suspended\`, \`terminated\` |
| where the learner stands, and all answers | \`cmi.core.lesson_location\`, \`cmi.suspend_data\` | \`cmi.location\`, \`cmi.suspend_data\` | in the LRS's State, with cmi5 and xAPI packages |

## Of each answer

An answer is one interaction in SCORM and one \`answered\` statement: type, response, → result. Answers of an assessment are sent with the attempt.

| In the course | SCORM 1.2 | SCORM 2004 | Statement |
|---|---|---|---|
${rows.join('\n')}

- \`a,c\` are ids of options, in the order of the text; \`1.a\` is a pair, or step 1 and the choice taken in it; \`portable_fab.4080\` a cell and what was written in it.
- A worksheet's cells that are empty are left out. What is typed and not checked is kept with the learner's progress alone.
- A game is recorded once for each decision, under \`<game>_<scene>\`, and once when it is over. A decision is right or wrong where the author advises one, and otherwise neutral; it counts for no points.
- Lines that learners add to a list of commitments, and words longer than a record holds, are kept with their progress alone. Free text goes to the LMS, never into statements.
- Moodle shows interactions of SCORM 1.2; of SCORM 2004 its report stays empty.

## Of blocks without an answer

| In the course | SCORM 1.2 and 2004 | Statements |
|---|---|---|
| a page shown | where the learner stands | \`progressed\` |
| storyboard, video | where it stands, in the learner's progress; questions in it as above | \`played\`, \`paused\`, \`seeked\`, \`completed\` (video profile), with the stretches that were seen |
| embedded video | nothing: its host tells nothing | nothing |
| tabs, cards, steps, timeline, folds, download | nothing | nothing |
| help and clues of a game | in the game's progress | nothing |
| time limit asked for or added | nothing: the time spent is in the session time | nothing |
| attestation, and a name typed for it | nothing | nothing |

What each statement holds: [statements](../xapi/statements.md).
`;
