// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { aStory, onFrames } from './a-story.ts';

interface Saying {
  readonly text: string;
  readonly rate: number;
  readonly onend: () => void;
}

let pass: (seconds: number) => void;
let said: Saying[];

/** A browser that speaks, with these voices. */
function speaking(voices: readonly { lang: string; localService: boolean }[]): void {
  said = [];
  class Utterance {
    text: string;
    constructor(text: string) {
      this.text = text;
    }
  }
  vi.stubGlobal('SpeechSynthesisUtterance', Utterance);
  vi.stubGlobal('speechSynthesis', {
    getVoices: () => voices,
    speak: (saying: Saying) => said.push(saying),
    cancel: () => undefined,
  });
}

beforeEach(() => {
  document.documentElement.lang = 'fr';
  pass = onFrames();
});

afterEach(() => {
  document.body.innerHTML = '';
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const readAloud = '.options .tog:not(:last-child)';

test.each([
  ['no voice', []],
  ['voices of other languages', [{ lang: 'en-GB', localService: true }]],
  ['a voice that sends the words elsewhere', [{ lang: 'fr-FR', localService: false }]],
])('%s: there is no button to read aloud', async (_, voices) => {
  speaking(voices);
  const { host } = await aStory();
  expect(host.querySelectorAll('.options .tog')).toHaveLength(1);
});

test('nothing is read until the learner asks for it; then each caption, and the story waits for the voice', async () => {
  speaking([{ lang: 'fr-FR', localService: true }]);
  const { press, question, settled, drawing } = await aStory();
  question.phase = 'answered';
  await press('.transport .play');
  pass(1);
  expect(said).toEqual([]);
  await press(readAloud);
  expect(said.map(({ text }) => text)).toEqual(['Narration de la scène a.']);
  pass(20);
  await settled();
  expect(drawing()).toBe('d-a');
  said[0]!.onend();
  pass(1);
  await settled();
  expect(drawing()).toBe('d-b');
  expect(said.map(({ text }) => text)).toEqual(['Narration de la scène a.', 'Narration de la scène b.']);
});

test('paused, it is silent; it begins its caption again when the story goes on', async () => {
  speaking([{ lang: 'fr-FR', localService: true }]);
  const { press } = await aStory();
  await press(readAloud);
  expect(said).toEqual([]);
  await press('.transport .play');
  pass(1);
  await press('.transport .play');
  await press('.transport .play');
  expect(said.map(({ text }) => text)).toEqual(['Narration de la scène a.', 'Narration de la scène a.']);
});
