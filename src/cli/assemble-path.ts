import type { CoursePath } from '../model/course-path.ts';
import type { Course } from '../model/course.ts';
import type { Standard } from '../model/player-course.ts';
import { packageCmi5Path } from '../package/cmi5.ts';
import { manifestProblems } from '../package/manifest-problems.ts';
import type { PackageFile } from '../package/package-file.ts';
import type { PathPackager, PlacedCourse, PlacedCourses } from '../package/placed-course.ts';
import { packageScorm12Path } from '../package/scorm12.ts';
import { packageScorm2004Path } from '../package/scorm2004.ts';
import { packageWebPath } from '../package/web.ts';
import { setInLanguage } from '../render/no-break.ts';
import { pathPage } from '../render/path-page.ts';
import { type AssembleOptions, contentOf, refuseInvalid, schemasOf } from './assemble.ts';
import { readPathPlayer } from './read-player.ts';

/** The standards in which a path is one package: `tincan.xml` launches one activity (decision 019). */
export type PathStandard = Exclude<Standard, 'xapi'>;

const packagers: Readonly<Record<Exclude<PathStandard, 'web'>, PathPackager>> = {
  scorm12: packageScorm12Path,
  scorm2004: packageScorm2004Path,
  cmi5: packageCmi5Path,
};

/** The files of a path as one package. Courses by their folders, as the path names them. */
export async function assemblePath(
  path: CoursePath,
  courses: ReadonlyMap<string, Course>,
  { standard, ...options }: AssembleOptions & { readonly standard: PathStandard },
): Promise<readonly PackageFile[]> {
  const placed = new Map<string, PlacedCourse>();
  const home = standard === 'web' ? { home: { href: '../index.html', title: setInLanguage(path).title } } : {};
  for (const [folder, course] of courses) {
    placed.set(folder, { course, content: await contentOf(course, standard, { ...options, ...home }) });
  }
  if (standard === 'web') return site(path, placed);
  const schemas = await schemasOf(standard, options.edition);
  const files = packagers[standard](path, placed, { ...options, schemas });
  refuseInvalid(manifestProblems(standard, files, schemas));
  return files;
}

/** The start page looks as its first course does, by the same file. */
async function site(path: CoursePath, placed: PlacedCourses): Promise<readonly PackageFile[]> {
  const courses = new Map([...placed].map(([folder, { course }]) => [folder, setInLanguage(course)]));
  const { script, texts } = await readPathPlayer(path.language);
  const [first] = courses.values();
  const html = pathPage(setInLanguage(path), courses, {
    texts,
    styles: `${first?.id ?? ''}/course.css`,
    script: 'path.js',
  });
  return packageWebPath(placed, [
    { path: 'index.html', content: html },
    { path: 'path.js', content: script },
  ]);
}
