import type { PlayerCourse } from '../../src/model/player-course.ts';
import { stateKey } from '../../src/model/state-key.ts';

/** What has a key in a course's state: pages, questions and what plays, each by a map of its own, key to id and id to key. */
export interface Keys {
  readonly page: ReadonlyMap<string, string>;
  readonly question: ReadonlyMap<string, string>;
  readonly play: ReadonlyMap<string, string>;
  keyOf(id: string): string;
}

/** Pages that the compiler adds; a learner may have left the course on one of them. */
const added = ['end', 'glossary', 'sources'];

/** The keys of a course. */
export function keysOf(course: PlayerCourse): Keys {
  const { assessment, lessons, questions } = course;
  const ids = new Map<string, string>();
  const page = new Map<string, string>();
  const question = new Map<string, string>();
  const play = new Map<string, string>();
  const add = (map: Map<string, string>, { id, key }: { readonly id: string; readonly key: string }): void => {
    map.set(key, id);
    ids.set(id, key);
  };
  for (const id of added) add(page, { id, key: stateKey(id) });
  for (const lesson of lessons)
    lesson.pages.forEach((each) => {
      add(page, each);
      if (each.plays) each.plays.forEach((id) => add(play, { id, key: stateKey(id) }));
    });
  if (assessment) add(page, assessment);
  Object.keys(questions).forEach((id) => add(question, questions[id]!));
  return { page, question, play, keyOf: (id) => ids.get(id) || stateKey(id) };
}
