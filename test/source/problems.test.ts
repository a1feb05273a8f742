import { describe, expect, test } from 'vitest';
import { readCourse } from '../../src/source/read-course.ts';
import { courseFiles, courseYaml, frontMatter, told, toldOf } from './reading.ts';

const page = `${frontMatter}\n## Page {#page}\n\nA.\n`;
const toldOfCourse = (yaml: string) =>
  told(readCourse(courseFiles({ '01.md': page }, { course: yaml }), { language: 'fr' }));
const toldOfLesson = (text: string) => told(readCourse(courseFiles({ '01.md': text }), { language: 'fr' }));

describe('YAML', () => {
  test('a field with a slip in its name', () => {
    expect(toldOfCourse(courseYaml.replace('licence:', 'license:'))).toMatchInlineSnapshot(`
      "essai/course.yaml:7:1: error yaml/unknown-field
        course.yaml has no field "license". Did you mean "licence"?
        Its fields are: id, version, languages, title, description, keywords, audience, licence, authors, contact, reviewBy, minutes, theme, navigation, completion, objectives.

         7 │ license: etalab-2.0
           │ ^^^^^^^
      "
    `);
  });

  test('a value that is none of those known', () => {
    expect(toldOfCourse(`${courseYaml}theme: estrand\nnavigation: 3\n`)).toMatchInlineSnapshot(`
      "essai/course.yaml:11:8: error yaml/wrong-field
        "theme" is "estrand"; it can be "estran", "neutral", "etat". Did you mean "estran"?
        How it looks: estran, neutral or etat.

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
        "id" is "Leçon 1". An id is made of lower-case letters, digits and hyphens, starts with a letter and has at most 40 characters.
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
        Its fields are: id, value, value_text, unit, display, label_fr, label_en, label_nl, scope, year, source, locator, confidence, rule, aliases.

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

describe('blocks', () => {
  test('a block that is never closed, until the next page', () => {
    expect(toldOf(':::callout{kind=tip}\nA.\n\n## Suite {#suite}\n\nB.')).toMatchInlineSnapshot(`
      "essai/fr/01.md:9:1: error markdown/unclosed-block
        ":::callout" opens here and is still open at line 12, where a page starts.
        Write a line ::: after the last line of the block.

         9 │ :::callout{kind=tip}
           │ ^^^^^^^^^^^^^^^^^^^^
      "
    `);
  });

  test('a hint that is never closed', () => {
    expect(
      toldOf(':::true-false{#q answer=true}\nQ ?\n\n:::hint\nH.\n\n:::feedback\nF.\n:::\n:::'),
    ).toMatchInlineSnapshot(`
      "essai/fr/01.md:12:1: error markdown/unclosed-block
        ":::hint" opens here and is still open at line 15, where ":::feedback" opens.
        Write a line ::: after the last line of the block.

        12 │ :::hint
           │ ^^^^^^^
      "
    `);
  });

  test('a closing line too many', () => {
    expect(toldOf('A.\n\n:::')).toMatchInlineSnapshot(`
      "essai/fr/01.md:11:1: error markdown/stray-close
        This line closes a block, but none is open.
        Remove it, or write the opening line, such as :::callout{kind=tip}, above.

        11 │ :::
           │ ^^^
      "
    `);
  });

  test('an unknown block, directive or attribute', () => {
    expect(
      toldOf(':::calout{kind=tip}\nA.\n:::\n\n::keyfigure{figure=part}\n\nUn :figur[part].'),
    ).toMatchInlineSnapshot(`
      "essai/fr/01.md:9:1: error markdown/unknown-block
        There is no block ":::calout". Did you mean "callout"?
        The blocks are: callout, definition, quote, accordion, more, figure, description, chart, table, hint, feedback, choice, true-false, matching, sequencing, categorize, fill-in, cloze, numeric, likert, hotspot, long-fill-in.

         9 │ :::calout{kind=tip}
           │ ^^^^^^^^^^^^^^^^^^^

      essai/fr/01.md:13:1: error markdown/unknown-block
        There is no block "::keyfigure". Did you mean "key-figure"?
        With two colons there are ::key-figure and ::definition; the others take three.

        13 │ ::keyfigure{figure=part}
           │ ^^^^^^^^^^^^^^^^^^^^^^^^

      essai/fr/01.md:15:4: error markdown/unknown-directive
        There is no ":figur". Did you mean "figure"?
        Write one of :figure, :source, :term, :lang, :gap; a colon that is only a colon is written \\:.

        15 │ Un :figur[part].
           │    ^^^^^^^^^^^^
      "
    `);
    expect(toldOf(':::callout{kind=warning titre=x}\nA.\n:::')).toMatchInlineSnapshot(`
      "essai/fr/01.md:9:17: error markdown/wrong-attribute
        "kind" is "warning"; it can be "caution", "tip", "example", "remember".
        caution (be careful), tip, example, remember (to keep).

         9 │ :::callout{kind=warning titre=x}
           │                 ^^^^^^^

      essai/fr/01.md:9:25: error markdown/unknown-attribute
        :::callout has no attribute "titre".
        Its attributes are: kind.

         9 │ :::callout{kind=warning titre=x}
           │                         ^^^^^
      "
    `);
  });

  test('too few or too many colons', () => {
    expect(toldOf('::callout{kind=tip}\n\n:::key-figure{figure=part}\n:::')).toMatchInlineSnapshot(`
      "essai/fr/01.md:9:1: error markdown/colons
        "::callout" has two colons, but it is a block with a beginning and an end.
        Open it with :::callout and close it with a line :::

         9 │ ::callout{kind=tip}
           │ ^^^^^^^^^^^^^^^^^^^

      essai/fr/01.md:11:1: error markdown/colons
        ":::key-figure" is a block of one line.
        Write it with two colons, ::key-figure[…]{…}, and remove the ::: that closes it.

        11 │ :::key-figure{figure=part}
           │ ^^^^^^^^^^^^^^^^^^^^^^^^^^
      "
    `);
  });

  test('attributes that break off, and a space behind the colons', () => {
    expect(toldOf(':::callout{kind=\nA.\n:::\n\n::: callout{kind=tip}\nA.\n:::')).toMatchInlineSnapshot(`
      "essai/fr/01.md:9:1: error markdown/block-opening
        What follows ":::callout" cannot be read: "{kind=".
        Write :::name[words]{#id name=value other="two words"}, without spaces before [ and {, and on one line.

         9 │ :::callout{kind=
           │ ^^^^^^^^^^^^^^^^

      essai/fr/01.md:13:1: error markdown/block-opening
        A space stands between the colons and "callout".
        Write :::callout{kind=tip}

        13 │ ::: callout{kind=tip}
           │ ^^^^^^^^^^^^^^^^^^^^^
      "
    `);
  });

  test('a block in a list, HTML, a reference', () => {
    expect(toldOf('- un\n\n    :::hint\n\n<div>A</div>\n\n[a]: https://example.org')).toMatchInlineSnapshot(`
      "essai/fr/01.md:11:5: error markdown/block-in-list
        ":::hint" stands inside a list or a quotation, where no block can be.
        Close the list with a blank line, and start the line of the block at its first column.

        11 │     :::hint
           │     ^^^^^^^

      essai/fr/01.md:13:1: error markdown/html
        "<div>A</div>" is HTML, and pages hold none of the author's.
        Write Markdown or a block instead; a sign < in the text is written \\<.

        13 │ <div>A</div>
           │ ^^^^^^^^^^^^

      essai/fr/01.md:15:1: error markdown/reference
        Addresses and notes that are written apart from their link are not read.
        Write the address in the link itself: [words](https://…).

        15 │ [a]: https://example.org
           │ ^^^^^^^^^^^^^^^^^^^^^^^^
      "
    `);
  });

  test('code that is never closed', () => {
    expect(toldOf('```\nA.')).toMatchInlineSnapshot(`
      "essai/fr/01.md:9:1: error markdown/unclosed-code
        The code that \`\`\` opens here is never closed, so everything below it is code.
        Write a line \`\`\` after the last line of the code.

         9 │ \`\`\`
           │ ^^^
      "
    `);
  });

  test('a chart whose cells are no numbers', () => {
    const table = '| A | B |\n|---|---|\n| x | 4,4 % |\n| y | :figure[par] |';
    expect(toldOf(`:::chart[T]{type=bar}\n${table}\n:::`)).toMatchInlineSnapshot(`
      "essai/fr/01.md:12:5: error markdown/chart-cell
        "4,4 %" is no number.
        A cell is a number with a dot and without its unit, or :figure[id]; the unit stands in unit="%".

        12 │ | x | 4,4 % |
           │     ^^^^^^^^^

      essai/fr/01.md:13:5: error markdown/chart-cell
        There is no figure "par".
        A cell is a number with a dot and without its unit, or :figure[id]; the unit stands in unit="%".

        13 │ | y | :figure[par] |
           │     ^^^^^^^^^^^^^^^^
      "
    `);
  });

  test('text that no page shows', () => {
    expect(toldOfLesson(`${frontMatter}\n# Leçon\n\nA.\n\n## Page {#page}\n\nA.`)).toMatchInlineSnapshot(`
      "essai/fr/01.md:7:1: error markdown/heading-level
        A heading of level 1 stands in the lesson.
        The title of the lesson stands in its front matter: remove this line, or write ## for a page.

         7 │ # Leçon
           │ ^^^^^^^

      essai/fr/01.md:9:1: error markdown/text-before-first-page
        This stands before the first page of the lesson, so no page shows it.
        Write a level-2 heading above it: ## Title of the page {#id}

         9 │ A.
           │ ^^
      "
    `);
  });

  test('a page without an id, or with a wrong one', () => {
    expect(toldOfLesson(`${frontMatter}\n## D’où vient-il ?\n\nA.\n\n## B {#Écran}\n\nB.`)).toMatchInlineSnapshot(`
      "essai/fr/01.md:7:1: error markdown/missing-page-id
        The page "D’où vient-il ?" has no id, and learners' records hang on it.
        Write {#d-ou-vient-il} at the end of its heading, or let "parcours check --fix" do it.

         7 │ ## D’où vient-il ?
           │ ^^^^^^^^^^^^^^^^^^

      essai/fr/01.md:11:1: error markdown/wrong-page-id
        The id "Écran" of a page is not made of lower-case letters, digits and hyphens, or does not start with a letter.
        Write {#b}.

        11 │ ## B {#Écran}
           │ ^^^^^^^^^^^^^
      "
    `);
  });
});

describe('questions', () => {
  test('ids that are missing, too long or doubled', () => {
    expect(
      toldOf(':::choice\nQ ?\n\n- [x] a\n- [ ] b {#bon}\n- [ ] c {#c}\n- [ ] d {#c}\n:::'),
    ).toMatchInlineSnapshot(`
      "essai/fr/01.md:9:1: error question/missing-id
        This question has no id, and learners' answers hang on it.
        Write :::choice{#q}, or let "parcours check --fix" do it.

         9 │ :::choice
           │ ^^^^^^^^^

      essai/fr/01.md:12:7: error question/missing-option-id
        This answer has no id.
        Write {#a} behind its words, or let "parcours check --fix" do it.

        12 │ - [x] a
           │       ^

      essai/fr/01.md:13:8: error question/wrong-option-id
        The id "bon" of an answer is not one character, a digit or a lower-case letter.
        Write {#b}.

        13 │ - [ ] b {#bon}
           │        ^^^^^^^

      essai/fr/01.md:15:7: error question/same-option-id
        Two answers of this question have the id "c".
        Give one of them another: d.

        15 │ - [ ] d {#c}
           │       ^^^^^^
      "
    `);
  });

  test('boxes that are missing', () => {
    expect(toldOf(':::choice{#q}\nQ ?\n\n- [x]a {#a}\n- b {#b}\n:::')).toMatchInlineSnapshot(`
      "essai/fr/01.md:12:3: error question/no-box
        A space is missing behind the box of this answer.
        Write - [x] before a right answer and - [ ] before the others, with a space behind the box.

        12 │ - [x]a {#a}
           │   ^^^^^^^^^

      essai/fr/01.md:13:3: error question/no-box
        This answer has no box.
        Write - [x] before a right answer and - [ ] before the others, with a space behind the box.

        13 │ - b {#b}
           │   ^^^^^^
      "
    `);
  });

  test('no answers, or a single one', () => {
    expect(toldOf(':::choice{#q}\nQ ?\n:::\n\n:::sequencing{#s}\nQ ?\n\n1. A {#a}\n:::')).toMatchInlineSnapshot(`
      "essai/fr/01.md:9:1: error question/no-answers
        ":::choice" has no list of answers.
        Write at least two lines such as - [ ] words {#a}

         9 │ :::choice{#q}
           │ ^^^^^^^^^^^^^

      essai/fr/01.md:13:1: error question/too-few-answers
        ":::sequencing" has a single answer.
        Write at least two lines such as 1. Extraction {#a}

        13 │ :::sequencing{#s}
           │ ^^^^^^^^^^^^^^^^^
      "
    `);
  });

  test('a numeric question without an answer, and with a comma', () => {
    expect(
      toldOf(':::numeric{#q}\nQ ?\n:::\n\n:::numeric{#r answer=1,5}\nQ ?\n\n- 2,5 :: dit\n:::'),
    ).toMatchInlineSnapshot(`
      "essai/fr/01.md:9:1: error markdown/missing-attribute
        :::numeric has no "answer".
        Add the attribute "answer". The right number, with a dot: answer=14.2.

         9 │ :::numeric{#q}
           │ ^^^^^^^^^^^^^^

      essai/fr/01.md:13:22: error markdown/wrong-attribute
        "answer" is "1,5". Numbers are written with digits and a dot: 2, 14.2.
        The right number, with a dot: answer=14.2.

        13 │ :::numeric{#r answer=1,5}
           │                      ^^^
      "
    `);
  });

  test('a matching without a right side', () => {
    expect(toldOf(':::matching{#q}\nQ ?\n\n- A {#1} => 1 {#a}\n- B {#2} -> 2\n:::')).toMatchInlineSnapshot(`
      "essai/fr/01.md:13:3: error question/no-target
        This line of a matching has nothing to be matched with.
        Write both sides with => between them: - Terminaux {#1} => 50 % {#a}

        13 │ - B {#2} -> 2
           │   ^^^^^^^^^^^

      essai/fr/01.md:9:1: error question/too-few-answers
        ":::matching" has a single pair.
        Write at least two lines such as - Terminaux {#1} => 50 % {#a}

         9 │ :::matching{#q}
           │ ^^^^^^^^^^^^^^^
      "
    `);
  });

  test('text behind the answers', () => {
    expect(toldOf(':::choice{#q}\nQ ?\n\n- [x] a {#a}\n- [ ] b {#b}\n\nEncore.\n:::')).toMatchInlineSnapshot(`
      "essai/fr/01.md:15:1: error question/text-after-answers
        This stands behind the answers of a question, where only :::hint and :::feedback can.
        Move it above the answers, or put it into :::feedback.

        15 │ Encore.
           │ ^^^^^^^
      "
    `);
  });

  test('gaps: none, outside a cloze, without an id', () => {
    expect(toldOf(':::cloze{#q}\nRien.\n:::\n\nUn :gap[a]{#a}.')).toMatchInlineSnapshot(`
      "essai/fr/01.md:9:1: error question/no-gap
        ":::cloze" has no gap that can be filled.
        Write a gap with its accepted answers: :gap[11|onze]{#a}.

         9 │ :::cloze{#q}
           │ ^^^^^^^^^^^^

      essai/fr/01.md:13:4: error markdown/gap-outside-cloze
        A gap stands outside a cloze.
        Put the text with its gaps between :::cloze{#id} and :::.

        13 │ Un :gap[a]{#a}.
           │    ^^^^^^^^^^^
      "
    `);
    expect(toldOf(':::cloze{#q}\nUn :gap[a], :gap[b]{options="b|c"}.\n:::')).toMatchInlineSnapshot(`
      "essai/fr/01.md:10:4: error question/missing-option-id
        This gap has no id.
        Write {#a} behind the brackets, or let "parcours check --fix" do it.

        10 │ Un :gap[a], :gap[b]{options="b|c"}.
           │    ^^^^^^^

      essai/fr/01.md:10:13: error question/missing-option-id
        This gap has no id.
        Write {#b} behind the brackets, or let "parcours check --fix" do it.

        10 │ Un :gap[a], :gap[b]{options="b|c"}.
           │             ^^^^^^^^^^^^^^^^^^^^^^
      "
    `);
  });
});

describe('files', () => {
  test('media that are missing, elsewhere, outside or badly named', () => {
    const figure = (src: string) => `:::figure{src="${src}" decorative}\n:::\n\n`;
    const all = ['media/burau.svg', 'https://example.org/a.png', '../a.svg', '/etc/passwd', 'media/à voir.svg'];
    expect(toldOf(all.map(figure).join(''))).toMatchInlineSnapshot(`
      "essai/fr/01.md:9:15: error files/missing
        The course has no file "media/burau.svg". Did you mean "media/bureau.svg"?
        Write its path from the course folder, capitals included, or add the file.

         9 │ :::figure{src="media/burau.svg" decorative}
           │               ^^^^^^^^^^^^^^^^^

      essai/fr/01.md:12:15: error files/elsewhere
        "https://example.org/a.png" is not a file of the course: a package fetches nothing from elsewhere.
        Put the file into media/ and write its path from the course folder.

        12 │ :::figure{src="https://example.org/a.png" decorative}
           │               ^^^^^^^^^^^^^^^^^^^^^^^^^^^

      essai/fr/01.md:15:15: error files/outside-course
        "../a.svg" leads out of the course folder, or may do so.
        Write the path from the course folder, with forward slashes and without dots: media/bureau.svg.

        15 │ :::figure{src="../a.svg" decorative}
           │               ^^^^^^^^^^

      essai/fr/01.md:18:15: error files/outside-course
        "/etc/passwd" leads out of the course folder, or may do so.
        Write the path from the course folder, with forward slashes and without dots: media/bureau.svg.

        18 │ :::figure{src="/etc/passwd" decorative}
           │               ^^^^^^^^^^^^^

      essai/fr/01.md:21:15: error files/name
        The name "media/à voir.svg" holds a space, an accent or a sign that some LMS cannot serve.
        Rename the file with letters without accents, digits, hyphens and dots.

        21 │ :::figure{src="media/à voir.svg" decorative}
           │               ^^^^^^^^^^^^^^^^^^
      "
    `);
  });

  test('addresses that no page can link to', () => {
    expect(
      toldOf('[a](javascript:alert) [b](media/absent.pdf) [c](#page) [d](https://example.org)'),
    ).toMatchInlineSnapshot(`
      "essai/fr/01.md:9:1: error markdown/address
        "javascript:alert" is not an address that a page can link to.
        Write https://…, mailto:…, #page, or the path of a file of the course.

         9 │ [a](javascript:alert) [b](media/absent.pdf) [c](#page) [d](https://example.org)
           │ ^^^^^^^^^^^^^^^^^^^^^

      essai/fr/01.md:9:23: error files/missing
        The course has no file "media/absent.pdf".
        Write its path from the course folder, capitals included, or add the file.

         9 │ [a](javascript:alert) [b](media/absent.pdf) [c](#page) [d](https://example.org)
           │                       ^^^^^^^^^^^^^^^^^^^^^
      "
    `);
  });

  test('a lesson that is empty', () => {
    expect(toldOfLesson('\n\n')).toMatchInlineSnapshot(`
      "essai/fr/01.md:1:1: error files/empty
        This lesson is empty.
        Write it, or remove the file.
      "
    `);
  });

  test('a lesson above the limit is not read', () => {
    expect(toldOfLesson('a'.repeat(300_000)).slice(0, 200)).toMatchInlineSnapshot(`
      "essai/fr/01.md:1:1: error files/too-large
        This lesson has 300000 characters; at most 262144 are read.
        Split the lesson into several files.

         1 │ aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
    `);
  });

  test('a line without end is not read', () => {
    expect(toldOf('x'.repeat(9000))).toContain('This line has 9000 characters, more than 8000.');
    expect(toldOf('*a_'.repeat(1000))).toContain('markdown/too-long');
    expect(toldOf('> '.repeat(20) + 'a')).toContain('markdown/too-long');
  });

  test('blocks inside blocks inside blocks', () => {
    const deep = ':::more[A]\n'.repeat(9) + ':::\n'.repeat(9);
    expect(toldOf(deep)).toContain('is block 7 inside the others; at most 6');
  });
});
