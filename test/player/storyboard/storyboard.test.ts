// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { aStory, onFrames } from './a-story.ts';

let pass: (seconds: number) => void;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  pass = onFrames();
});

afterEach(() => {
  document.body.innerHTML = '';
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test('it does not start by itself, and shows a drawing that is whole', async () => {
  const { told, drawing, find, playLabel } = await aStory();
  pass(5);
  expect(told).toEqual([]);
  expect([drawing(), playLabel()]).toEqual(['d-a', 'Lancer l’histoire']);
  expect(find('.stage [data-out]')).toBeNull();
});

test('while it plays, parts come in at their time; paused, the drawing is whole and stays so', async () => {
  const { press, find } = await aStory();
  await press('.transport .play');
  expect(find('.stage [data-out]')).not.toBeNull();
  pass(2);
  await press('.transport .play');
  expect(find('.stage [data-out]')).toBeNull();
  await press('.transport .play');
  pass(1);
  expect(find('.stage [data-out]')).toBeNull();
});

test('scenes follow one another; drawing, caption, line of the transcript and place with them', async () => {
  const { press, settled, drawing, caption, find, places } = await aStory();
  await press('.transport .play');
  pass(11);
  await settled();
  expect([drawing(), caption()]).toEqual(['d-b', 'Narration de la scène b.']);
  expect(find('[aria-current]').getAttribute('data-scene')).toBe('b');
  expect(find('[role=status]').textContent).toBe('Scène 2 sur 3\u00a0: Scène b');
  expect(places()).toEqual(['a0', 'b0-a']);
});

test('a question at the end of a scene stops it, is shown and takes the focus; its button goes on', async () => {
  const { press, settled, find, question, verbs, drawing } = await aStory();
  await press('.transport .play');
  pass(25);
  await settled();
  await settled();
  expect([drawing(), verbs()]).toEqual(['d-b', ['played', 'paused']]);
  expect(find('.asked').contains(question)).toBe(true);
  expect(document.activeElement).toBe(find('.asked'));
  await press('.asked .btn');
  expect(find('[data-scene=b]').contains(question)).toBe(true);
  expect(document.activeElement).toBe(find('.transport .play'));
  pass(1);
  await settled();
  expect(drawing()).toBe('d-c');
});

test('a question that was answered does not stop it again', async () => {
  const { press, settled, question, drawing, verbs } = await aStory();
  question.phase = 'answered';
  await press('.transport .play');
  pass(25);
  await settled();
  expect([drawing(), verbs()]).toEqual(['d-c', ['played']]);
});

test('seen to its end it is completed, once; played again it is not told again', async () => {
  const { press, settled, question, verbs, places, playLabel } = await aStory();
  question.phase = 'answered';
  await press('.transport .play');
  pass(35);
  await settled();
  expect(verbs()).toEqual(['played', 'paused', 'completed']);
  expect(places().at(-1)).toBe('ca-abc');
  expect(playLabel()).toBe('Revoir depuis le début');
  await press('.transport .play');
  pass(35);
  expect(verbs()).toEqual(['played', 'paused', 'completed', 'played', 'paused']);
});

test('moves close after one another are told as one, with where from and where to', async () => {
  const { seek, told, drawing } = await aStory();
  await seek(5);
  await seek(12);
  await seek(22);
  expect([drawing(), told]).toEqual(['d-c', []]);
  vi.advanceTimersByTime(1000);
  expect(told).toMatchObject([
    { place: 'c2', watched: { verb: 'seeked', from: 0, time: 22, length: 30, segments: [] } },
  ]);
});

test('what was skipped was not seen: no completion at the end', async () => {
  const { seek, press, verbs } = await aStory();
  await seek(25);
  await press('.transport .play');
  pass(10);
  expect(verbs()).toEqual(['seeked', 'played', 'paused']);
});

test('it resumes at the beginning of the scene where it was left, and says so', async () => {
  const { playLabel, find, drawing, press, told } = await aStory('b7-a');
  expect([playLabel(), find('.buttons .n').textContent]).toEqual(['Reprendre à la scène 2', 'Reprendre à la scène 2']);
  expect(drawing()).toBe('d-b');
  await press('.transport .play');
  expect(told).toMatchObject([{ place: 'b0-a', watched: { verb: 'played', time: 10 } }]);
});

test.each(['', 'zz', 'x3-a', 'ca-abc', 'a4'])(
  'a place that leads nowhere ("%s") begins at the beginning',
  async (place) => {
    const { playLabel, drawing } = await aStory(place);
    expect([playLabel(), drawing()]).toEqual(['Lancer l’histoire', 'd-a']);
  },
);

test('what was seen in earlier sessions counts towards the whole', async () => {
  const { press, question, verbs } = await aStory('c0-ab');
  question.phase = 'answered';
  await press('.transport .play');
  pass(11);
  expect(verbs()).toEqual(['played', 'paused', 'completed']);
});

test('another page of the course pauses it, and so does leaving', async () => {
  const { press, verbs, host } = await aStory();
  await press('.transport .play');
  pass(1);
  document.dispatchEvent(new Event('leaving'));
  expect(verbs()).toEqual(['played', 'paused']);
  await press('.transport .play');
  host.closest('.page')!.classList.remove('current');
  pass(1);
  expect(verbs()).toEqual(['played', 'paused', 'played', 'paused']);
});

test('the position is said in words, with the scene', async () => {
  const { seek, find } = await aStory();
  await seek(21);
  expect(find('.seek input').getAttribute('aria-valuetext')).toBe(
    '21 secondes sur 30 secondes, scène 3 sur 3\u00a0: Scène c',
  );
});

test('a line of the transcript leads to its scene, and the focus to the button that plays', async () => {
  const { press, drawing, find } = await aStory();
  await press('[data-scene=c] .icon');
  expect(drawing()).toBe('d-c');
  expect(find('[data-scene=c] .icon').getAttribute('aria-label')).toBe('Aller à 0:20, Scène c');
  expect(document.activeElement).toBe(find('.transport .play'));
});

test('on paper each drawing stands beside its line', async () => {
  const { drawing, find } = await aStory();
  window.dispatchEvent(new Event('beforeprint'));
  expect(find('[data-scene=a] .shelf').firstElementChild?.id).toBe('d-a');
  window.dispatchEvent(new Event('afterprint'));
  expect(drawing()).toBe('d-a');
});
