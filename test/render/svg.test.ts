import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inlineSvg, svgFile, svgSize } from '../../src/render/svg.ts';
import { inks } from './a-lesson.ts';

const inline = (content: string, alt = '') =>
  inlineSvg(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">${content}</svg>`,
    { alt, prefix: 'i1-' },
  ).markup;
const inside = (content: string) =>
  inline(content)
    .replace(/^<svg viewBox="0 0 9 9" aria-hidden="true"(?:\/>|>)/, '')
    .replace(/<\/svg>$/, '');

test.each<[string, string, string]>([
  ['a script', '<script>alert(1)</script>', ''],
  ['an event', '<path d="M0 0" onload="alert(1)"/>', '<path d="M0 0"/>'],
  ['foreign HTML', '<foreignObject><b xmlns="http://www.w3.org/1999/xhtml">a</b></foreignObject>', ''],
  ['a style sheet', '<style>*{fill:red}</style>', ''],
  ['a style', '<path style="fill:url(https://example.org)" d="M0 0"/>', '<path d="M0 0"/>'],
  ['a link', '<a href="https://example.org"><path d="M0 0"/></a>', ''],
  ['a picture from elsewhere', '<image href="https://example.org/a.png"/>', ''],
  ['a shape from elsewhere', '<use href="https://example.org/a.svg#a"/>', '<use/>'],
  ['a paint from elsewhere', '<path fill="url(https://example.org/#a)"/>', '<path/>'],
  ['a paint from elsewhere, its name in escapes', '<path fill="\\75rl(https://example.org/#a)"/>', '<path/>'],
  ['a mask from elsewhere', `<path mask="image-set('https://example.org/a.png' 1x)"/>`, '<path/>'],
  ['a mask behind an ink', `<path mask="var(--x, src('https://example.org/a.png'))"/>`, '<path/>'],
  ['an animation of an address', '<set attributeName="href" to="javascript:alert(1)"/>', ''],
])('%s does not pass', (_, content, expected) => {
  expect(inside(content)).toBe(expected);
});

test.each<[string, string, string]>([
  [
    'ids, and what points to them, are the drawing’s own',
    '<defs><clipPath id="a"><path d="M0 0"/></clipPath></defs><g clip-path="url(#a)"/><use xlink:href="#a"/>',
    '<defs><clipPath id="i1-a"><path d="M0 0"/></clipPath></defs><g clip-path="url(#i1-a)"/><use href="#i1-a"/>',
  ],
  ['zones keep their name', '<g data-zone="a"/>', '<g data-zone="a"/>'],
  ['the theme’s inks pass', '<path fill="var(--il-sea)"/>', '<path fill="var(--il-sea)"/>'],
  [
    'space between shapes goes, space in words stays',
    '\n <g>\n  <text>4 <tspan>kg</tspan> &lt;</text>\n </g>\n<!-- a -->',
    '<g><text>4 <tspan>kg</tspan> &lt;</text></g>',
  ],
])('%s', (_, content, expected) => {
  expect(inside(content)).toBe(expected);
});

test('a drawing has a name, or is hidden', () => {
  expect(inline('', 'Un "a"')).toBe('<svg viewBox="0 0 9 9" role="img" aria-label="Un &quot;a&quot;"/>');
  expect(inline('')).toBe('<svg viewBox="0 0 9 9" aria-hidden="true"/>');
});

test('what is no drawing leaves its words', () => {
  expect(inlineSvg('<svg><g></svg>', { alt: 'Un <a>', prefix: '' }).markup).toBe('<p>Un &lt;a&gt;</p>');
});

test('no text of a drawing becomes a tag', () => {
  const escape = (text: string) =>
    text.replace(/[^a-z <>&"'/=:#()]/gi, '').replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, value) => {
      const markup = inside(`<text fill="${escape(value)}">${escape(text)}</text>`);
      expect(markup.replace(/^<text(?: fill="[^"<>]*")?(?:\/>|>)/, '').replace(/<\/text>$/, '')).not.toMatch(/[<>]/);
    }),
  );
});

const drawing = (content: string, box = '0 0 640 260') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}">${content}</svg>`;

test('a drawing in a file of its own brings the inks it uses, light and dark, and its size', () => {
  expect(svgFile(drawing('<path id="a" fill="var(--il-sea)" onclick="alert(1)"/>'), inks)).toBe(
    '<svg viewBox="0 0 640 260" xmlns="http://www.w3.org/2000/svg" width="640" height="260">' +
      '<style>:root{--il-sea:#8fbfd0}@media(prefers-color-scheme:dark){:root{--il-sea:#5391a8}}</style>' +
      '<path id="a" fill="var(--il-sea)"/></svg>',
  );
  expect(svgFile(drawing('<text>12</text>'), inks)).toMatch(/<style>text\{font-family:[^<{}]*sans-serif\}<\/style>/);
  expect(svgFile(drawing('<style>*{fill:red}</style><script>alert(1)</script>'), inks)).not.toMatch(/style|script/);
  expect(svgFile('<svg><g></svg>', inks)).toBeUndefined();
});

test.each([
  ['0 0 640 260', { width: 640, height: 260 }],
  ['-10,-5, 32.5 , 16', { width: 32.5, height: 16 }],
  ['none', {}],
])('the size of a drawing with the view box %s', (box, size) => {
  expect(svgSize(drawing('', box))).toEqual(size);
});
