import { expect, test } from 'vitest';
import type { Block, Interaction } from '../../src/model/course.ts';
import { assessment, place } from '../package/a-course.ts';
import { questionOf } from '../source/reading.ts';
import { courseOf, htmlOf, partOf, renderCourse } from './a-lesson.ts';

const asked: Interaction = questionOf(`:::worksheet{#parc}
Combien ?

> par an = quantité ÷ *durée*

| Poste | Quantité {#qte} | Part {#part unit="%"} | Par an {#an unit=kg} |
|---|---|---|---|
| Portables <&> {#portable} | 1 200 | :figure[part] | ? = qte / 5 |
| Total {#total} | n. d. | | = sum(an) |

- portable.an = 6000 :: **Divisez.**
:::`);
const block: Block = { type: 'interaction', interaction: asked, place };

test('the page holds the sheet as a table, and nothing that tells what is right', () => {
  expect(htmlOf([block]).replaceAll('><', '>\n<')).toMatchInlineSnapshot(`
    "<course-worksheet class="q" id="q-parc" data-question="parc" data-needs="worksheet">
    <div data-part="prompt">
    <p>Combien ?</p>
    </div>
    <div data-part="sheet">
    <p>par an = quantité ÷ <em>durée</em>
    </p>
    <div class="wide" role="region" aria-label="Combien ?" tabindex="0">
    <table>
    <thead>
    <tr>
    <th scope="col">Poste</th>
    <th scope="col" class="n">Quantité</th>
    <th scope="col" class="n">Part (%)</th>
    <th scope="col" class="n">Par an (kg)</th>
    </tr>
    </thead>
    <tbody>
    <tr>
    <th scope="row">Portables &lt;&amp;&gt;</th>
    <td class="n">1 200</td>
    <td class="n">4,4 %<a class="r" href="#s-ademe" aria-label="source 1">1</a>
    </td>
    <td class="n">…</td>
    </tr>
    <tr>
    <th scope="row">Total</th>
    <td class="n">n. d.</td>
    <td class="n">
    </td>
    <td class="n">…</td>
    </tr>
    </tbody>
    </table>
    </div>
    </div>
    </course-worksheet>"
  `);
  expect(htmlOf([block])).not.toMatch(/240|6000/);
});

test('the part holds what the player draws from, with words as HTML', () => {
  const { sheet, cells, ...rest } = partOf(courseOf([block]), 'objet').questions!['parc']!;
  expect([cells, rest['right']]).toEqual([undefined, undefined]);
  expect(sheet).toMatchInlineSnapshot(`
    {
      "columns": [
        {
          "id": "qte",
          "title": "Quantité",
          "unit": "",
        },
        {
          "id": "part",
          "title": "Part",
          "unit": "%",
        },
        {
          "id": "an",
          "title": "Par an",
          "unit": "kg",
        },
      ],
      "corner": "Poste",
      "decimals": 2,
      "exports": false,
      "foreseen": [
        {
          "cell": "portable.an",
          "value": 6000,
          "words": "<strong>Divisez.</strong>",
        },
      ],
      "formulas": [
        "par an = quantité ÷ <em>durée</em>",
      ],
      "hints": {},
      "rows": [
        {
          "cells": [
            {
              "display": "1 200",
              "kind": "given",
              "value": 1200,
            },
            {
              "display": "4,4 %<a class="r" href="#s-ademe" aria-label="source 1">1</a>",
              "kind": "given",
              "value": 4.4,
            },
            {
              "kind": "asked",
            },
          ],
          "id": "portable",
          "title": "Portables <&>",
        },
        {
          "cells": [
            {
              "display": "n. d.",
              "kind": "empty",
            },
            {
              "display": "",
              "kind": "empty",
            },
            {
              "formula": [
                ".",
                "portable",
                "an",
              ],
              "kind": "total",
            },
          ],
          "id": "total",
          "title": "Total",
        },
      ],
    }
  `);
});

test('an assessment names every script that its bank needs', () => {
  const bank = { id: 'b', title: 'B', interactions: [{ ...asked, tags: ['b'] }], place };
  const { html } = renderCourse(courseOf([], { assessment: { ...assessment, groups: [bank] } }));
  expect(html).toContain('<div id="assessment" data-needs="worksheet">');
  const timed = { ...assessment, groups: [bank], timeLimit: 10 };
  expect(renderCourse(courseOf([], { assessment: timed })).html).toMatch(
    /id="assessment" data-needs="(worksheet clock|clock worksheet)"/,
  );
});
