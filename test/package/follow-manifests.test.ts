import { readFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { readSchemas } from '../../src/cli/read-schemas.ts';
import type { Course } from '../../src/model/course.ts';
import { packageCmi5, packageCmi5Path } from '../../src/package/cmi5.ts';
import { manifestProblems } from '../../src/package/manifest-problems.ts';
import type { PackageFile } from '../../src/package/package-file.ts';
import { packageXapi } from '../../src/package/xapi.ts';
import { aCourse, assessment } from './a-course.ts';
import { content, objectives, path, placed } from './a-path.ts';

const options = { lms: 'moodle', edition: 4, schemas: [] } as const;
const courses: Readonly<Record<string, Course>> = {
  plain: aCourse(),
  assessed: aCourse({ assessment, objectives }),
  submitted: aCourse({ assessment, completion: { pages: 'all', assessment: 'submitted' } }),
  thirds: aCourse({ assessment: { ...assessment, masteryScore: 2 / 3 } }),
  awkward: aCourse({
    language: 'nl-BE',
    title: ` Tri & économie : « l’essentiel » <${'é'.repeat(300)}> `,
    description: 'x'.repeat(5000),
  }),
};

const file = (files: readonly PackageFile[], path: string): string =>
  String(files.find((each) => each.path === path)?.content);

for (const [name, course] of Object.entries(courses)) {
  test(`cmi5.xml of ${name}`, async () => {
    const files = packageCmi5(course, content, options);
    expect(manifestProblems('cmi5', files, await readSchemas('cmi5'))).toEqual([]);
    await expect(file(files, 'cmi5.xml')).toMatchFileSnapshot(`../golden/cmi5/${name}.xml`);
  });

  test(`tincan.xml of ${name}`, async () => {
    const files = packageXapi(course, content, options);
    expect(manifestProblems('xapi', files, await readSchemas('xapi'))).toEqual([]);
    await expect(file(files, 'tincan.xml')).toMatchFileSnapshot(`../golden/xapi/${name}.xml`);
  });
}

const pathFiles = (): readonly PackageFile[] => packageCmi5Path(path, placed, options);

test('cmi5.xml of a path: each course a unit in a folder of its own, blocks as blocks', async () => {
  const files = pathFiles();
  expect(manifestProblems('cmi5', files, await readSchemas('cmi5'))).toEqual([]);
  await expect(file(files, 'cmi5.xml')).toMatchFileSnapshot('../golden/cmi5/path.xml');
  expect(files.map((each) => each.path)).toEqual([
    ...['tri', 'compost', 'eau'].flatMap((id) => content.map((each) => `${id}/${each.path}`)),
    'cmi5.xml',
  ]);
});

test('a course has the same id alone and in a path: what learners did in one counts in the other', () => {
  const ids = (files: readonly PackageFile[]) =>
    [...file(files, 'cmi5.xml').matchAll(/<au\s+id="([^"]*)"/g)].map(([, id]) => id);
  expect(ids(pathFiles())).toContain(ids(packageCmi5(aCourse(), content, options))[0]);
});

test.each<[string, (manifest: string) => string, RegExp]>([
  ['no id', (m) => m.replace(/ id="urn:parcours:package:tri"/, ''), /cmi5\.xml:\d+: .*'id' is required/],
  ['an unknown moveOn', (m) => m.replace('"CompletedAndPassed"', '"Seen"'), /cmi5\.xml:\d+: .*Seen/],
  ['a mastery score above 1', (m) => m.replace('masteryScore="0.7"', 'masteryScore="70"'), /cmi5\.xml:\d+: .*70/],
  ['no words', (m) => m.replace(/<title>[\s\S]*?<\/title>/, ''), /cmi5\.xml:\d+: .*title/],
  ['no unit', (m) => m.replace(/<au[\s\S]*<\/au>/, ''), /cmi5\.xml:\d+: .*au/],
  [
    'five decimals',
    (m) => m.replace('masteryScore="0.7"', 'masteryScore="0.66667"'),
    /masteryScore is 0\.66667: at most 4 decimals/,
  ],
  [
    'an id that stands twice',
    (m) => m.replace('urn:parcours:package:tri', 'urn:parcours:course:tri'),
    /the id "urn:parcours:course:tri" stands in line 3 already/,
  ],
  ['an id that is no IRI', (m) => m.replace('urn:parcours:package:tri', 'tri'), /cmi5\.xml:3: the id "tri" is no IRI/],
  [
    'an objective that does not exist',
    (m) => m.replace('idref="urn:parcours:course:tri/objective/trier"', 'idref="urn:other"'),
    /the objective "urn:other", which does not exist/,
  ],
  [
    'a file that is not there',
    (m) => m.replace('>index.html<', '>start.html<'),
    /the file "start\.html", which is not in the package/,
  ],
  ['a url that leads out', (m) => m.replace('>index.html<', '>..%2Findex.html<'), /leads out of the package/],
  [
    'a url of another kind',
    (m) => m.replace('>index.html<', '>javascript:alert(1)<'),
    /is no address that a browser opens/,
  ],
  [
    'a parameter of the launch',
    (m) => m.replace('>index.html<', '>index.html?a=1&amp;fetch=x<'),
    /has the parameter "fetch", which the launch gives/,
  ],
  ['no XML', (m) => m.replace('</courseStructure>', ''), /cmi5\.xml:\d+: /],
])('cmi5.xml with %s is refused', async (_, spoil, message) => {
  const files = packageCmi5(courses['assessed']!, content, options).map((each) =>
    each.path === 'cmi5.xml' ? { ...each, content: spoil(String(each.content)) } : each,
  );
  expect(manifestProblems('cmi5', files, await readSchemas('cmi5')).join('\n')).toMatch(message);
});

test.each<[string, (manifest: string) => string, RegExp]>([
  ['no id', (m) => m.replace(/ id="[^"]*"/, ''), /tincan\.xml:\d+: .*'id' is required/],
  ['an id that is no IRI', (m) => m.replace('urn:parcours:course:tri', 'tri'), /the id "tri" is no IRI/],
  ['nothing to launch', (m) => m.replace(/<launch.*<\/launch>/, ''), /0 activities can be launched/],
  ['a file that is not there', (m) => m.replace('index.html', 'gone.html'), /launches "gone\.html"/],
  ['an empty name', (m) => m.replace(/(<name[^>]*>).*<\/name>/, '$1 </name>'), /tincan\.xml:\d+: .*name/],
])('tincan.xml with %s is refused', async (_, spoil, message) => {
  const files = packageXapi(aCourse(), content, options).map((each) =>
    each.path === 'tincan.xml' ? { ...each, content: spoil(String(each.content)) } : each,
  );
  expect(manifestProblems('xapi', files, await readSchemas('xapi')).join('\n')).toMatch(message);
});

test('the schema of cmi5 is kept byte for byte', async () => {
  const bytes = await readFile('src/package/schemas/cmi5/CourseStructure.xsd');
  const sum = createHash('sha256').update(bytes).digest('hex');
  // v1/CourseStructure.xsd of https://github.com/AICC/CMI-5_Spec_Current at a384b69434bcba1454a5801ec5ddb92963f7ee89.
  expect(sum).toBe('6a0b04962f5baa4603ee28e84ce4c74a122f322a548c8fdc14d93b2a23781d75');
});
