import { describe, expect, test } from 'vitest';
import { readCourse } from '../../src/source/read-course.ts';
import { courseFiles, frontMatter, told, toldOf } from './reading.ts';

const toldOfLesson = (text: string) => told(readCourse(courseFiles({ '01.md': text }), { language: 'fr' }));

describe('what is told of blocks', () => {
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
    expect(toldOf(':::true-false{#q answer=true}\nQ ?\n\n:::hint\nH.\n\n:::feedback\nF.\n:::\n:::'))
      .toMatchInlineSnapshot(`
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
    const listed = toldOf(':::calout{kind=tip}\nA.\n:::\n\n::keyfigure{figure=part}\n\nUn :figur[part].');
    expect(listed.replace(/(callout, definition,).* (long-fill-in).*/, '$1 … $2 ….')).toMatchInlineSnapshot(`
      "essai/fr/01.md:9:1: error markdown/unknown-block
        There is no block ":::calout". Did you mean "callout"?
        The blocks are: callout, definition, … long-fill-in ….

         9 │ :::calout{kind=tip}
           │ ^^^^^^^^^^^^^^^^^^^

      essai/fr/01.md:13:1: error markdown/unknown-block
        There is no block "::keyfigure". Did you mean "key-figure"?
        The lines with two colons are: ::key-figure, ::definition, ::download, ::scene, ::scenario, ::setting, ::ending; blocks take three.

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
        The id "Écran" of a page is not made of lower-case letters, digits and hyphens, does not start with a letter, or is "constructor".
        Write {#b}.

        11 │ ## B {#Écran}
           │ ^^^^^^^^^^^^^
      "
    `);
  });
});
