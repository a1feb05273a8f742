// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { courseMarks } from '../../../player/path/course-marks.ts';
import { BrowserCopy } from '../../../player/tracker/browser-copy.ts';

beforeEach(() => {
  localStorage.clear();
  document.body.innerHTML = `<p id="local" hidden></p><ol>${['un', 'deux']
    .map(
      (
        id,
      ) => `<li data-course="${id}"><p class="how" data-todo="À faire" data-under="En cours {n}" data-done="Fini" hidden></p>
      <div class="scale" hidden></div></li>`,
    )
    .join('')}</ol>`;
});

const keep = (id: string, progress: number, completed: boolean): boolean =>
  new BrowserCopy(window, id, '').write({
    attempt: '',
    reached: false,
    ends: [],
    records: [],
    snapshot: { state: 's', location: '', progress, completed, exhausted: false, objectives: [] },
  });

const marks = () => {
  courseMarks(window);
  return Array.from(document.querySelectorAll<HTMLElement>('li'), (entry) => {
    const how = entry.querySelector<HTMLElement>('.how')!;
    const scale = entry.querySelector<HTMLElement>('.scale')!;
    return [how.hidden ? '' : how.textContent, scale.hidden ? '' : scale.style.getPropertyValue('--i')];
  });
};
const isLocal = (): boolean => !document.getElementById('local')!.hidden;

test('where nothing is kept, nothing has begun', () => {
  expect(marks()).toEqual([
    ['À faire', ''],
    ['À faire', ''],
  ]);
  expect(isLocal()).toBe(false);
});

test('a course under way says how far one is, a completed one that it is done', () => {
  keep('un', 0.456, false);
  keep('deux', 1, true);
  expect(marks()).toEqual([
    ['En cours 46', '10'],
    ['Fini', '21'],
  ]);
  expect(isLocal()).toBe(true);
});

test('what is not completed is never at 100 %', () => {
  keep('un', 1, false);
  expect(marks()[0]).toEqual(['En cours 99', '21']);
});

test('what somebody else put into the storage harms nothing', () => {
  localStorage.setItem('parcours:un:', '{"snapshot":{"state":"s","progress":"far"},"records":[],"ends":[]}');
  localStorage.setItem('parcours:deux:', 'oops');
  expect(marks()).toEqual([
    ['En cours 0', '1'],
    ['À faire', ''],
  ]);
});
