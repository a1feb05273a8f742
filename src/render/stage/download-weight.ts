import { say, type Writing } from '../writing.ts';

/** What a file weighs, as learners read it: « 2 ko », « 2,3 Mo ». */
export function weight(writing: Writing, bytes: number): string {
  if (bytes < 1_000_000) return say(writing, 'kilobytes', { n: Math.max(1, Math.round(bytes / 1000)) });
  const tenths = Math.round(bytes / 100_000) / 10;
  const mark = writing.course.language.startsWith('en') ? '.' : ',';
  return say(writing, 'megabytes', { n: String(tenths).replace('.', mark) });
}

/** `CSV`, from the name of a file. */
export const typeOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1).toUpperCase();
