import { didYouMean } from '../../model/did-you-mean.ts';
import { isInstant, isWay, ways } from '../../model/storyboard/moves.ts';
import type { Rule } from '../rule.ts';
import { drawingText, storyboardsOf } from './storyboards.ts';

/**
 * Parts of a drawing move by `data-enter` and `data-at`, and come in while their scene lasts.
 *
 * `data-enter` is left, right, up, down or fade; `data-at` is a number of seconds after the beginning of the scene. Anything else
 * would be shipped and never be seen to move.
 *
 * @example {"name": "ok"}
 *   :::storyboard[Oil]{#oil}
 *   ### A pan {#a}
 *   ::scene{src=media/desk.svg alt="A pan" seconds=9}
 *
 *   Oil burns.
 *   :::
 *   == media/desk.svg
 *   <svg viewBox="0 0 640 360"><g data-enter="left" data-at="2.5"><path d="M0 0h9"/></g></svg>
 *
 * @example {"name": "not-ok", "output": ["2:1: storyboard/unknown-move", "2:1: storyboard/unknown-move", "2:1: storyboard/unknown-move"]}
 *   :::storyboard[Oil]{#oil}
 *   ### A pan {#a}
 *   ::scene{src=media/desk.svg alt="A pan" seconds=9}
 *
 *   Oil burns.
 *   :::
 *   == media/desk.svg
 *   <svg viewBox="0 0 640 360"><g data-enter="lfet" data-at="12"><path data-entre="up" d="M0 0h9"/></g></svg>
 */
export const unknownMove: Rule = function* (located) {
  for (const { scenes } of storyboardsOf(located)) {
    for (const { src, seconds, place } of scenes) {
      const svg = drawingText(located, src);
      const found = [...svg.matchAll(/\s(data-[\w-]+)\s*=\s*["']([^"']*)["']/g)];
      const wrong = found.flatMap(([, name = '', value = '']) => whatIsWrong(name, value, seconds) ?? []);
      const told = new Map(wrong.map((each) => [each.message, each]));
      for (const { message, fix } of told.values()) {
        yield { severity: 'error', rule: 'storyboard/unknown-move', place, message: `${src}: ${message}`, fix };
      }
    }
  }
};

function whatIsWrong(name: string, value: string, seconds: number) {
  if (name === 'data-zone' || name === 'data-name') return undefined;
  if (name === 'data-enter') {
    if (isWay(value)) return undefined;
    return {
      message: `a part enters "${value}", which is no way to enter.${didYouMean(value, ways)}`,
      fix: `Write one of: ${ways.join(', ')}.`,
    };
  }
  if (name !== 'data-at') {
    return {
      message: `a part has an attribute "${name}", which does nothing.${didYouMean(name, ['data-enter', 'data-at'])}`,
      fix: 'Write data-enter="left" data-at="2", or remove it.',
    };
  }
  if (isInstant(value) && Number(value) < seconds) return undefined;
  if (isInstant(value)) {
    return {
      message: `a part comes in at "${value}", and the scene lasts ${seconds} seconds.`,
      fix: `Give the scene more time, seconds=${Math.ceil(Number(value)) + 3}, or let the part come in earlier.`,
    };
  }
  return {
    message: `a part comes in at "${value}", which is no number of seconds.`,
    fix: 'Write the seconds after which it comes in, with one decimal at most: data-at="2.5".',
  };
}
