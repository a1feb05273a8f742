import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import budget from '../../build-scripts/size-budget.json' with { type: 'json' };
import { assemble } from '../../src/cli/assemble.ts';
import { inspectCourse } from '../../src/cli/inspect-course.ts';
import type { Course } from '../../src/model/course.ts';
import { type Extra, extras } from '../../src/model/extra.ts';
import { extrasOf } from '../../src/model/extras-of.ts';

// The player in dist/player: `npm run build` makes it.

const courseOf = async (folder: string): Promise<Course> => {
  const [reading] = await inspectCourse(folder);
  if (!reading?.course) throw new Error(`${folder} does not build: run "parcours check ${folder}".`);
  return reading.course;
};

const filesOf = async (course: Course): Promise<ReadonlyMap<string, string>> => {
  const files = await assemble(course, 'scorm12', { lms: 'moodle', edition: 4 });
  return new Map(files.flatMap(({ path, content }) => (typeof content === 'string' ? [[path, content] as const] : [])));
};

let stage: Course;
let files: ReadonlyMap<string, string>;

beforeAll(async () => {
  stage = await courseOf('test/fixtures/stage');
  files = await filesOf(stage);
}, 60_000);

describe('extras', () => {
  test('the stage course uses every one of them', () => expect(extrasOf(stage)).toEqual(extras));

  test.each(extras.map((extra) => [extra, budget.extras[extra]] as const))(
    '%s.js weighs at most %i bytes, compressed, and holds neither Lit nor the frame of questions',
    (extra, most) => {
      const script = files.get(`${extra}.js`) ?? '';
      expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(most);
      // Its last line delivers it.
      expect(script.slice(-40)).toContain(extra);
      expect(script).not.toContain('litElementVersions');
      expect(script).not.toContain('reactiveElementVersions');
    },
  );

  test('a course without any holds no script, no style and no text of theirs', async () => {
    const plain = await filesOf({ ...(await courseOf('test/fixtures/all-types')), attestation: false });
    expect([...plain.keys()].filter((path) => extras.includes(path.replace('.js', '') as Extra))).toEqual([]);
    const html = plain.get('index.html') ?? '';
    expect(extras.filter((extra) => html.includes(`"${extra}.`) || html.includes(`data-needs="${extra}`))).toEqual([]);
    const lengths = [plain, files].map((each) => (each.get('course.css') ?? '').length);
    expect(lengths[0]).toBeLessThan(lengths[1] ?? 0);
  });

  test('each is named by what needs it, and by nothing else', () => {
    const html = files.get('index.html') ?? '';
    const parts = [...files].filter(([path]) => path.startsWith('parts/')).map(([, text]) => text);
    const named = new Set(
      [html, ...parts].flatMap((text) =>
        [...text.matchAll(/data-needs=\\?"([\w ]+)/g)].flatMap(([, names = '']) => names.split(' ')),
      ),
    );
    expect([...named].toSorted()).toEqual(extras.toSorted());
  });
});
