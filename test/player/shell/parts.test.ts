// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Delivery, Parts, viewsPart } from '../../../player/shell/parts.ts';
import { partQuestion, shipped } from '../../../src/model/ship-course.ts';
import { opened } from '../../../src/model/shipped-course.ts';
import { aQuestion, assessed } from './a-course.ts';

// No script is loaded here: each one sent for answers at once and brings nothing, as a page that asks to sign in does.
// What a part would hand over, a test hands over.

let parts: Parts;
let course: ReturnType<typeof opened>;
let told: string[];
let sent: (string | null)[];

const deliver = (delivery: Delivery): void =>
  (window as unknown as { parcours: (delivery: Delivery) => void }).parcours(delivery);
const after = (milliseconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => {
  const { settings } = (window as unknown as { happyDOM: { settings: Record<string, boolean> } }).happyDOM;
  settings['handleDisabledFileLoadingAsSuccess'] = true;
  vi.useFakeTimers();
  document.body.innerHTML = '<div id="glossary">…</div>';
  const add = document.head.appendChild.bind(document.head);
  sent = [];
  vi.spyOn(document.head, 'appendChild').mockImplementation((node) => {
    sent.push((node as unknown as Element).getAttribute('src'));
    return add(node);
  });
  course = opened(shipped(assessed));
  parts = new Parts(course);
  told = [];
  parts.onChange = (id) => told.push(id);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test('parts are sent for once, in the order in which a learner needs them', () => {
  expect(parts.questions).toEqual(['l1', 'l2', '_assessment']);
  parts.load([viewsPart, ...parts.questions]);
  parts.load(parts.questions);
  expect(sent).toEqual(['questions.js', 'parts/l1.js', 'parts/l2.js', 'parts/_assessment.js']);
});

test('what a page says takes the place that was kept for it, and then what is drawn in it', () => {
  document.body.innerHTML = '<section id="p-x"><p id="b-x" data-later>Cette page arrive.</p></section>';
  deliver({ id: 'l2', html: { 'b-x': '<p>Un texte.</p><div id="d-x"></div>', 'd-x': '<svg></svg>' } });
  expect(document.getElementById('p-x')!.innerHTML).toBe('<p>Un texte.</p><div id="d-x"><svg></svg></div>');
});

test('a part gives questions their words and elements their content, once', () => {
  const words = partQuestion(aQuestion('q1', { title: 'Que trier ?' }));
  deliver({ id: 'l1', questions: { q1: words }, html: { glossary: '<dl></dl>', 'not-there': '…' } });
  deliver({ id: 'l1', questions: { q1: { title: 'Autre' } } });
  expect(course.questions['q1']).toMatchObject({ title: 'Que trier ?', right: true });
  expect(document.getElementById('glossary')!.innerHTML).toBe('<dl></dl>');
  expect(parts.isLoaded('l1')).toBe(true);
  expect(told).toEqual(['l1']);
  parts.load(['l1']);
  expect(sent).toEqual([]);
});

test('a script that brings nothing is sent for again, later and later, until it brings its part', async () => {
  parts.load(['l1']);
  await after(0);
  expect(parts.hasFailed('l1')).toBe(true);
  expect(told).toEqual(['l1']);
  await after(2000);
  expect(sent).toHaveLength(2);
  await after(2000);
  expect(sent).toHaveLength(2);
  await after(2000);
  expect(sent).toHaveLength(3);
  deliver({ id: 'l1' });
  await after(120_000);
  expect(sent).toHaveLength(3);
  expect(document.querySelectorAll('head script')).toHaveLength(0);
});

test('the learner, or a network that is back, sends at once for what has failed', async () => {
  parts.load(['l1', 'l2']);
  deliver({ id: 'l2' });
  await after(0);
  parts.retry();
  expect(sent.slice(2)).toEqual(['parts/l1.js']);
  await after(0);
  window.dispatchEvent(new Event('online'));
  expect(sent.slice(3)).toContain('parts/l1.js');
});

test('who waits for a part is told that it failed, too', async () => {
  const settled = vi.fn<() => void>();
  void parts.settled('l1').then(settled);
  await after(1000);
  expect(settled).toHaveBeenCalledOnce();
});
