/** The front door for trackers: what happened becomes statements. */
export type { Followed, Spent } from './followed.ts';
export { completed, failed, initialized, passed, resumed, scored, suspended, terminated } from './course.ts';
export { lessonProgressed, pageShown } from './parts.ts';
export { watched } from './watched.ts';
export { answered, type Answered } from './answered.ts';
