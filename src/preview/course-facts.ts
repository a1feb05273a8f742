import { z } from 'zod';

/** What is told of a course of ours before it is played; packages of another origin say nothing of the kind. */
export interface CourseFacts {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly version: string;
  readonly minutes: number;
  readonly pages: number;
}

const courseSchema = z.object({
  id: z.string(),
  title: z.string(),
  language: z.string(),
  version: z.string(),
  minutes: z.number(),
  lessons: z.array(z.object({ pages: z.array(z.unknown()) })),
});

/** Reads the facts from what the player reads (docs/design/page-contract.md). */
export function courseFacts(page: string): CourseFacts | undefined {
  const data = /<script type="application\/json" id="course">(.*?)<\/script>/s.exec(page)?.[1] ?? '';
  const read = courseSchema.safeParse(jsonOf(data));
  if (!read.success) return undefined;
  const { id, title, language, version, minutes, lessons } = read.data;
  const pages = lessons.reduce((sum, lesson) => sum + lesson.pages.length, 0);
  return { id, title, language, version, minutes, pages };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
