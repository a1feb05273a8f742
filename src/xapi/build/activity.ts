import { courseActivityId, partActivityId } from '../activity-ids.ts';
import type { Activity } from '../statement.ts';
import { activityTypes } from '../vocabulary.ts';
import type { Followed } from './followed.ts';
import { languageMap } from './language-map.ts';

/** `objectType` is written although it is what is understood without: Aspects looks for it in a parent. */
const activity = (id: string, type: string, name: Activity['definition']): Activity => ({
  objectType: 'Activity',
  id,
  definition: { type, ...name },
});

/** The course, under its own id or, where an LMS launched it, the launch's. */
export const courseActivity = ({ course }: Followed, id = courseActivityId(course.id)): Activity =>
  activity(id, activityTypes.course, { name: languageMap(course.language, course.title) });

/** A part of the course that has a title. */
export const partActivity = (
  { course }: Followed,
  part: 'lesson' | 'page' | 'assessment' | 'video',
  { id, title }: { readonly id: string; readonly title: string },
): Activity =>
  activity(partActivityId(course.id, part, id), activityTypes[part], { name: languageMap(course.language, title) });
