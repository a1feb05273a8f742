import { describe, expect, test } from 'vitest';
import { readCourse } from '../../src/source/read-course.ts';
import { courseFiles, courseYaml, frontMatter, told } from './reading.ts';

const page = `${frontMatter}\n## Page {#page}\n\nA.\n`;
const toldOfCourse = (yaml: string) =>
  told(readCourse(courseFiles({ '01.md': page }, { course: yaml }), { language: 'fr' }));
const toldOfLesson = (text: string) => told(readCourse(courseFiles({ '01.md': text }), { language: 'fr' }));

describe('what is told of YAML', () => {
  test('a field with a slip in its name', () => {
    expect(toldOfCourse(courseYaml.replace('licence:', 'license:'))).toMatchInlineSnapshot(`
      "essai/course.yaml:7:1: error yaml/unknown-field
        course.yaml has no field "license". Did you mean "licence"?
        Its fields are: id, version, languages, title, description, keywords, audience, licence, authors, contact, reviewBy, minutes, theme, navigation, completion, attestation, objectives.

         7 │ license: etalab-2.0
           │ ^^^^^^^
      "
    `);
  });

  test('a value that is none of those known', () => {
    expect(toldOfCourse(`${courseYaml}theme: estrand\nnavigation: 3\n`)).toMatchInlineSnapshot(`
      "essai/course.yaml:11:8: error yaml/wrong-field
        "theme" is "estrand"; it can be "estran", "inr", "neutral", "etat". Did you mean "estran"?
        How it looks: estran, inr, neutral or etat.

        11 │ theme: estrand
           │        ^^^^^^^

      essai/course.yaml:12:13: error yaml/wrong-field
        "navigation" is 3; it can be "free", "sequential".
        free, or sequential: a page opens when the one before is done.

        12 │ navigation: 3
           │             ^
      "
    `);
  });

  test('a second colon in a line', () => {
    expect(toldOfLesson(page.replace('title: Leçon', 'title: Le numérique : agir'))).toMatchInlineSnapshot(`
      "essai/fr/01.md:3:8: error yaml/syntax
        A second colon stands in this line, so YAML reads a field inside a field. (Nested mappings are not allowed in compact mappings)
        Put the text in quotes: title: "Le numérique : agir".

         3 │ title: Le numérique : agir
           │        ^
      "
    `);
  });

  test('a comma inside braces', () => {
    expect(toldOfCourse(courseYaml.replace('{ fr: Tous }', '{ fr: Tous, sans prérequis }'))).toMatchInlineSnapshot(`
      "essai/course.yaml:6:23: error yaml/wrong-field
        "audience.sans prérequis" cannot stand here. A language is a code such as fr, en or nl.
        A comma inside { } starts another field: put text that holds one in quotes.

         6 │ audience: { fr: Tous, sans prérequis }
           │                       ^^^^^^^^^^^^^^
      "
    `);
  });

  test('words that have not been translated', () => {
    expect(told(readCourse(courseFiles({}), { language: 'en' }))).toMatchInlineSnapshot(`
      "essai/course.yaml:4:1: error yaml/missing-language
        "title" has no words in en.
        Add them: { en: "…" }.

         4 │ title: { fr: Essai }
           │ ^^^^^

      essai/course.yaml:5:1: error yaml/missing-language
        "description" has no words in en.
        Add them: { en: "…" }.

         5 │ description: { fr: Un essai }
           │ ^^^^^^^^^^^

      essai/course.yaml:6:1: error yaml/missing-language
        "audience" has no words in en.
        Add them: { en: "…" }.

         6 │ audience: { fr: Tous }
           │ ^^^^^^^^
      "
    `);
  });

  test('front matter that is missing, or never closed', () => {
    expect(toldOfLesson('## Page {#page}\n\nA.\n')).toMatchInlineSnapshot(`
      "essai/fr/01.md:1:1: error yaml/no-front-matter
        This file does not start with front matter.
        Begin it with three lines or more: ---, then id, title and minutes, then --- again.

         1 │ ## Page {#page}
           │ ^^^^^^^^^^^^^^^
      "
    `);
    expect(toldOfLesson('---\nid: lecon\n\n## Page {#page}\n')).toMatchInlineSnapshot(`
      "essai/fr/01.md:1:1: error yaml/no-front-matter
        The front matter that opens here is never closed.
        Write a line of three hyphens, ---, after its last field.

         1 │ ---
           │ ^^^
      "
    `);
  });

  test('wrong fields of front matter, all at once', () => {
    expect(toldOfLesson(page.replace('id: lecon', 'id: Leçon 1').replace('5', 'cinq'))).toMatchInlineSnapshot(`
      "essai/fr/01.md:2:5: error yaml/wrong-field
        "id" is "Leçon 1". An id is made of lower-case letters, digits and hyphens, starts with a letter, has at most 40 characters, and is not "constructor".
        The id of the lesson: objet-planete.

         2 │ id: Leçon 1
           │     ^^^^^^^

      essai/fr/01.md:4:10: error yaml/wrong-field
        "minutes" is "cinq", where a number is expected.
        How long the lesson takes, in minutes: 8.

         4 │ minutes: cinq
           │          ^^^^
      "
    `);
  });

  test('entries of shared files', () => {
    const figures = '- id: part\n  valeur: 4\n  display: 4\n  label_fr: part\n  year: 2022\n  source: ademe\n';
    expect(told(readCourse(courseFiles({ '01.md': page }, { figures }), { language: 'fr' }))).toMatchInlineSnapshot(`
      "figures.yaml:3:12: error yaml/wrong-field
        "display" is 4, where text is expected.
        What the learner reads: 4,4 %.

         3 │   display: 4
           │            ^

      figures.yaml:1:3: error yaml/missing-field
        Entry 1 of figures.yaml has no "confidence".
        Add the field "confidence". How sure the figure is: confirmed, single, contradictory, calculated or fictional.

         1 │ - id: part
           │   ^

      figures.yaml:2:3: error yaml/unknown-field
        Entry 1 of figures.yaml has no field "valeur". Did you mean "value"?
        Its fields are: id, value, value_text, unit, display, label_fr, label_en, label_nl, scope, year, source, locator, confidence, rule, with, without, aliases.

         2 │   valeur: 4
           │   ^^^^^^
      "
    `);
  });

  test('an alias that would grow without end', () => {
    const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghi'.replaceAll(/./g, (c) => `${c}: &${c} [${`*${String.fromCodePoint((c.codePointAt(0) ?? 0) - 1)}, `.repeat(9)}]\n`)}`;
    expect(toldOfCourse(bomb)).toContain('yaml/syntax');
  });
});
