import { expect, test } from 'vitest';
import { findApi } from '../../../player/tracker/find-api.ts';

const api = {};
type Frame = Record<string, unknown>;
const find = (window: Frame) => findApi(window as unknown as Window, 'API');
const top = (holds: Frame = {}): Frame => {
  const frame: Frame = { ...holds };
  frame['parent'] = frame;
  frame['top'] = frame;
  return frame;
};
const inside = (parent: Frame, holds: Frame = {}): Frame => ({ parent, top: parent['top'], ...holds });
/** A window of another origin: only its place among frames may be read. */
const foreign = (parent?: Frame): Frame => {
  const frame: Frame = new Proxy<Frame>(
    {},
    {
      get(_, name) {
        if (name === 'parent') return parent ?? frame;
        if (name === 'top') return parent?.['top'] ?? frame;
        throw new DOMException('Blocked a frame from accessing a cross-origin frame.', 'SecurityError');
      },
    },
  );
  return frame;
};

test('in the parents', () => {
  expect(find(inside(inside(top({ API: api }))))).toBe(api);
});

test('in the window itself', () => {
  expect(find(top({ API: api }))).toBe(api);
});

test('in the window that opened this one, and in its parents', () => {
  expect(find(top({ opener: inside(top({ API: api })) }))).toBe(api);
});

test('in the opener of the outermost frame', () => {
  expect(find(inside(top({ opener: top({ API: api }) })))).toBe(api);
});

test('behind a frame of another origin', () => {
  expect(find(inside(foreign(top({ API: api }))))).toBe(api);
});

test('nowhere', () => {
  expect(find(top())).toBeUndefined();
  expect(find(inside(foreign()))).toBeUndefined();
  expect(find(top({ API_1484_11: api }))).toBeUndefined();
});

test('not for ever, in windows that go round in circles', () => {
  const one: Frame = {};
  const other: Frame = { parent: one, opener: one };
  Object.assign(one, { parent: other, opener: other });
  expect(find(one)).toBeUndefined();
});
