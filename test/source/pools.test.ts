import { describe, expect, test } from 'vitest';
import { inspectCourse } from '../../src/cli/inspect-course.ts';
import { check } from '../../src/check/check.ts';
import type { CourseFiles } from '../../src/source/course-files.ts';
import { readCourse } from '../../src/source/read-course.ts';
import { courseFiles, courseOf, frontMatter, told } from './reading.ts';

const lesson = `${frontMatter}\n## Page {#page}\n\nDu texte.\n`;

const exam = (fields: string, own = ''): string =>
  `---\nid: evaluation\ntitle: Évaluation\nkind: assessment\nminutes: 5\nmasteryScore: 0.5\n${fields}\n---\n\n${own}`;

const asked = (id: string, more = 'page=page'): string =>
  `:::true-false{#${id} answer=true ${more}}\nVrai ?\n\n:::feedback\nOui.\n:::\n:::\n`;

/** A course whose assessment has these fields, under a folder with these pools, `fr/tri.md`. */
function files(fields: string, pools: Readonly<Record<string, string>>, own = ''): CourseFiles {
  const course = courseFiles({ '01.md': lesson, '90.md': exam(fields, own) });
  const texts = new Map(course.texts);
  for (const [name, text] of Object.entries(pools)) texts.set(`pools/${name}`, text);
  return { ...course, texts, pools: 'pools' };
}

const read = (...how: Parameters<typeof files>) => readCourse(files(...how), { language: 'fr' });
const tri = { 'fr/tri.md': `## Bacs {#bacs}\n\n${asked('bac-jaune')}\n## Dons {#dons}\n\n${asked('don')}` };

describe('questions from pools', () => {
  test('join the bank, under the id of their part and the name of the pool', () => {
    const { assessment } = courseOf(read('pools: [tri]', tri, `## Ici {#ici}\n\n${asked('propre')}`));
    expect(
      assessment?.groups.map(({ id, interactions }) => [
        id,
        ...interactions.map(({ question, tags }) => [question.id, ...tags]),
      ]),
    ).toEqual([
      ['ici', ['propre', 'ici']],
      ['bacs', ['bac-jaune', 'bacs', 'tri']],
      ['dons', ['don', 'dons', 'tri']],
    ]);
  });

  test('that no draw takes are none of the course’s', () => {
    const { assessment } = courseOf(read('pools: [tri]\ndraw: { dons: 1 }', tri));
    expect(assessment?.groups.map(({ id }) => id)).toEqual(['dons']);
  });

  test('are taught on the page that the course names, for a question before a part before a pool', () => {
    const { assessment } = courseOf(read('pools: [tri]\npages: { tri: page, bacs: autre, don: encore }', tri));
    expect(assessment?.groups.flatMap(({ interactions }) => interactions.map(({ page }) => page))).toEqual([
      'autre',
      'encore',
    ]);
  });

  test('are taught nowhere where only JavaScript knows the name of their tag', () => {
    const { assessment } = courseOf(read('', {}, `## Ici {#ici}\n\n${asked('propre', 'tags=constructor')}`));
    expect(assessment?.groups[0]?.interactions[0]).not.toHaveProperty('page');
  });

  test('are told of in their own file', () => {
    const reading = read('pools: [tri]', {
      'fr/tri.md': `Bonjour.\n\n## Bacs {#bacs}\n\n${asked('bac-jaune', 'page=pag')}`,
    });
    const judged = check(courseOf(reading), reading.texts).filter(({ place }) => place.file === 'pools/fr/tri.md');
    expect(told({ ...reading, problems: [...reading.problems, ...judged] })).toMatchInlineSnapshot(`
      "pools/fr/tri.md:1:1: error pools/text-before-first-part
        This stands before the first part of the pool "tri", so no course shows it.
        Write a level-2 heading above it: ## Title of the part {#id}

         1 │ Bonjour.
           │ ^^^^^^^^

      pools/fr/tri.md:5:1: error assessment/unknown-page
        Question "bac-jaune" sends the learner to page "pag", which does not exist. Did you mean "page"?
        Write the id of the page that teaches the answer, as in its heading: ## … {#id}

         5 │ :::true-false{#bac-jaune answer=true page=pag}
           │ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      "
    `);
  });

  test('share the ids of the course', () => {
    const reading = read('pools: [tri]', tri, `## Ici {#ici}\n\n${asked('don')}`);
    const clash = check(courseOf(reading), reading.texts).filter(({ rule }) => rule === 'ids/duplicate-id');
    expect(told({ ...reading, problems: clash })).toMatchInlineSnapshot(`
      "pools/fr/tri.md:13:1: error ids/duplicate-id
        The question has the id "don" of a question (essai/fr/90.md:12).
        Give the younger of the two another id: learners’ records hang on the older.

        13 │ :::true-false{#don answer=true page=page}
           │ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      "
    `);
  });
});

test('pools that are misspelt, not translated, never drawn, and pages for what is not asked, are told', () => {
  const others = { ...tri, 'fr/achats.md': `## Achats {#achats}\n\n${asked('acheter')}`, 'nl/don.md': '' };
  expect(told(read('pools: [trii, don, achats, tri]\ndraw: { tri: 1 }\npages: { bac-jane: page }', others)))
    .toMatchInlineSnapshot(`
    "essai/fr/90.md:7:9: error pools/unknown-pool
      There is no pool "trii" beside or above the course. Did you mean "tri"?
      Write the name of a file of the folder pools, or make it: pools/fr/trii.md.

       7 │ pools: [trii, don, achats, tri]
         │         ^^^^

    essai/fr/90.md:7:15: error pools/missing-language
      The pool "don" is not there in "fr", only in "nl".
      Translate it, with the same ids: pools/fr/don.md.

       7 │ pools: [trii, don, achats, tri]
         │               ^^^

    essai/fr/90.md:7:20: warning pools/undrawn-pool
      The assessment takes no question of the pool "achats".
      Draw some: draw: { achats: 3 }, or remove the pool.

       7 │ pools: [trii, don, achats, tri]
         │                    ^^^^^^

    essai/fr/90.md:9:10: error pools/unknown-question
      The bank has no question, part or tag "bac-jane" to be taught on a page. Did you mean "bac-jaune"?
      Write the id of a question, of a part of the bank or of a pool.

       9 │ pages: { bac-jane: page }
         │          ^^^^^^^^
    "
  `);
});

test('two courses take the same questions from a folder above them, with its drawings', async () => {
  const [first] = await inspectCourse('test/fixtures/pools/first');
  const [second] = await inspectCourse('test/fixtures/pools/second');
  const idsOf = (reading: typeof first) =>
    reading?.course?.assessment?.groups.flatMap(({ interactions }) => interactions.map(({ question }) => question.id));
  expect(idsOf(first)).toEqual(['term-etape', 'term-neuf', 'term-bac']);
  expect(idsOf(second)).toEqual(['achat-reconditionne', 'term-etape', 'term-neuf']);
  expect([...(first?.course?.media.keys() ?? [])]).toEqual(['pools/media/bacs.svg']);
  expect([...(second?.course?.media.keys() ?? [])]).toEqual([]);
});
