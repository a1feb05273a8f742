import { refuseAt, shown } from '../findings.ts';
import { duration, scaled } from '../formats.ts';
import { shape } from '../shape.ts';
import type { Rule } from '../shape.ts';
import { boolean, extensions, formatted, number, text } from './kinds.ts';

const inOrder: Rule = (score, findings) => {
  const { raw, min, max } = score;
  if (typeof min === 'number' && typeof max === 'number' && min >= max) {
    refuseAt(findings, 'min', '2.4.5.1', () => `min is ${shown(min)}; it must be less than max, ${shown(max)}.`);
  }
  if (typeof raw !== 'number') return;
  if (typeof min === 'number' && raw < min) {
    refuseAt(findings, 'raw', '2.4.5.1', () => `raw is ${shown(raw)}; it must not be less than min, ${shown(min)}.`);
  }
  if (typeof max === 'number' && raw > max) {
    refuseAt(findings, 'raw', '2.4.5.1', () => `raw is ${shown(raw)}; it must not be more than max, ${shown(max)}.`);
  }
};

const score = shape('a Score', '2.4.5.1', { scaled: formatted(scaled), raw: number, min: number, max: number }, [
  inOrder,
]);

export const result = shape('a Result', '2.4.5', {
  score: { is: 'object', shape: score },
  success: boolean,
  completion: boolean,
  response: text,
  duration: formatted(duration),
  extensions: { kind: extensions, clause: '4.1' },
});
