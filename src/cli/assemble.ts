import type { Course } from '../model/course.ts';
import { extrasOf } from '../model/extras-of.ts';
import type { Lms, LrsAddress, Standard } from '../model/player-course.ts';
import { packageCmi5 } from '../package/cmi5.ts';
import { manifestProblems } from '../package/manifest-problems.ts';
import type { PackageFile, Packager } from '../package/package-file.ts';
import { packageScorm12 } from '../package/scorm12.ts';
import { packageScorm2004 } from '../package/scorm2004.ts';
import { packageWeb } from '../package/web.ts';
import { packageXapi } from '../package/xapi.ts';
import { setInLanguage } from '../render/no-break.ts';
import { render } from '../render/render.ts';
import type { Home } from '../render/rendered.ts';
import { readPlayer } from './read-player.ts';
import { readSchemas } from './read-schemas.ts';

const packagers: Readonly<Record<Standard, Packager>> = {
  scorm12: packageScorm12,
  scorm2004: packageScorm2004,
  cmi5: packageCmi5,
  xapi: packageXapi,
  web: packageWeb,
};

export interface AssembleOptions {
  readonly lms: Lms;
  readonly edition: 3 | 4;
  /** Where statements go beside what SCORM records; cmi5 and xAPI learn it at the launch. */
  readonly lrs?: LrsAddress;
}

/** All the files of one package; the flow of docs/design, one call per arrow. */
export async function assemble(
  course: Course,
  standard: Standard,
  options: AssembleOptions,
): Promise<readonly PackageFile[]> {
  const content = await contentOf(course, standard, options);
  const schemas = await schemasOf(standard, options.edition);
  const files = packagers[standard](course, content, { ...options, schemas });
  if (standard !== 'web') refuseInvalid(manifestProblems(standard, files, schemas));
  return files;
}

/** Pages, player and styles of a course: all of a package but its manifest. */
export async function contentOf(
  course: Course,
  standard: Standard,
  { lms, lrs, home }: Pick<AssembleOptions, 'lms' | 'lrs'> & { readonly home?: Home },
): Promise<readonly PackageFile[]> {
  const { theme, language } = course;
  const extras = extrasOf(course);
  const player = await readPlayer({ standard, theme, language, extras, isFollowed: lrs !== undefined });
  const { html, files: rendered } = render(setInLanguage(course), {
    lms,
    texts: player.texts,
    inks: player.inks,
    isSite: standard === 'web',
    ...(home && { home }),
    ...(lrs && standard !== 'cmi5' && standard !== 'xapi' && { lrs }),
  });
  const content: readonly PackageFile[] = [
    { path: 'index.html', content: html },
    { path: 'course.css', content: player.styles },
    { path: 'player.js', content: player.script },
    { path: 'questions.js', content: player.questions },
    ...extras.map((extra) => ({ path: `${extra}.js`, content: player.extras[extra] ?? '' })),
    ...(player.statements === undefined ? [] : [{ path: 'statements.js', content: player.statements }]),
    ...rendered,
  ];
  return content.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** The schema files that validate a standard’s manifest, and travel with it where the standard asks for it. */
export async function schemasOf(standard: Standard, edition: 3 | 4): Promise<readonly PackageFile[]> {
  if (standard === 'web') return [];
  return readSchemas(standard === 'scorm2004' ? `scorm2004-${edition}` : standard);
}

/** A manifest that its schema refuses is our bug: the checks have let a value through, or the packager is wrong. */
export function refuseInvalid(problems: readonly string[]): void {
  if (problems.length > 0) throw new Error(`The manifest is not valid:\n${problems.join('\n')}`);
}
