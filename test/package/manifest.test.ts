import { expect, test } from 'vitest';
import { readSchemas } from '../../src/cli/read-schemas.ts';
import type { Course } from '../../src/model/course.ts';
import type { Lms } from '../../src/model/player-course.ts';
import { manifestProblems } from '../../src/package/manifest-problems.ts';
import type { PackageFile } from '../../src/package/package-file.ts';
import { packageScorm12 } from '../../src/package/scorm12.ts';
import { packageScorm2004 } from '../../src/package/scorm2004.ts';
import { aCourse, assessment } from './a-course.ts';

const content: readonly PackageFile[] = [
  { path: 'course.css', content: '' },
  { path: 'index.html', content: '' },
  { path: 'player.js', content: '' },
];

const courses: Readonly<Record<string, Course>> = {
  plain: aCourse(),
  assessed: aCourse({ assessment }),
  awkward: aCourse({
    title: `Tri & économie : « l’essentiel » <${'é'.repeat(300)}>`,
    description: 'x'.repeat(5000),
    keywords: Array.from({ length: 30 }, (_, i) => `mot ${i}`),
  }),
};

const manifestOf = (files: readonly PackageFile[]) =>
  String(files.find(({ path }) => path === 'imsmanifest.xml')?.content);

for (const [name, course] of Object.entries(courses)) {
  for (const lms of ['moodle', 'generic'] as const satisfies Lms[]) {
    test(`SCORM 1.2 manifest of ${name} for ${lms}`, async () => {
      const schemas = await readSchemas('scorm12');
      const files = packageScorm12(course, content, { lms, edition: 4, schemas });
      expect(manifestProblems('scorm12', files, schemas)).toEqual([]);
      await expect(manifestOf(files)).toMatchFileSnapshot(`../golden/scorm12/${name}.${lms}.xml`);
    });

    test.each([3, 4] as const)(`SCORM 2004 edition %i manifest of ${name} for ${lms}`, async (edition) => {
      const schemas = await readSchemas(`scorm2004-${edition}`);
      const files = packageScorm2004(course, content, { lms, edition, schemas });
      expect(manifestProblems('scorm2004', files, schemas)).toEqual([]);
      await expect(manifestOf(files)).toMatchFileSnapshot(`../golden/scorm2004/${name}.${lms}.${edition}.xml`);
    });
  }
}

test('identifiers know neither version nor language: Moodle keeps tracks by them', async () => {
  const schemas = await readSchemas('scorm12');
  const ids = (changes: Partial<Course>) => {
    const files = packageScorm12(aCourse(changes), content, { lms: 'moodle', edition: 4, schemas });
    return [...manifestOf(files).matchAll(/identifier(?:ref)?="([^"]*)"/g)].map((match) => match[1]);
  };
  expect(ids({ version: '2.0.0', language: 'nl', title: 'Afval sorteren' })).toEqual(ids({}));
});

test.each<[string, (manifest: string) => string, RegExp]>([
  ['a missing identifier', (m) => m.replace(' identifier="tri-item"', ''), /imsmanifest\.xml:\d+: .*identifier/],
  [
    'a dangling reference',
    (m) => m.replace('identifierref="tri-sco"', 'identifierref="r9"'),
    /resource "r9", which does not exist/,
  ],
  [
    'a file that is not there',
    (m) => m.replace('href="player.js"', 'href="gone.js"'),
    /file "gone\.js" is not in the package/,
  ],
  [
    'a file that is not listed',
    (m) => m.replace(/\s*<file href="player.js"\/>/, ''),
    /file "player\.js" is in the package and not listed/,
  ],
  [
    'a wrong order',
    (m) => m.replace(/(<organizations[\s\S]*<\/organizations>)\s*(<resources>[\s\S]*<\/resources>)/, '$2$1'),
    /imsmanifest\.xml:\d+: /,
  ],
  [
    'a mastery score in words',
    (m) => m.replace('</item>', '<adlcp:masteryscore>eighty</adlcp:masteryscore></item>'),
    /mastery score "eighty"/,
  ],
])('%s is found', async (_, spoil, message) => {
  const schemas = await readSchemas('scorm12');
  const files = packageScorm12(courses['plain'] ?? aCourse(), content, { lms: 'moodle', edition: 4, schemas });
  const spoilt = files.map((file) =>
    file.path === 'imsmanifest.xml' ? { ...file, content: spoil(String(file.content)) } : file,
  );
  expect(manifestProblems('scorm12', spoilt, schemas).join('\n')).toMatch(message);
});
