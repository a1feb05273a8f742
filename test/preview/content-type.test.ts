import { expect, test } from 'vitest';
import { contentType } from '../../src/preview/content-type.ts';

test.each([
  ['index.html', 'text/html; charset=utf-8'],
  ['player.js', 'application/javascript; charset=utf-8'],
  ['a/b/plan.SVG', 'image/svg+xml'],
  ['module.mjs', 'text/plain; charset=utf-8'],
  ['engine.wasm', 'application/octet-stream'],
  ['photo.webp', 'application/octet-stream'],
  ['LICENSE', 'application/octet-stream'],
])('%s is served as %s', (path, type) => {
  expect(contentType(path)).toBe(type);
});
