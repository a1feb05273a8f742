import { expect, test } from 'vitest';
import type { Course, Source } from '../../src/model/course.ts';
import { readableDate } from '../../src/render/source-reference.ts';
import { assessment, place } from '../package/a-course.ts';
import {
  choice,
  courseOf,
  figure,
  interactionOf,
  markdown,
  partOf,
  proseBlock,
  renderCourse,
  source,
} from './a-lesson.ts';

const references = (course: Course, id: string) => partOf(course, '_references').html?.[id] ?? '';

const unquoted: Source = { ...source, id: 'autre', organisation: 'Personne' };

test('the list of sources holds what is quoted, with the figures each source carries', () => {
  const sources = new Map([unquoted, source].map((one) => [one.id, one]));
  expect(references(courseOf([proseBlock('Soit :figure[part].')], { sources }), 'sources')).toMatchInlineSnapshot(
    `"<p>Les chiffres de ce module, les documents d’où ils viennent et ce qu’ils comptent.</p><ol class="sources"><li id="s-ademe" tabindex="-1"><p><b>ADEME</b>, <a href="https://example.org/etude" rel="noopener" target="_blank"><cite>Évaluation du numérique</cite><span class="vh"> (nouvel onglet)</span></a>, janvier 2025</p><ul><li><a href="#p-ecran">4,4 %</a> part du numérique dans l’empreinte carbone <span class="s">(usages en France ; 2022 ; p. 3)</span></li></ul></li></ol>"`,
  );
});

test('a source that stands nowhere on the web has no link', () => {
  const sources = new Map([['ademe', { ...source, url: '' }]]);
  expect(references(courseOf([proseBlock(':source[ademe]')], { sources }), 'sources')).toContain(
    '<p><b>ADEME</b>, <cite>Évaluation du numérique</cite>, janvier 2025</p>',
  );
});

test('an entry of the glossary sends to its neighbours and back to the page', () => {
  expect(references(courseOf([proseBlock('Une ACV.')]), 'glossary')).toMatchInlineSnapshot(
    `"<dl class="terms"><div><dt id="g-acv" tabindex="-1">Analyse du cycle de vie (ACV)</dt><dd>On compte tout.<p class="s">Voir aussi : <a href="#g-terminal">terminal</a></p><p class="s">Lu dans : <a href="#p-ecran">Mon écran</a></p></dd></div><div><dt id="g-terminal" tabindex="-1">Terminal</dt><dd>Ce que l’on tient en main.</dd></div></dl>"`,
  );
});

test('the page folds away its own sources and terms; they come with the references', () => {
  const course = courseOf([proseBlock('Un terminal, :figure[part].')]);
  expect(/<aside.*?<\/aside>/.exec(renderCourse(course).html)?.[0]).toMatchInlineSnapshot(
    `"<aside class="refs" aria-label="Sources et termes de cette page"><details><summary>Sources et termes de cette page</summary><div id="r-ecran"><a href="references.html">Lire le glossaire et les sources</a></div></details></aside>"`,
  );
  expect(references(course, 'r-ecran')).toMatchInlineSnapshot(
    `"<ol><li value="1"><a href="#s-ademe">ADEME</a>, <cite>Évaluation du numérique</cite>, janvier 2025</li></ol><ul><li><a href="#g-terminal">Terminal</a></li></ul>"`,
  );
});

test('until the references have come, and without script, their pages lead to a page of their own', () => {
  const { html, files } = renderCourse(courseOf([proseBlock('Une ACV, :figure[part].')]));
  expect(html).toContain(
    '<div id="glossary"><a href="references.html#glossary">Lire le glossaire et les sources</a></div></section>',
  );
  const page = String(files.find(({ path }) => path === 'references.html')?.content);
  expect(page).toContain('<section class="page current" id="glossary"><h1>Glossaire</h1><dl class="terms">');
  expect(page).toContain('<dt id="g-acv" tabindex="-1">');
  expect(page).toContain('<li id="s-ademe" tabindex="-1">');
  expect(page).not.toContain('#p-');
});

test('a course that quotes nothing has no references', () => {
  const { html, files } = renderCourse(courseOf([]));
  expect(files).toEqual([]);
  expect(html).not.toContain('references.html');
});

test('what a feedback quotes is listed with the page of its question', () => {
  const interaction = interactionOf(choice, { optionFeedback: { a: markdown('Non : :figure[part].') } });
  const course = courseOf([{ type: 'interaction', interaction, place }]);
  expect(renderCourse(course).html).toContain('<summary>Sources de cette page</summary>');
  expect(references(course, 'sources')).toContain('<a href="#p-ecran">4,4\u00a0%</a>');
});

test('what the bank quotes leads to the assessment', () => {
  const interactions = [interactionOf(choice, { optionFeedback: { a: markdown(':figure[part]') } })];
  const bank = { ...assessment, groups: [{ id: 'un', title: 'Un', interactions, place }] };
  expect(references(courseOf([], { assessment: bank }), 'sources')).toContain('<a href="#p-evaluation">4,4\u00a0%</a>');
});

test('a figure that is not read in a document says so', () => {
  const figures = new Map([['part', { ...figure, confidence: 'fictional' } as const]]);
  expect(references(courseOf([proseBlock(':figure[part]')], { figures }), 'sources')).toContain('; Donnée fictive)');
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
