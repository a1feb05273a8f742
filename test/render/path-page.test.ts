import { expect, test } from 'vitest';
import { interfaceTexts } from '../../build-scripts/interface-texts.ts';
import { pathPage } from '../../src/render/path-page.ts';
import { aCourse } from '../package/a-course.ts';
import { path, placed } from '../package/a-path.ts';

const courses = new Map([...placed].map(([folder, { course }]) => [folder, course]));
const options = { texts: interfaceTexts('fr'), styles: 'tri/course.css', script: 'path.js' };

test('the start page lists the courses of a path, those of a block under its title', () => {
  const html = pathPage(path, courses, options);
  expect([...html.matchAll(/<(h\d)[^>]*>(.*?)<\/h\d>/g)].map(([, tag, words]) => `${tag} ${words}`)).toEqual([
    'h1 Les déchets',
    'h2 <a href="tri/index.html">Trier ses déchets</a>',
    'h2 À la maison',
    'h3 <a href="compost/index.html">Composter</a>',
    'h3 <a href="eau/index.html">Épargner l’eau</a>',
  ]);
  expect(html).toContain('Modules\u00a0: 3 · Durée\u00a0: 3\u00a0h\u00a045');
  expect(html).toContain('<link rel="stylesheet" href="tri/course.css">');
  expect(html).toContain('data-theme="estran"');
});

test('what it says of progress stays to be filled in; other hosts are not asked', () => {
  const html = pathPage(path, courses, options);
  expect(html.match(/data-course="[^"]*"/g)).toEqual(['tri', 'compost', 'eau'].map((id) => `data-course="${id}"`));
  expect(html).toContain('data-todo="Pas commencé" data-under="En cours\u00a0: {n}\u00a0%" data-done="Terminé" hidden');
  expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
});

test('a title is never markup', () => {
  const odd = new Map([['tri', aCourse({ title: '<script>alert(1)</script> & "co"' })]]);
  const html = pathPage({ ...path, title: '<b>' }, odd, options);
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp;');
  expect(html).toContain('<title>&lt;b&gt;</title>');
});
