import type { Competency, Framework } from '../model/competency.ts';
import type { Course } from '../model/course.ts';

/** A course, as the table calls it. */
export interface CoveringCourse {
  /** The name of its folder: short, and where to look. */
  readonly label: string;
  readonly course: Course;
}

/** What a course does for a row of the framework. */
export interface Covering {
  readonly label: string;
  /** The highest level that one of its lessons leads to. */
  readonly level: number;
  /** Numbers of these lessons, from 1. */
  readonly lessons: readonly number[];
}

export interface CoveredRow {
  readonly competency: Competency;
  /** What stands after the block in its id: `67A`. */
  readonly number: string;
  readonly by: readonly Covering[];
  /** The highest level that any course leads to; 0 where none serves the row. */
  readonly reached: number;
  /** Why none does, where the path says so. */
  readonly reason?: string;
}

/** Which rows of a framework courses cover, at which level, by which lessons. */
export interface Coverage {
  readonly framework: Framework;
  readonly courses: readonly CoveringCourse[];
  readonly rows: readonly CoveredRow[];
}

/** Looks at all lessons once. `reasons`: why a row is left out, by its id. */
export function coverageOf(
  framework: Framework,
  courses: readonly CoveringCourse[],
  reasons: ReadonlyMap<string, string>,
): Coverage {
  const rows = [...framework.rows.values()].map((competency): CoveredRow => {
    const by = courses.flatMap((one) => coveringOf(one, competency.id) ?? []);
    const reached = Math.max(0, ...by.map(({ level }) => level));
    const reason = reached === 0 ? reasons.get(competency.id) : undefined;
    return { competency, number: numberOf(competency), by, reached, ...(reason !== undefined && { reason }) };
  });
  return { framework, courses, rows };
}

/** A lesson that says no level leads to the first: a rule asks its author for one. */
function coveringOf({ label, course }: CoveringCourse, id: string): Covering | undefined {
  const served = course.lessons.flatMap(({ competencies }, index) =>
    competencies.filter((each) => each.id === id).map(({ level = 1 }) => ({ lesson: index + 1, level })),
  );
  if (served.length === 0) return undefined;
  return {
    label,
    level: Math.max(...served.map(({ level }) => level)),
    lessons: served.map(({ lesson }) => lesson),
  };
}

const numberOf = ({ id }: Competency): string => id.slice(id.indexOf('/') + 1);

/** The rows of a block of the framework. */
export const rowsOfBlock = ({ rows }: Coverage, block: string): readonly CoveredRow[] =>
  rows.filter(({ competency }) => competency.id.startsWith(`${block}/`));

/** How far courses take a profile. */
export interface ProfileStanding {
  /** Rows of which the profile needs something. */
  readonly needed: number;
  /** Of these: reached to the level needed, begun below it, served by no lesson. */
  readonly met: number;
  readonly begun: number;
  readonly untouched: number;
}

/** Counts what a profile needs and gets. */
export function standingOf({ rows }: Coverage, profile: string): ProfileStanding {
  const needed = rows.filter(({ competency }) => (competency.needs[profile] ?? 0) > 0);
  const met = needed.filter(({ competency, reached }) => reached >= (competency.needs[profile] ?? 0)).length;
  const untouched = needed.filter(({ reached }) => reached === 0).length;
  return { needed: needed.length, met, begun: needed.length - met - untouched, untouched };
}
