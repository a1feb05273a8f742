import type { Interaction, Place } from '../course.ts';

/**
 * Where a part of a story stands in the author's text. Parts are named so: `n04` a scene or an ending, `n04/a` one of its choices,
 * `$budget` a variable, a flag or a clue, `score` the formula; what has no place of its own stands where the scenario is called.
 */
export const storyPlace = ({ storyPlaces, place }: Pick<Interaction, 'storyPlaces' | 'place'>, part: string): Place =>
  storyPlaces?.get(part) ?? place;
