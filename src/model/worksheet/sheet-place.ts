import type { Interaction, Place } from '../course.ts';

/** Where a cell (`portable.fab`) or a foreseen answer (`foreseen/0`) stands; what has no place of its own stands where the question does. */
export const sheetPlace = ({ sheetPlaces, place }: Pick<Interaction, 'sheetPlaces' | 'place'>, part: string): Place =>
  sheetPlaces?.get(part) ?? place;
