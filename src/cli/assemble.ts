import type { Course } from '../model/course.ts';
import type { Lms, Standard } from '../model/player-course.ts';
import { manifestProblems } from '../package/manifest-problems.ts';
import type { PackageFile, Packager } from '../package/package-file.ts';
import { packageScorm12 } from '../package/scorm12.ts';
import { packageScorm2004 } from '../package/scorm2004.ts';
import { packageWeb } from '../package/web.ts';
import { render } from '../render/render.ts';
import { readPlayer } from './read-player.ts';
import { readSchemas } from './read-schemas.ts';

const packagers: Readonly<Record<Standard, Packager>> = {
  scorm12: packageScorm12,
  scorm2004: packageScorm2004,
  web: packageWeb,
};

/** All the files of one package; the flow of docs/design, one call per arrow. */
export async function assemble(
  course: Course,
  standard: Standard,
  { lms, edition }: { readonly lms: Lms; readonly edition: 3 | 4 },
): Promise<readonly PackageFile[]> {
  const player = await readPlayer(standard, course.theme, course.language);
  const { html, files: rendered } = render(course, { lms, texts: player.texts, inks: player.inks });
  const content: readonly PackageFile[] = [
    { path: 'index.html', content: html },
    { path: 'course.css', content: player.styles },
    { path: 'player.js', content: player.script },
    { path: 'questions.js', content: player.questions },
    ...rendered,
  ].toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const schemas = await schemasOf(standard, edition);
  const files = packagers[standard](course, content, { lms, edition, schemas });
  if (standard !== 'web') refuseInvalid(manifestProblems(standard, files, schemas));
  return files;
}

async function schemasOf(standard: Standard, edition: 3 | 4): Promise<readonly PackageFile[]> {
  if (standard === 'web') return [];
  return readSchemas(standard === 'scorm12' ? 'scorm12' : `scorm2004-${edition}`);
}

/** A manifest that its schema refuses is our bug: the checks have let a value through, or the packager is wrong. */
function refuseInvalid(problems: readonly string[]): void {
  if (problems.length > 0) throw new Error(`The manifest is not valid:\n${problems.join('\n')}`);
}
