import * as z from 'zod';

/*
 * Attributes are text in the author's file (`points=2`): these pieces read a number, a yes or no, a list of words out of it.
 */

/** `points=2`, `answer=-1.5`: a number with a dot. */
export const decimal = z
  .string()
  .regex(/^-?\d{1,12}(\.\d{1,8})?$/, { error: 'Numbers are written with digits and a dot: 2, 14.2.' })
  .transform(Number);

/** A number that is not negative. */
export const amount = z
  .string()
  .regex(/^\d{1,12}(\.\d{1,8})?$/, { error: 'Numbers are written with digits and a dot: 2, 0.5.' })
  .transform(Number);

/** `tries=2` */
export const whole = z
  .string()
  .regex(/^[1-9]\d{0,4}$/, { error: 'This is a whole number, 1 or more.' })
  .transform(Number);

/** `case=yes` */
export const yesNo = z.enum(['yes', 'no']).transform((word) => word === 'yes');

/** `decorative`, alone. */
export const flag = z
  .enum(['', 'yes'], { error: 'This attribute stands alone, without a value.' })
  .transform(() => true);

/** `tags="a b"` */
export const list = z
  .string()
  .regex(/\S/, { error: 'This list of words is empty.' })
  .transform((words) => words.trim().split(/\s+/));

/** The path of a file of the course, from its folder. */
export const path = z
  .string()
  .regex(/\S/, { error: 'The path is empty.' })
  .describe('A file of the course: media/bureau.svg.');
