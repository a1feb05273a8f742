import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { Attempts, isLearnerName } from '../../src/preview/attempts.ts';
import { aFolder } from './a-package.ts';

test('nothing is kept before the first commit', async () => {
  expect(await new Attempts(await aFolder()).find('Alix', 'tri')).toBeUndefined();
});

test('an attempt is kept as committed last, a further one beside it, also for who reads the folder anew', async () => {
  const folder = await aFolder();
  const attempts = new Attempts(folder);
  await attempts.keep('Alix', 'tri', { attempt: 1, stored: { a: '1' } });
  await attempts.keep('Alix', 'tri', { attempt: 1, stored: { a: '2' } });
  await attempts.keep('Alix', 'tri', { attempt: 2, stored: { a: '3' } });
  expect(await new Attempts(folder).find('Alix', 'tri')).toEqual({
    learner: 'Alix',
    package: 'tri',
    attempts: [{ a: '2' }, { a: '3' }],
  });
});

test('a number far ahead is the next attempt: no attempt is left empty', async () => {
  const attempts = new Attempts(await aFolder());
  await attempts.keep('Alix', 'tri', { attempt: 9, stored: { a: '1' } });
  expect((await attempts.find('Alix', 'tri'))?.attempts).toEqual([{ a: '1' }]);
});

test('learners whose names look alike have files of their own', async () => {
  const folder = await aFolder();
  const attempts = new Attempts(folder);
  for (const name of ['Léa', 'Lea', 'léa']) await attempts.keep(name, 'tri', { attempt: 1, stored: { name } });
  expect((await attempts.find('Lea', 'tri'))?.attempts).toEqual([{ name: 'Lea' }]);
  expect((await attempts.ofPackage('tri')).map(({ learner }) => learner).toSorted()).toEqual(['Lea', 'Léa', 'léa']);
});

test('of commits that come together the last one stays, and no part of a file is left', async () => {
  const folder = await aFolder();
  const attempts = new Attempts(folder);
  const commits = Array.from({ length: 30 }, (_, n) => ({
    attempt: 1,
    stored: { n: String(n), fill: 'x'.repeat(n * 99) },
  }));
  await Promise.all(commits.map((commit) => attempts.keep('Alix', 'tri', commit)));
  expect((await attempts.find('Alix', 'tri'))?.attempts).toMatchObject([{ n: '29' }]);
  expect(await readdir(path.join(folder, 'tri'))).toHaveLength(1);
});

test('what is forgotten is gone', async () => {
  const attempts = new Attempts(await aFolder());
  await attempts.keep('Alix', 'tri', { attempt: 1, stored: {} });
  await attempts.forget('Alix', 'tri');
  await attempts.forget('Alix', 'tri');
  expect(await attempts.find('Alix', 'tri')).toBeUndefined();
});

test('a file that someone damaged is named, and how to go on', async () => {
  const folder = await aFolder();
  const attempts = new Attempts(folder);
  await attempts.keep('Alix', 'tri', { attempt: 1, stored: {} });
  const [file = ''] = await readdir(path.join(folder, 'tri'));
  await writeFile(path.join(folder, 'tri', file), '{"learner":');
  await expect(attempts.find('Alix', 'tri')).rejects.toThrow(/alix-.*\.json does not hold attempts\. Remove it/);
});

test.each([
  ['Alix Martin', true],
  ['Marie-Hélène O’Brien', true],
  ['José', true],
  ['../x', false],
  ['.', false],
  ['a/b', false],
  ['', false],
  ['<b>', false],
  ['x'.repeat(61), false],
])('whether "%s" is a learner’s name: %s', (name, expected) => {
  expect(isLearnerName(name)).toBe(expected);
});
