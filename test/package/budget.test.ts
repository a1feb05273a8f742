import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import budget from '../../build-scripts/size-budget.json' with { type: 'json' };
import { assemble } from '../../src/cli/assemble.ts';
import { inspectCourse } from '../../src/cli/inspect-course.ts';
import type { LrsAddress, Standard } from '../../src/model/player-course.ts';
import type { PackageFile } from '../../src/package/package-file.ts';
import { zip } from '../../src/package/zip.ts';

// The courses of the catalogue, with the player in dist/player: `npm run build` makes it, and `assemble` says so.

const lrs = { gateway: 'https://lrs.example.org/gateway', package: 'numeco' };

interface Kind {
  readonly course: string;
  readonly standard: Standard;
  readonly gateway?: LrsAddress;
}
/** Module 1 in every standard; of the others the lightest player and the heaviest. */
const kinds: readonly Kind[] = [
  ...(['scorm2004', 'cmi5', 'xapi', 'web'] as const).map((standard) => ({ course: 'module-1', standard })),
  { course: 'module-1', standard: 'web', gateway: lrs },
  ...['serious-game', 'module-1', 'module-2', 'module-3'].flatMap((course): readonly Kind[] => [
    { course, standard: 'scorm12' },
    { course, standard: 'scorm12', gateway: lrs },
  ]),
];

describe.each(kinds)('$course, a $standard package, LRS $gateway.gateway', ({ course, standard, gateway }) => {
  const isFollowed = standard === 'cmi5' || standard === 'xapi' || gateway !== undefined;
  let files: readonly PackageFile[];

  beforeAll(async () => {
    const [reading] = await inspectCourse(`courses/numeco/${course}`);
    if (!reading?.course) throw new Error(`${course} does not build: run "parcours check ${course}".`);
    files = await assemble(reading.course, standard, {
      lms: 'moodle',
      edition: 4,
      ...(gateway && { lrs: gateway }),
    });
  }, 60_000);

  const contentOf = (path: string): string | Uint8Array => {
    const file = files.find((each) => each.path === path);
    if (!file) throw new Error(`${path} is not in the package.`);
    return file.content;
  };
  const gzipped = (path: string): number => gzipSync(contentOf(path), { level: 9 }).length;

  /** What a browser fetches to show the first page: the page itself, and what it names before its second page. */
  const startFiles = (): readonly string[] => {
    const html = String(contentOf('index.html'));
    const until = html.indexOf('</section>');
    const pictures = [...html.slice(0, until).matchAll(/<img src="([^"]*)"/g)].map(([, src]) => src ?? '');
    const head = [...html.matchAll(/<(?:link rel="stylesheet" href|script src)="([^"]*)"/g)].map(
      ([, path]) => path ?? '',
    );
    return ['index.html', ...head, ...pictures];
  };

  test.each([
    ['player.js', gateway ? budget.scriptFollowed : budget.script],
    ['questions.js', budget.questions],
    ['course.css', budget.styles],
    ['index.html', budget.page],
  ])('%s weighs at most %i bytes, compressed', (path, most) => {
    expect(gzipped(path)).toBeLessThanOrEqual(most);
  });

  test(`statements.js is there for those that an LRS follows, and weighs at most ${budget.statements} bytes, compressed`, () => {
    expect(files.some(({ path }) => path === 'statements.js')).toBe(isFollowed);
    if (isFollowed) expect(gzipped('statements.js')).toBeLessThanOrEqual(budget.statements);
    expect(String(contentOf('index.html'))).not.toContain('statements.js');
  });

  test(`opens with at most ${budget.startRequests} requests and ${budget.start} bytes, compressed`, () => {
    const paths = startFiles();
    expect(paths.slice(0, 3)).toEqual(['index.html', 'course.css', 'player.js']);
    expect(paths.length).toBeLessThanOrEqual(budget.startRequests);
    expect(paths.reduce((sum, path) => sum + gzipped(path), 0)).toBeLessThanOrEqual(budget.start);
  });

  test(`sends for no part of more than ${budget.part} bytes, compressed`, () => {
    const parts = files.map(({ path }) => path).filter((path) => path.startsWith('parts/'));
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.filter((path) => gzipped(path) > budget.part)).toEqual([]);
  });

  // What tells an LRS weighs 22 kB of it. Modules of an hour and a half have more to say, and a bank to draw twenty questions from.
  const isLong = course === 'module-2' || course === 'module-3';
  const mostZipped = budget.zipWithoutMedia + (isFollowed ? budget.zipFollowed : 0) + (isLong ? budget.zipLong : 0);
  test(`is a zip of at most ${mostZipped} bytes without its media`, async () => {
    const zipped = await zip(files.filter(({ path }) => !path.startsWith('media/')));
    expect(zipped.length).toBeLessThanOrEqual(mostZipped);
  });
});
