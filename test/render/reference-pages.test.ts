import { expect, test } from 'vitest';
import type { Source } from '../../src/model/course.ts';
import { readableDate } from '../../src/render/source-reference.ts';
import { assessment, place } from '../package/a-course.ts';
import { choice, courseOf, figure, interactionOf, markdown, proseBlock, renderCourse, source } from './a-lesson.ts';

const sectionOf = (html: string, id: string) =>
  new RegExp(`<section class="page" id="p-${id}".*?</h1>(.*?)</section>`).exec(html)?.[1] ?? '';

const unquoted: Source = { ...source, id: 'autre', organisation: 'Personne' };

test('the list of sources holds what is quoted, with the figures each source carries', () => {
  const sources = new Map([unquoted, source].map((one) => [one.id, one]));
  const { html } = renderCourse(courseOf([proseBlock('Soit :figure[part].')], { sources }));
  expect(sectionOf(html, 'sources')).toMatchInlineSnapshot(
    `"<p>Les chiffres de ce module, les documents d’où ils viennent et ce qu’ils comptent.</p><ol class="sources"><li id="s-ademe" tabindex="-1"><p><b>ADEME</b>, <a href="https://example.org/etude" rel="noopener" target="_blank"><cite>Évaluation du numérique</cite><span class="vh"> (nouvel onglet)</span></a>, janvier 2025</p><ul><li><a href="#p-ecran">4,4 %</a> part du numérique dans l’empreinte carbone <span class="s">(usages en France ; 2022 ; p. 3)</span></li></ul></li></ol>"`,
  );
});

test('a source that stands nowhere on the web has no link', () => {
  const sources = new Map([['ademe', { ...source, url: '' }]]);
  const { html } = renderCourse(courseOf([proseBlock(':source[ademe]')], { sources }));
  expect(sectionOf(html, 'sources')).toContain(
    '<p><b>ADEME</b>, <cite>Évaluation du numérique</cite>, janvier 2025</p>',
  );
});

test('an entry of the glossary sends to its neighbours and back to the page', () => {
  const { html } = renderCourse(courseOf([proseBlock('Une ACV.')]));
  expect(sectionOf(html, 'glossary')).toMatchInlineSnapshot(
    `"<dl class="terms"><div><dt id="g-acv" tabindex="-1">Analyse du cycle de vie (ACV)</dt><dd>On compte tout.<p class="s">Voir aussi : <a href="#g-terminal">terminal</a></p><p class="s">Lu dans : <a href="#p-ecran">Mon écran</a></p></dd></div><div><dt id="g-terminal" tabindex="-1">Terminal</dt><dd>Ce que l’on tient en main.</dd></div></dl>"`,
  );
});

test('the page lists its own sources and terms', () => {
  const { html } = renderCourse(courseOf([proseBlock('Un terminal, :figure[part].')]));
  expect(/<aside.*?<\/aside>/.exec(html)?.[0]).toMatchInlineSnapshot(
    `"<aside class="refs" aria-label="Sources et termes de cette page"><details><summary>Sources et termes de cette page</summary><ol><li value="1"><a href="#s-ademe">ADEME</a>, <cite>Évaluation du numérique</cite>, janvier 2025</li></ol><ul><li><a href="#g-terminal">Terminal</a></li></ul></details></aside>"`,
  );
});

test('what a feedback quotes is listed with the page of its question', () => {
  const interaction = interactionOf(choice, { optionFeedback: { a: markdown('Non : :figure[part].') } });
  const { html } = renderCourse(courseOf([{ type: 'interaction', interaction, place }]));
  expect(html).toContain('<summary>Sources de cette page</summary>');
  expect(sectionOf(html, 'sources')).toContain('<a href="#p-ecran">4,4\u00a0%</a>');
});

test('what the bank quotes leads to the assessment', () => {
  const interactions = [interactionOf(choice, { optionFeedback: { a: markdown(':figure[part]') } })];
  const bank = { ...assessment, groups: [{ id: 'un', title: 'Un', interactions, place }] };
  const { html } = renderCourse(courseOf([], { assessment: bank }));
  expect(sectionOf(html, 'sources')).toContain('<a href="#p-evaluation">4,4\u00a0%</a>');
});

test('a figure that is not read in a document says so', () => {
  const figures = new Map([['part', { ...figure, confidence: 'fictional' } as const]]);
  const { html } = renderCourse(courseOf([proseBlock(':figure[part]')], { figures }));
  expect(sectionOf(html, 'sources')).toContain('; Donnée fictive)');
});

test.each([
  ['2025-01', 'fr', 'janvier 2025'],
  ['2024-05-17', 'fr', '17 mai 2024'],
  ['2025-10-01', 'fr', '1er octobre 2025'],
  ['2025', 'fr', '2025'],
  ['2025-10-01', 'en', '1 October 2025'],
  ['2025-10-01', 'nl', '1 oktober 2025'],
  ['vers 1990', 'fr', 'vers 1990'],
])('the date %s in %s', (date, language, expected) => {
  expect(readableDate(date, language)).toBe(expected);
});
