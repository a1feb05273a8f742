import type { CoursePath } from '../../src/model/course-path.ts';
import type { PackageFile } from '../../src/package/package-file.ts';
import type { PlacedCourses } from '../../src/package/placed-course.ts';
import { aCourse, assessment, place } from './a-course.ts';

/** What stands in the folder of each course. */
export const content: readonly PackageFile[] = ['course.css', 'index.html', 'player.js', 'statements.js'].map(
  (path) => ({ path, content: '' }),
);

export const objectives = [
  { id: 'trier', title: 'Trier cinq déchets courants' },
  { id: 'composter', title: 'Dire ce qui se composte' },
];

/** One course in front, two in a block. */
export const path: CoursePath = {
  id: 'dechets',
  language: 'fr',
  languages: ['fr'],
  title: 'Les déchets',
  description: 'De la poubelle au compost.',
  courses: [{ folder: 'tri', place }],
  notCovered: [],
  blocks: [
    {
      id: 'maison',
      title: 'À la maison',
      description: 'Ce que l’on fait chez soi.',
      courses: [
        { folder: 'compost', place },
        { folder: 'eau', place },
      ],
    },
  ],
};

/** Its courses: the first is to be passed, the others to be read. */
export const placed: PlacedCourses = new Map([
  ['tri', { course: aCourse({ assessment, objectives }), content }],
  ['compost', { course: aCourse({ id: 'compost', title: 'Composter', keywords: ['compost', 'tri'] }), content }],
  ['eau', { course: aCourse({ id: 'eau', title: 'Épargner l’eau', objectives }), content }],
]);
