import type { Course } from '../../model/course.ts';
import type { Problem } from '../../model/problem.ts';

/**
 * Files of a course folder that no language uses: they are forgotten, or their name is misspelt in the text.
 * A language alone cannot know, so this is no rule of one reading.
 */
export function* unusedFiles(folder: string, courses: readonly Course[], files: Iterable<string>): Iterable<Problem> {
  const used = new Set(courses.flatMap(({ media }) => [...media.keys()]));
  for (const file of files) {
    if (used.has(file) || !file.startsWith('media/')) continue;
    yield {
      severity: 'warning',
      rule: 'media/unused-file',
      place: { file: `${folder}/${file}`, line: 1, column: 1 },
      message: `The file ${file} is used nowhere in the course; it is left out of the package.`,
      fix: 'Use it, or remove it.',
    };
  }
}
