import { utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { zip } from '../../src/package/zip.ts';
import { isOpen, Shelf } from '../../src/preview/shelf.ts';
import { aShelf, aSite, files12, files2004, filesPath, filesWeb, sitePath } from './a-package.ts';

test('a package is known by its manifest: standard, title, first page, what the LMS needs to launch it', async () => {
  const shelf = new Shelf(await aShelf({ old: files12, recent: files2004, site: filesWeb }));
  expect(await shelf.list()).toMatchObject([
    {
      name: 'old',
      standard: 'scorm12',
      title: 'Tri & réemploi',
      scos: [{ id: 'i', launch: 'start.html', masteryScore: 70 }],
    },
    {
      name: 'recent',
      standard: 'scorm2004',
      title: 'Tri',
      scos: [{ id: 'i', launch: 'index.html', primaryObjective: 'primary' }],
    },
    { name: 'site', standard: 'web', title: 'Le tri', scos: [{ launch: 'index.html' }] },
  ]);
});

test('of a course of ours pages and minutes are told, of others nothing', async () => {
  const shelf = new Shelf(await aShelf({ foreign: files2004, site: filesWeb }));
  const [foreign, site] = await shelf.list();
  expect(foreign).not.toHaveProperty('facts');
  expect(site).toMatchObject({ facts: { pages: 3, minutes: 8, language: 'fr', version: '1.0.0' } });
});

test.each([
  ['no zip', 'This file is not a zip, or it is cut off.'],
  [[{ path: 'imsmanifest.xml', content: '<manifest>' }], /^Its manifest cannot be read: /],
  [
    [{ path: 'folder/imsmanifest.xml', content: '<manifest/>' }],
    'It holds neither imsmanifest.xml nor index.html at its root.',
  ],
] as const)('what cannot be played is listed with the reason (%#)', async (files, fault) => {
  const shelf = new Shelf(await aShelf({ broken: files }));
  expect(await shelf.list()).toEqual([{ name: 'broken', fault: expect.stringMatching(fault) }]);
});

test('a zip that was built again is read again, under a revision of its own', async () => {
  const folder = await aShelf({ tri: filesWeb });
  const shelf = new Shelf(folder);
  const before = await shelf.find('tri');
  const file = path.join(folder, 'tri.zip');
  await writeFile(file, await zip(aSite('Le tri, revu')));
  await utimes(file, new Date(), new Date(Date.now() + 10_000));
  const after = await shelf.find('tri');
  expect(after).toMatchObject({ title: 'Le tri, revu' });
  expect(isOpen(after) && isOpen(before) && after.revision !== before.revision).toBe(true);
});

test.each(['../tri', '..', '.tri', 'a/b', '', 'tri.zip/..'])('"%s" is no name of a package', async (name) => {
  const shelf = new Shelf(await aShelf({ tri: filesWeb }));
  expect(await shelf.find(name)).toBeUndefined();
});

test('a folder that is not there is an empty shelf', async () => {
  expect(await new Shelf('/no/such/folder').list()).toEqual([]);
});

test('the package of a path is known by its modules, each with what the LMS needs to launch it', async () => {
  const shelf = new Shelf(await aShelf({ 'a-path': filesPath, 'b-site': sitePath }));
  const [path, site] = await shelf.list();
  expect(path).toMatchObject({
    title: 'Parcours',
    scos: [
      { id: 'tri-item', title: 'Le tri', launch: 'tri/index.html', masteryScore: 70 },
      { id: 'sco-2', title: 'Le compost', launch: 'compost/index.html' },
    ],
    parts: [{ title: 'Le tri' }, { title: 'Le compost' }],
  });
  expect(isOpen(path) && path.scos[1]).not.toHaveProperty('masteryScore');
  expect(site).toMatchObject({
    standard: 'web',
    title: 'Parcours',
    scos: [{ launch: 'index.html' }],
    parts: [{ title: 'Le tri' }, { title: 'Le compost' }],
  });
});
