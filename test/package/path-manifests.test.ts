import { expect, test } from 'vitest';
import { readSchemas } from '../../src/cli/read-schemas.ts';
import type { CoursePath } from '../../src/model/course-path.ts';
import { manifestProblems } from '../../src/package/manifest-problems.ts';
import type { PackageFile, PackageOptions } from '../../src/package/package-file.ts';
import { packageScorm12, packageScorm12Path } from '../../src/package/scorm12.ts';
import { packageScorm2004Path } from '../../src/package/scorm2004.ts';
import { aCourse, assessment } from './a-course.ts';
import { content, path, placed } from './a-path.ts';

const manifestOf = (files: readonly PackageFile[]): string =>
  String(files.find((each) => each.path === 'imsmanifest.xml')?.content);

/** A path in the packages of both versions, each found valid. */
async function built(version: 'scorm12' | 'scorm2004', options: Pick<PackageOptions, 'lms' | 'edition'>) {
  const schemas = await readSchemas(version === 'scorm12' ? 'scorm12' : `scorm2004-${options.edition}`);
  const files = (version === 'scorm12' ? packageScorm12Path : packageScorm2004Path)(path, placed, {
    ...options,
    schemas,
  });
  return { files, schemas, problems: manifestProblems(version, files, schemas) };
}

test.each(['moodle', 'generic'] as const)('SCORM 1.2 manifest of a path for %s', async (lms) => {
  const { files, problems } = await built('scorm12', { lms, edition: 4 });
  expect(problems).toEqual([]);
  await expect(manifestOf(files)).toMatchFileSnapshot(`../golden/scorm12/path.${lms}.xml`);
});

test.each([
  ['moodle', 3],
  ['moodle', 4],
  ['generic', 3],
  ['generic', 4],
] as const)('SCORM 2004 manifest of a path for %s, edition %i', async (lms, edition) => {
  const { files, problems } = await built('scorm2004', { lms, edition });
  expect(problems).toEqual([]);
  await expect(manifestOf(files)).toMatchFileSnapshot(`../golden/scorm2004/path.${lms}.${edition}.xml`);
});

test('the files of each course stand in a folder of its own, as they are', async () => {
  const { files, schemas } = await built('scorm12', { lms: 'moodle', edition: 4 });
  expect(files.map((each) => each.path)).toEqual([
    ...['tri', 'compost', 'eau'].flatMap((id) => content.map((each) => `${id}/${each.path}`)),
    ...schemas.map((each) => each.path),
    'imsmanifest.xml',
  ]);
});

/** Item identifiers, by which Moodle keeps tracks. */
const items = (files: readonly PackageFile[]): readonly string[] =>
  [...manifestOf(files).matchAll(/<item identifier="([^"]*)"/g)].map(([, id]) => id ?? '');

test('an item is called the same alone, in a path, and in another block of it: Moodle keeps tracks by that', async () => {
  const { files, schemas } = await built('scorm12', { lms: 'moodle', edition: 4 });
  const options = { lms: 'moodle', edition: 4, schemas } as const;
  const alone = items(packageScorm12(aCourse({ assessment }), content, options));
  const [block] = path.blocks;
  const moved: CoursePath = {
    ...path,
    courses: [],
    blocks: [{ ...block!, courses: [...path.courses, ...block!.courses] }],
  };
  expect(items(files)).toEqual([...alone, 'dechets.maison-block', 'compost-item', 'eau-item']);
  expect(items(packageScorm12Path(moved, placed, options)).toSorted()).toEqual(items(files).toSorted());
});

test.each<[string, (manifest: string) => string, RegExp]>([
  ['two items of one name', (m) => m.replace('"eau-item"', '"compost-item"'), /compost-item/],
  [
    'a file of a course that is not listed',
    (m) => m.replace('<file href="eau/player.js"/>', ''),
    /"eau\/player\.js" is in the package and not listed/,
  ],
  [
    'a resource that opens a file of no course',
    (m) => m.replace('href="eau/index.html">', 'href="index.html">'),
    /a resource opens "index\.html", which it does not list/,
  ],
])('%s is found', async (_, spoil, message) => {
  const { files, schemas } = await built('scorm12', { lms: 'moodle', edition: 4 });
  const spoilt = files.map((each) =>
    each.path === 'imsmanifest.xml' ? { ...each, content: spoil(String(each.content)) } : each,
  );
  expect(manifestProblems('scorm12', spoilt, schemas).join('\n')).toMatch(message);
});
