import { expect, test } from 'vitest';
import type { Block } from '../../src/model/course.ts';
import { place } from '../package/a-course.ts';
import { figure, htmlOf, markdown, proseBlock } from './a-lesson.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('a key figure: decimals set low, what it counts, its source', () => {
  expect(
    htmlOf([{ type: 'key-figure', figure: 'part', text: markdown('de l’empreinte carbone'), place }]),
  ).toMatchInlineSnapshot(
    `"<div class="key"><strong>4<small>,4</small> %</strong><p>de l’empreinte carbone</p><p class="s">Usages en France. 2022. Source : <a href="#s-ademe">ADEME, 2025</a></p></div>"`,
  );
});

test.each([
  ['800 kg', '<strong>800\u00a0kg</strong>'],
  ['29,5 Mt CO₂e', '<strong>29<small>,5</small>\u00a0<i>Mt\u00a0CO₂e</i></strong>'],
  ['681 000 m³', '<strong>681\u00a0000\u00a0m³</strong>'],
  ['+ 45 %', '<strong>+\u00a045\u00a0%</strong>'],
  ['quatre scénarios', '<strong>quatre scénarios</strong>'],
])('%s set large', (display, html) => {
  const figures = new Map([['part', { ...figure, display }]]);
  expect(htmlOf([{ type: 'key-figure', figure: 'part', text: [], place }], { figures })).toContain(html);
});

test('a long value is set as words', () => {
  const figures = new Map([['part', { ...figure, display: '106 critères, 13 thématiques' }]]);
  expect(htmlOf([{ type: 'key-figure', figure: 'part', text: [], place }], { figures })).toContain(
    '<div class="key long">',
  );
});

test('how sure a figure is stands under it when it is not read in a document', () => {
  const figures = new Map([['part', { ...figure, confidence: 'calculated' } as const]]);
  expect(htmlOf([{ type: 'key-figure', figure: 'part', text: [], place }], { figures })).toContain('Calcul. Source :');
});

const list: readonly [string, Block][] = [
  ['callout', { type: 'callout', kind: 'caution', title: '', blocks: [proseBlock('Doucement.')], place }],
  [
    'callout with a title',
    { type: 'callout', kind: 'tip', title: 'À <essayer>', blocks: [proseBlock('Ceci.')], place },
  ],
  ['quote', { type: 'quote', by: 'Une personne, fonction', source: 'ademe', content: markdown('Des mots.'), place }],
  [
    'accordion',
    {
      type: 'accordion',
      items: [
        { title: 'Un', blocks: [proseBlock('Premier.')] },
        { title: 'Deux', blocks: [] },
      ],
      place,
    },
  ],
  ['more', { type: 'more', title: '', blocks: [proseBlock('Encore.')], place }],
  ['table', { type: 'table', caption: 'Les <postes>', content: markdown('| a | b |\n|---|---|\n| 1 | 2 |'), place }],
];

test('boxes, folds and tables', () => {
  expect(list.map(([name, block]) => `${name}: ${htmlOf([block])}`).join('\n')).toMatchInlineSnapshot(`
    "callout: <div class="note caution"><p class="nt">Prudence</p><p>Doucement.</p></div>
    callout with a title: <div class="note tip"><p class="nt">À &lt;essayer&gt;</p><p>Ceci.</p></div>
    quote: <figure class="quote"><blockquote><p>Des mots.</p></blockquote><figcaption>Une personne, fonction. Source : <a href="#s-ademe">ADEME, 2025</a></figcaption></figure>
    accordion: <div class="folds"><details><summary>Un</summary><div><p>Premier.</p></div></details><details><summary>Deux</summary><div></div></details></div>
    more: <details><summary>Pour aller plus loin</summary><div><p>Encore.</p></div></details>
    table: <table><caption>Les &lt;postes&gt;</caption><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>"
  `);
});

test('a wide table scrolls by itself', () => {
  const content = markdown('| a | b | c | d | e |\n|---|---|---|---|---|');
  expect(htmlOf([{ type: 'table', caption: 'Cinq', content, place }])).toMatch(
    /^<div class="wide" role="region" aria-label="Cinq" tabindex="0"><table>/,
  );
});

const picture: Extract<Block, { type: 'figure' }> = {
  type: 'figure',
  src: 'media/a.svg',
  alt: 'Un « a »',
  decorative: false,
  credit: '',
  caption: [],
  description: [],
  place,
};
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n  <path d="M0 0H9"/>\n</svg>';

test('a drawing is a file that keeps its place until it has come', () => {
  const media = new Map([['media/a.svg', bytes(svg)]]);
  const long = [proseBlock('Ligne par ligne.')];
  expect(
    htmlOf([{ ...picture, credit: 'Parcours', caption: markdown('Une lettre.'), description: long }], { media }),
  ).toMatchInlineSnapshot(
    `"<figure class="fig"><img src="media/a.svg" alt="Un « a »" width="9" height="9" loading="lazy"><figcaption>Une lettre. <small>Crédit : Parcours</small></figcaption><details><summary>Description de l’image</summary><div><p>Ligne par ligne.</p></div></details></figure>"`,
  );
  expect(htmlOf([{ ...picture, alt: '', decorative: true }], { media })).toMatchInlineSnapshot(
    `"<figure class="fig"><img src="media/a.svg" alt="" width="9" height="9" loading="lazy"></figure>"`,
  );
});

test('a photograph stays a file, and keeps its place while it loads', () => {
  const png = Uint8Array.from([
    0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 3, 0, 0, 0, 2, 0,
  ]);
  expect(
    htmlOf([{ ...picture, src: 'media/vue du bureau.png' }], { media: new Map([['media/vue du bureau.png', png]]) }),
  ).toBe(
    '<figure class="fig"><img src="media/vue%20du%20bureau.png" alt="Un « a »" width="768" height="512" loading="lazy"></figure>',
  );
});
