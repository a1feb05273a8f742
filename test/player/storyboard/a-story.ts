import { vi } from 'vitest';
import '../../../player/storyboard/storyboard.ts';
import { storyboard } from '../../../player/i18n/storyboard.ts';
import type { PlayProperties, WatchedEvent } from '../../../player/interactions/interaction.ts';

const texts = Object.fromEntries(Object.entries(storyboard).map(([key, words]) => [key, words.fr]));

type Host = HTMLElement & PlayProperties & { readonly updateComplete: Promise<unknown> };
type Question = HTMLElement & { phase: string };

/** Frames come when the test says so. */
export function onFrames() {
  let waiting: FrameRequestCallback[] = [];
  let now = 0;
  vi.stubGlobal('requestAnimationFrame', (step: FrameRequestCallback) => waiting.push(step));
  vi.stubGlobal('cancelAnimationFrame', () => (waiting = []));
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  /** So many seconds pass, ten frames in each. */
  return (seconds: number): void => {
    for (let i = 0; i <= seconds * 10; i++) {
      const steps = waiting;
      waiting = [];
      steps.forEach((step) => step(now));
      now += 100;
    }
  };
}

const line = (id: string, more = ''): string =>
  `<li data-scene="${id}" data-seconds="10"><h3>Scène ${id}</h3>
   <div class="narration"><p>Narration de la scène ${id}.<a class="r">1</a></p></div>${more}</li>`;

/** Three scenes of ten seconds, a question behind the second, in the page that is shown. */
export async function aStory(place = '') {
  document.body.innerHTML = `<section class="page current"><course-storyboard data-play="sac">
    <h2>Un sac à dos</h2><figure><img alt=""></figure>
    <details open><summary>Transcription</summary>
    <ol class="tr">${line('a')}${line('b', '<div data-question="q" tabindex="-1">Quoi ?</div>')}${line('c')}</ol></details>
    <template><svg id="d-a"><g data-enter="left" data-at="4"></g></svg><svg id="d-b"></svg><svg id="d-c"></svg></template>
    </course-storyboard></section>`;
  // A window without layout scrolls nowhere.
  HTMLElement.prototype.scrollIntoView = () => undefined;
  const host = document.querySelector<Host>('course-storyboard')!;
  const told: WatchedEvent['detail'][] = [];
  host.addEventListener('watched', (event) => told.push((event as WatchedEvent).detail));
  const question = host.querySelector<Question>('[data-question]')!;
  question.phase = 'open';
  Object.assign(host, { texts, place, active: true });
  await host.updateComplete;
  const find = (selector: string): HTMLElement => host.querySelector<HTMLElement>(selector)!;
  return {
    host,
    told,
    question,
    find,
    settled: () => host.updateComplete,
    verbs: () => told.flatMap(({ watched }) => (watched ? [watched.verb] : [])),
    places: () => told.map((each) => each.place),
    press: async (selector: string) => {
      find(selector).click();
      await host.updateComplete;
    },
    playLabel: () => find('.transport .play').getAttribute('aria-label'),
    drawing: () => find('.stage').firstElementChild?.id,
    caption: () => find('.cap').textContent,
    seek: async (to: number) => {
      const bar = host.querySelector<HTMLInputElement>('.seek input')!;
      bar.value = String(to);
      bar.dispatchEvent(new Event('input', { bubbles: true }));
      await host.updateComplete;
    },
  };
}
