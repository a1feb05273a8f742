import { filled } from '../i18n/filled.ts';
import type { PlayerCourse } from '../../src/model/player-course.ts';
import type { shell } from '../i18n/shell.ts';

type Short<Key> = Key extends `shell.${infer Name}` ? Name : never;
export type ShellText = Short<keyof typeof shell>;

/** Interface texts of the shell, with their placeholders filled. */
export type Say = (key: ShellText, values?: Readonly<Record<string, string | number>>) => string;

export const sayIn =
  ({ texts }: PlayerCourse): Say =>
  (key, values = {}) =>
    filled(texts[`shell.${key}`] || key, values);

/** A number as the learner's language writes it, at most one decimal. */
export const decimal = (n: number, language: string): string =>
  (Math.round(n * 10) / 10).toLocaleString(language, { maximumFractionDigits: 1 });

/** A share as a whole percentage, never rounded up to what was not reached. */
export const percent = (share: number): number => Math.floor(share * 100 + 1e-9);
