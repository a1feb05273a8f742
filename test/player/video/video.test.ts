// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { video as words } from '../../../player/i18n/video.ts';
import type { PlayProperties, WatchedEvent } from '../../../player/interactions/interaction.ts';
import '../../../player/video/video.ts';

type Shown = HTMLElement & PlayProperties & { readonly updateComplete: Promise<boolean> };

const texts = Object.fromEntries(Object.entries(words).map(([key, { fr }]) => [key, fr]));
let heard: WatchedEvent['detail'][];

beforeEach(() => {
  heard = [];
  document.body.textContent = '';
});

/** A video as it stands in a page that is shown. */
async function show(place: string, links: string): Promise<Shown> {
  const page = document.createElement('section');
  page.className = 'page current';
  page.innerHTML = `<course-video data-play="phare" data-seconds="95" data-length="1 min 35 s" data-captions="phare.fr.vtt">
    <p class="clip-t" id="t">Le phare</p><p>${links}</p>
    <details><summary>Transcription</summary><div>Un bateau passe.</div></details></course-video>`;
  document.body.appendChild(page);
  const element = page.querySelector<Shown>('course-video')!;
  element.addEventListener('watched', (event) => heard.push((event as WatchedEvent).detail));
  Object.assign(element, { texts, place, active: true });
  await element.updateComplete;
  return element;
}

const file = '<a href="phare.mp4" data-kind="low" data-weight="2,3 Mo">Voir</a>';
const buttons = (element: Element): (string | null)[] =>
  Array.from(element.querySelectorAll('button'), ({ textContent }) => textContent);
const press = async (element: Shown, at = 0): Promise<void> => {
  element.querySelectorAll('button')[at]!.click();
  await element.updateComplete;
};

/** What the browser's player would tell. */
function happens(element: Element, type: string, state: Readonly<Record<string, unknown>> = {}): void {
  const player = element.querySelector('video')!;
  for (const [name, value] of Object.entries(state))
    Object.defineProperty(player, name, { value, configurable: true, writable: true });
  player.dispatchEvent(new Event(type));
}

describe('a video of the course', () => {
  test('asks for nothing: a button says what it weighs, the transcript stays', async () => {
    const element = await show('', file);
    expect(element.querySelector('video, iframe, a')).toBeNull();
    expect(buttons(element)).toEqual(['Lire la vidéo (2,3 Mo)']);
    expect(element.textContent).toContain('Durée\u00a0: 1 min 35 s');
    expect(element.textContent).toContain('Un bateau passe.');
  });

  test('offers to go on where it was left, unless that was its end', async () => {
    expect(buttons(await show('1s', file))).toEqual(['Reprendre à 1\u00a0min 4\u00a0s (2,3 Mo)', 'Depuis le début']);
    expect(buttons(await show('2n', file))).toEqual(['Lire la vidéo (2,3 Mo)']);
  });

  test('tells what happens to it, whatever moves it', async () => {
    const element = await show('', file);
    await press(element);
    heard.length = 0;
    happens(element, 'loadedmetadata', { duration: 95.2 });
    happens(element, 'play', { paused: false });
    happens(element, 'timeupdate', { currentTime: 10, seeking: false });
    happens(element, 'seeking');
    happens(element, 'seeked', { currentTime: 60 });
    happens(element, 'timeupdate', { currentTime: 62 });
    happens(element, 'pause', { paused: true });
    expect(heard.map(({ place, watched }) => [watched?.verb, watched?.time, watched?.from, place])).toEqual([
      ['played', 0, undefined, '0'],
      ['seeked', 60, 10, '1o-a'],
      ['paused', 62, undefined, '1q-a'],
    ]);
    expect(heard[2]?.watched).toMatchObject({
      length: 95.2,
      segments: [
        [0, 10],
        [60, 62],
      ],
    });
  });

  test('while it plays its place is kept now and then, and nothing is told of that', async () => {
    const element = await show('', file);
    await press(element);
    happens(element, 'loadedmetadata', { duration: 95 });
    happens(element, 'play', { paused: false });
    heard.length = 0;
    for (let second = 1; second <= 40; second++)
      happens(element, 'timeupdate', { currentTime: second, seeking: false });
    expect(heard).toEqual([
      { id: 'phare', place: 'f' },
      { id: 'phare', place: 'u' },
    ]);
  });

  test('stops when the shell is about to save, and says so before', async () => {
    const element = await show('', file);
    await press(element);
    happens(element, 'loadedmetadata', { duration: 95 });
    happens(element, 'play', { paused: false });
    happens(element, 'timeupdate', { currentTime: 12, seeking: false });
    document.dispatchEvent(new Event('leaving'));
    expect(heard.at(-1)).toMatchObject({ place: 'c', watched: { verb: 'paused', time: 12 } });
  });

  test('seen to its end it is completed, once, and begins anew', async () => {
    const element = await show('', file);
    await press(element);
    happens(element, 'loadedmetadata', { duration: 95 });
    happens(element, 'play', { paused: false });
    happens(element, 'pause', { currentTime: 95, ended: true, paused: true });
    happens(element, 'ended');
    expect(heard.at(-1)).toMatchObject({ place: '0-2n', watched: { verb: 'completed', segments: [[0, 95]] } });
    expect(heard.filter(({ watched }) => watched?.verb === 'completed')).toHaveLength(1);
  });

  test('one that cannot be loaded opens the transcript', async () => {
    const element = await show('', file);
    await press(element);
    happens(element, 'error');
    await element.updateComplete;
    expect(element.querySelector('[role=status]')!.textContent).toContain('La vidéo ne peut pas être lue ici.');
    expect(element.querySelector('details')!.open).toBe(true);
    expect(buttons(element)).toEqual(['Lire la vidéo (2,3 Mo)']);
  });
});
