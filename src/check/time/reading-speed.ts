import type { Prose } from '../../model/course.ts';
import { countWords, plainText } from '../walk/plain-text.ts';

/** Adults read 200 to 250 words of explanation a minute on a screen; the slower ones must have time. */
export const wordsPerMinute = 180;

/** Minutes to read these words. */
export const readingMinutes = (text: string): number => countWords(text) / wordsPerMinute;

/** The same of Markdown. */
export const proseMinutes = (all: readonly Prose[]): number =>
  sum(all.map((prose) => readingMinutes(plainText(prose))));

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** 0 of none. */
export const mean = (numbers: readonly number[]): number => (numbers.length === 0 ? 0 : sum(numbers) / numbers.length);
