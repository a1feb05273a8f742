import { beforeAll, expect, test } from 'vitest';
import type { Question } from '../../../src/model/question.ts';
import { sheetResponse } from '../../../src/model/worksheet/response.ts';
import { profileDocument } from '../../../src/xapi/profile/document.ts';
import { patterns } from '../../../src/xapi/profile/patterns.ts';
import { templates } from '../../../src/xapi/profile/templates.ts';
import { verbs } from '../../../src/xapi/vocabulary.ts';
import type { Statement } from '../../../src/xapi/statement.ts';
import { compiledCourse } from '../../compiled-course.ts';
import { aFollowed, anAnswer, answers, examples } from '../a-followed.ts';

// Both files under docs/xapi are written by this test (`npx vitest run test/xapi/profile -u`), from the tables and the builders.

let shown: Readonly<Record<string, Statement>>;
let answered: readonly Statement[];

beforeAll(async () => {
  const followed = aFollowed(await compiledCourse('test/fixtures/all-types'));
  shown = examples(followed);
  const onStage = aFollowed(await compiledCourse('test/fixtures/stage'));
  answered = [
    ...Object.entries(answers).map(([id, response]) => anAnswer(followed, id, response)),
    anAnswer(onStage, 'parc', threeCells(onStage.course.questions['parc'])),
  ];
});

/** A sheet of which three cells are filled in, one of them wrong. */
function threeCells(question: Question | undefined): string {
  if (question?.type !== 'worksheet') throw new Error('The stage course has no sheet of this name.');
  return sheetResponse(['4080', '298.94', '9690'], question.cells);
}

test('The profile document says what the tables say', async () => {
  const text = `${JSON.stringify(profileDocument(), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot('../../../docs/xapi/profile.jsonld');
});

test('Each statement is shown with what it serves', async () => {
  await expect(page()).toMatchFileSnapshot('../../../docs/xapi/statements.md');
});

test('Each verb is used, each template has an example, and patterns name what exists', () => {
  expect([...new Set(templates.map(({ verb }) => verb))].toSorted()).toEqual(Object.keys(verbs).toSorted());
  expect(Object.keys(shown)).toEqual(templates.map(({ name }) => name));
  const names = new Set([...templates, ...patterns].map(({ name }) => name));
  const members = patterns.flatMap(({ name: _n, label: _l, definition: _d, ...how }) => Object.values(how).flat());
  expect(members.filter((member) => !names.has(String(member)))).toEqual([]);
});

const page = (): string => `# Statements

Written by \`test/xapi/profile/documents.test.ts\` from the tables and the builders: do not edit. The course is the fixture
\`all-types\`. What all statements share is told in [README.md](README.md).

${templates.map(({ name, label, definition, serves }) => section(`${label['en']} (\`${name}\`)`, `${definition['en']}\n\nServes: ${serves}`, shown[name])).join('\n')}
## Answers by type of question

What differs: the definition of the question, and the result. Free text is never sent.

${answered.map(({ object, result }) => answerSection(object, result)).join('\n')}`;

const section = (title: string, text: string, statement: unknown): string =>
  `## ${title}\n\n${text}\n\n\`\`\`json\n${JSON.stringify(statement, null, 2)}\n\`\`\`\n`;

function answerSection(object: Statement['object'], result: Statement['result']): string {
  if (!('definition' in object) || !object.definition) throw new Error('An answer has no definition.');
  const { interactionType, name } = object.definition;
  return `#${section(`${Object.values(name ?? {})[0]} (\`${interactionType}\`)`, `\`${object.id}\``, { definition: object.definition, result })}`;
}
