import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const sources = readdirSync('player', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

test('no template binds `?attribute`: Lit sets it with toggleAttribute, which Chrome 66 lacks', () => {
  expect(sources.length).toBeGreaterThan(10);
  const binding = sources.filter((name) => /\s\?[a-z-]+=\$\{/.test(readFileSync(`player/${name}`, 'utf8')));
  expect(binding).toEqual([]);
});
