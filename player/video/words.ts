import { filled } from '../kit.ts';
import type { video } from '../i18n/video.ts';

type Short<Key> = Key extends `video.${infer Rest}` ? Rest : never;

export type VideoText = Short<keyof typeof video>;

/** The words of the player by key, with `{weight}` and the like filled in. */
export type Say = (key: VideoText, values?: Readonly<Record<string, string>>) => string;

export const sayIn =
  (texts: Readonly<Record<string, string>>): Say =>
  (key, values = {}) =>
    filled(texts[`video.${key}`] || key, values);

/** `1 min 5 s`, in all our languages. */
export function span(seconds: number): string {
  const whole = Math.floor(seconds);
  const minutes = Math.floor(whole / 60);
  return `${minutes ? `${minutes}\u00a0min ` : ''}${whole % 60}\u00a0s`;
}
