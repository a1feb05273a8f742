// @vitest-environment happy-dom
import { beforeAll, expect, test, vi } from 'vitest';
import { lessonsOnly } from './a-course.ts';
import { comes, element, go, play, settled, words } from './a-page.ts';
import { ListTracker } from './a-tracker.ts';

// What the last of three lessons says is still to come when the learner gets there.

const tracker = new ListTracker();
const [first, last] = lessonsOnly.lessons;
const [asks, tells] = first!.pages;
const course = {
  ...lessonsOnly,
  lessons: [{ ...first!, pages: [asks!] }, { ...first!, id: 'lm', pages: [tells!] }, last!],
};
const sent: (string | null)[] = [];

beforeAll(async () => {
  const add = document.head.appendChild.bind(document.head);
  vi.spyOn(document.head, 'appendChild').mockImplementation((node) => {
    sent.push((node as unknown as Element).getAttribute('src'));
    return add(node);
  });
  await play(course, tracker, ['l2']);
});

test('from a lesson without a part, the part of the next one is sent for', async () => {
  await go('#p-deux');
  await vi.waitFor(() => expect(sent).toContain('parts/l2.js'));
});

test('a page whose text has not come does not count as read', async () => {
  const share = tracker.saved.progress;
  await go('#p-trois');
  expect(element('.page.current').id).toBe('p-trois');
  expect(words('.page.current')).toContain('Cette page arrive.');
  expect(tracker.saved).toMatchObject({ location: 'deux', progress: share });
});

test('once it has come it does, and its questions are drawn; the focus stays on the title', async () => {
  expect(document.activeElement).toBe(element('#p-trois h1'));
  const before = tracker.saved.progress;
  comes(course, 'l2');
  await settled();
  expect(words('.page.current')).toContain('Le texte de trois.');
  expect(element('#q-q2 input')).toBeTruthy();
  expect(tracker.saved.location).toBe('trois');
  expect(tracker.saved.progress).toBeGreaterThan(before);
  expect(document.activeElement).toBe(element('#p-trois h1'));
});
