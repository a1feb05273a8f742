import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../src/cli/fix-files.ts';
import { readPage, rulesOf, toldOf } from '../reading.ts';

const head = '| Poste | Quantité {#qte} | Durée {#duree unit=ans} | Par an {#an unit="kg/an"} |\n|---|---|---|---|';
const sheet = (rows: string, { attributes = '', columns = head, below = '' } = {}): string =>
  `:::worksheet{#parc${attributes}}\nCombien par an ?\n\n${columns}\n${rows}\n${below && `\n${below}\n`}:::`;

describe('what is told of worksheets', () => {
  test('a formula that cannot be read, and names that are nothing', () => {
    expect(
      toldOf(
        sheet(`| A {#a} | 120 | 5 | ? = qte * (duree |
| B {#b} | 120 | 5 | ? = qte / dure |
| C {#c} | 120 | 5 | ? = a.qte + b.kg |
| D {#d} | 120 | 5 | ? = sum(quantite) |`),
      ),
    ).toMatchInlineSnapshot(`
      "essai/fr/01.md:14:26: error worksheet/formula
        The formula "qte * (duree" cannot be read.
        Look for a parenthesis that is not closed, or an operator without a value.

        14 │ | A {#a} | 120 | 5 | ? = qte * (duree |
           │                          ^^^^^^^^^^^^

      essai/fr/01.md:15:26: error worksheet/formula
        A formula names "dure", which is nothing here. Did you mean "duree"?
        The names are: qte, duree, an, a.qte, a.duree, a.an, b.qte, b.duree, b.an, c.qte, c.duree, c.an, d.qte, d.duree, d.an.

        15 │ | B {#b} | 120 | 5 | ? = qte / dure |
           │                          ^^^^^^^^^^

      essai/fr/01.md:16:26: error worksheet/formula
        A formula names "b.kg", which is nothing here.
        The names are: qte, duree, an, a.qte, a.duree, a.an, b.qte, b.duree, b.an, c.qte, c.duree, c.an, d.qte, d.duree, d.an.

        16 │ | C {#c} | 120 | 5 | ? = a.qte + b.kg |
           │                          ^^^^^^^^^^^^

      essai/fr/01.md:17:26: error worksheet/formula
        A formula names "quantite", which is nothing here.
        The names are: qte, duree, an, a.qte, a.duree, a.an, b.qte, b.duree, b.an, c.qte, c.duree, c.an, d.qte, d.duree, d.an.

        17 │ | D {#d} | 120 | 5 | ? = sum(quantite) |
           │                          ^^^^^^^^^^^^^
      "
    `);
  });

  test('a division by zero is told where it is worked out', () => {
    expect(toldOf(sheet('| A {#a} | 120 | 0 | ? = qte / duree |'))).toMatchInlineSnapshot(`
      "essai/fr/01.md:14:26: error worksheet/no-value
        "a.an" comes to no number: "qte / duree" divides by "a.duree", which is 0.
        Give the divisor another value, or take the division out.

        14 │ | A {#a} | 120 | 0 | ? = qte / duree |
           │                          ^^^^^^^^^^^
      "
    `);
    expect(rulesOf(sheet('| A {#a} | 120 | 5 | ? = qte / (duree - 5) |'))).toEqual(['worksheet/no-value']);
    expect(rulesOf(sheet('| A {#a} | 120 | 0 | ? = qte / duree |\n| B {#b} | 1 | 1 | = a.an + 1 |'))).toEqual([
      'worksheet/no-value',
    ]);
  });

  test('cells that need one another are shown as a ring', () => {
    expect(
      toldOf(sheet('| A {#a} | 1 | 5 | ? = b.an |\n| B {#b} | 1 | 5 | = c.an + 1 |\n| C {#c} | 1 | 5 | = a.an * 2 |')),
    ).toMatchInlineSnapshot(`
      "essai/fr/01.md:14:24: error worksheet/cycle
        These cells need one another: a.an → b.an → c.an → a.an.
        Work one of them out from cells that do not need it.

        14 │ | A {#a} | 1 | 5 | ? = b.an |
           │                        ^^^^
      "
    `);
    expect(toldOf(sheet('| A {#a} | 1 | 5 | ? = an + 1 |'))).toMatchInlineSnapshot(`
      "essai/fr/01.md:14:24: error worksheet/cycle
        The formula of "a.an" needs "a.an" itself.
        Work one of them out from cells that do not need it.

        14 │ | A {#a} | 1 | 5 | ? = an + 1 |
           │                        ^^^^^^
      "
    `);
  });

  test('a formula that needs a cell without a number', () => {
    expect(toldOf(sheet('| A {#a} | n. d. | 5 | ? = qte * duree |\n| B {#b} | 1 | 5 | 2 |'))).toMatchInlineSnapshot(`
      "essai/fr/01.md:14:28: error worksheet/formula
        The formula needs "a.qte", a cell that holds no number.
        Write a number there (0 where nothing is counted), or take the name out of the formula.

        14 │ | A {#a} | n. d. | 5 | ? = qte * duree |
           │                            ^^^^^^^^^^^
      "
    `);
    expect(toldOf(sheet('| A {#a} | 1 | 5 | ? = sum(an) |'))).toMatchInlineSnapshot(`
      "essai/fr/01.md:14:24: error worksheet/formula
        "sum(an)" finds no number above.
        It adds up the cells above it in that column; write it below them.

        14 │ | A {#a} | 1 | 5 | ? = sum(an) |
           │                        ^^^^^^^
      "
    `);
  });

  test('nothing to fill in, no table, no formula', () => {
    expect(toldOf(sheet('| A {#a} | 1 | 5 | = qte |'))).toMatchInlineSnapshot(`
      "essai/fr/01.md:9:1: error worksheet/nothing-asked
        This worksheet has no cell to fill in.
        Put a question mark before a formula: ? = qte * facteur

         9 │ :::worksheet{#parc}
           │ ^^^^^^^^^^^^^^^^^^^
      "
    `);
    expect(toldOf(':::worksheet{#parc}\nCombien ?\n:::')).toMatchInlineSnapshot(`
      "essai/fr/01.md:9:1: error worksheet/no-table
        ":::worksheet" has no table.
        Write a heading line, | Poste | Quantité {#qte} | Total {#total} |, then |---|---|---|, then a line for each row.

         9 │ :::worksheet{#parc}
           │ ^^^^^^^^^^^^^^^^^^^
      "
    `);
    expect(toldOf(sheet('| A {#a} | 1 | 5 | ? |'))).toMatchInlineSnapshot(`
      "essai/fr/01.md:14:20: error worksheet/no-formula
        This cell is to be filled in, and does not say what is right.
        Write how it is worked out, or its value: ? = qte * facteur, or ? = 4080.

        14 │ | A {#a} | 1 | 5 | ? |
           │                    ^
      "
    `);
  });

  test('rows with more or fewer cells than the heading', () => {
    expect(toldOf(sheet('| A {#a} | 1 | ? = qte |\n| B {#b} | 1 | 5 | ? = qte | 4 |'))).toMatchInlineSnapshot(`
      "essai/fr/01.md:14:1: error worksheet/row-length
        This row has 3 cells; the heading line has 4.
        Write a cell for each column, empty where no number belongs: | |

        14 │ | A {#a} | 1 | ? = qte |
           │ ^^^^^^^^^^^^^^^^^^^^^^^^

      essai/fr/01.md:15:1: error worksheet/row-length
        This row has 5 cells; the heading line has 4.
        Write a cell for each column, empty where no number belongs: | |

        15 │ | B {#b} | 1 | 5 | ? = qte | 4 |
           │ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      "
    `);
  });

  test('ids that are missing, doubled, or no names', () => {
    const columns = '| Poste | Quantité | Durée {#qte} | Par an {#qte unit=kg/an} |\n|---|---|---|---|';
    expect(
      toldOf(
        sheet('| Grands portables | 1 | 5 | ? = 2 |\n| B {#b-2} | 1 | 5 | 1 |\n| C {#sum} | 1 | 5 | 1 |', { columns }),
      ),
    ).toMatchInlineSnapshot(`
      "essai/fr/01.md:12:11: error worksheet/missing-id
        This column has no id, and formulas and records name it.
        Write {#quantite} behind its words, or let "parcours check --fix" do it.

        12 │ | Poste | Quantité | Durée {#qte} | Par an {#qte unit=kg/an} |
           │           ^^^^^^^^

      essai/fr/01.md:12:45: error worksheet/same-id
        The id "qte" stands twice among the columns and values of this sheet.
        Give one of them another: {#par}.

        12 │ | Poste | Quantité | Durée {#qte} | Par an {#qte unit=kg/an} |
           │                                             ^^^^

      essai/fr/01.md:14:3: error worksheet/missing-id
        This row has no id, and formulas and records name it.
        Write {#grands} behind its words, or let "parcours check --fix" do it.

        14 │ | Grands portables | 1 | 5 | ? = 2 |
           │   ^^^^^^^^^^^^^^^^

      essai/fr/01.md:15:6: error worksheet/wrong-id
        "b-2" is no name for a row: lower-case letters and digits, starting with a letter, at most 20.
        Write {#b}.

        15 │ | B {#b-2} | 1 | 5 | 1 |
           │      ^^^^

      essai/fr/01.md:16:6: error worksheet/wrong-id
        "sum" means something else in a formula.
        Write {#c}.

        16 │ | C {#sum} | 1 | 5 | 1 |
           │      ^^^^
      "
    `);
  });

  test('check --fix writes the ids that are missing', () => {
    const columns = '| Poste | Quantité | Par an {unit=kg} |\n|---|---|---|';
    const reading = readPage(sheet('| Portables | 1 | ? = quantite |', { columns }));
    const edits = reading.problems.flatMap(({ edit }) => edit ?? []);
    const fixed = applyEdits(reading.texts.get('essai/fr/01.md')!, edits);
    expect(fixed).toContain('| Poste | Quantité {#quantite} | Par an {unit=kg} |');
    expect(fixed).toContain('| Portables {#portables} | 1 |');
  });

  test('a given cell that is no number, and a tolerance that is none', () => {
    expect(toldOf(sheet('| A {#a} | 12O | :figure[rien] | ? = 5 ± peu |'))).toMatchInlineSnapshot(`
      "essai/fr/01.md:14:12: error worksheet/not-a-number
        "12O" is no number.
        Write a number such as 120 or 12,5, a formula behind = or ? =, or words without digits, such as n. d.

        14 │ | A {#a} | 12O | :figure[rien] | ? = 5 ± peu |
           │            ^^^

      essai/fr/01.md:14:18: error worksheet/not-a-number
        There is no figure "rien".
        Quote a figure that is one number, or write the number.

        14 │ | A {#a} | 12O | :figure[rien] | ? = 5 ± peu |
           │                  ^^^^^^^^^^^^^

      essai/fr/01.md:14:34: error worksheet/wrong-tolerance
        "peu" is no tolerance.
        Write a number or a share behind ±: ? = qte * facteur ± 0.5 %

        14 │ | A {#a} | 12O | :figure[rien] | ? = 5 ± peu |
           │                                  ^^^^^^^^^^^
      "
    `);
    expect(toldOf(sheet('| A {#a} | 1 | 5 | ? = 5 |', { attributes: ' tolerance=large values="fe: 2"' })))
      .toMatchInlineSnapshot(`
      "essai/fr/01.md:9:30: error markdown/wrong-attribute
        "tolerance" is "large". A tolerance is a number, or a share with %: 0.02, "0.5 %".
        See the attributes of :::worksheet in docs/author/course-text.md.

         9 │ :::worksheet{#parc tolerance=large values="fe: 2"}
           │                              ^^^^^

      essai/fr/01.md:9:43: error markdown/wrong-attribute
        "values" is "fe: 2". Write names and numbers: values="fe=0.0519 pue=1.8".
        See the attributes of :::worksheet in docs/author/course-text.md.

         9 │ :::worksheet{#parc tolerance=large values="fe: 2"}
           │                                           ^^^^^^^
      "
    `);
  });

  test('lines under the sheet that name no cell, or say nothing', () => {
    expect(
      toldOf(
        sheet('| A {#a} | 1 | 5 | ? = qte |', {
          below: '- a.ann = 12 :: Trop.\n- a.an = 12\n- a.qte :: Donnée.\n- a.an = duree / 0 :: Sans.',
        }),
      ),
    ).toMatchInlineSnapshot(`
      "essai/fr/01.md:16:3: error worksheet/unknown-cell
        "a.ann" is no cell to fill in. Did you mean "a.an"?
        Write one of them: a.an.

        16 │ - a.ann = 12 :: Trop.
           │   ^^^^^^^^^^^^^^^^^^^

      essai/fr/01.md:17:3: error worksheet/nothing-said
        "a.an = 12" names a cell, and says nothing of it.
        Write what is said behind two colons: - portable.fab = 20400 :: …

        17 │ - a.an = 12
           │   ^^^^^^^^^

      essai/fr/01.md:18:3: error worksheet/unknown-cell
        "a.qte" is no cell to fill in.
        Write one of them: a.an.

        18 │ - a.qte :: Donnée.
           │   ^^^^^^^^^^^^^^^^

      essai/fr/01.md:19:3: error worksheet/no-value
        The foreseen answer "duree / 0" comes to no number.
        Look for a division by 0, or write the number itself.

        19 │ - a.an = duree / 0 :: Sans.
           │   ^^^^^^^^^^^^^^^^^^^^^^^^^
      "
    `);
  });

  test('text behind the table stands where it cannot', () => {
    expect(rulesOf(sheet('| A {#a} | 1 | 5 | ? = qte |', { below: 'Encore un mot.' }))).toEqual([
      'question/text-after-answers',
    ]);
  });

  test('a constant that a column is named like', () => {
    expect(rulesOf(sheet('| A {#a} | 1 | 5 | ? = 2 |', { attributes: ' values="qte=3"' }))).toEqual([
      'worksheet/same-id',
    ]);
  });

  test('names that JavaScript keeps for itself are no names of cells', () => {
    const columns = '| Poste | Clés {#keys} | Par an {#constructor} |\n|---|---|---|';
    const rows = '| A {#constructor} | 12 | ? = keys * 2 |\n| B {#prototype} | 12 | ? = constructor.keys + 1 |';
    expect(rulesOf(sheet(rows, { columns }))).toEqual([
      'worksheet/wrong-id',
      'worksheet/wrong-id',
      'worksheet/wrong-id',
      'worksheet/formula',
    ]);
    expect(typeof Object.keys).toBe('function');
  });

  test('a sheet of more cells than anybody fills in', () => {
    const rows = Array.from(
      { length: 134 },
      (_, i) => `| A {#a${i}} | 1 | 5 | ? = ${i ? `a${i - 1}.an` : '1'} + qte |`,
    );
    expect(rulesOf(sheet(rows.slice(1, 133).join('\n').replace('a0.an', '1')))).toEqual([]);
    expect(rulesOf(sheet(rows.join('\n')))).toEqual(['worksheet/too-large']);
  });
});
