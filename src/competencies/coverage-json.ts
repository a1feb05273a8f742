import type { Coverage } from './coverage.ts';

/** The coverage for other programs. */
export const coverageJson = ({ framework, courses, rows }: Coverage): string =>
  `${JSON.stringify(
    {
      framework: { source: framework.source, status: framework.status, edition: framework.edition },
      courses: courses.map(({ label, course }) => ({ label, id: course.id, title: course.title })),
      rows: rows.map(({ competency: { id, title, expected, needs }, by, reached, reason }) => ({
        id,
        title,
        ...(expected && { expected }),
        needs,
        reached,
        by,
        ...(reason !== undefined && { reason }),
      })),
    },
    null,
    2,
  )}\n`;
