import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inlineSvg } from '../../src/render/svg.ts';

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
