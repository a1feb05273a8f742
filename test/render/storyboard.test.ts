import { expect, test } from 'vitest';
import type { Block } from '../../src/model/course.ts';
import { inlineSvg } from '../../src/render/svg.ts';
import { place } from '../package/a-course.ts';
import { choice, courseOf, htmlOf, interactionOf, markdown, partOf, renderCourse } from './a-lesson.ts';

const svg = (inside: string) => new TextEncoder().encode(`<svg viewBox="0 0 640 360">${inside}</svg>`);
const media = new Map([
  ['media/un.svg', svg('<g id="g" data-enter="left" data-at="2" transform="scale(2)"><path d="M0 0h9"/></g>')],
  ['media/deux.svg', svg('<use href="#g"/>')],
]);
const scene = (id: string, src: string) => ({
  id,
  title: `Scène ${id}`,
  src,
  alt: `Dessin ${id}`,
  seconds: 7,
  narration: markdown('Ce portable pèse **deux** kilos.'),
  place,
});
const story: Block = {
  type: 'storyboard',
  id: 'sac',
  key: 'CCCC',
  title: 'Un sac à dos',
  scenes: [
    { ...scene('a', 'media/un.svg'), questions: [interactionOf(choice)] },
    { ...scene('b', 'media/deux.svg'), questions: [] },
  ],
  place,
};

test('the page holds title, first drawing, transcript and questions: all of it can be read without script', () => {
  expect(htmlOf([story], { media }).replaceAll('><', '>\n<')).toMatchInlineSnapshot(`
    "<course-storyboard class="story" id="s-sac" data-play="sac" data-needs="storyboard">
    <h2>Un sac à dos</h2>
    <figure class="fig">
    <img src="media/un.svg" alt="Dessin a" width="640" height="360" loading="lazy">
    </figure>
    <details open>
    <summary>Transcription, scène par scène</summary>
    <ol class="tr">
    <li data-scene="a" data-seconds="7">
    <h3>Scène a</h3>
    <div class="narration">
    <p>Ce portable pèse <strong>deux</strong> kilos.</p>
    </div>
    <course-choice class="q" id="q-etape" data-question="etape">
    <div data-part="prompt">
    <p>Quelle étape ?</p>
    </div>
    <ul data-part="options">
    <li data-id="a">l’usage</li>
    <li data-id="b">la fabrication</li>
    </ul>
    </course-choice>
    </li>
    <li data-scene="b" data-seconds="7">
    <h3>Scène b</h3>
    <div class="narration">
    <p>Ce portable pèse <strong>deux</strong> kilos.</p>
    </div>
    </li>
    </ol>
    </details>
    <template id="art-sac">
    </template>
    </course-storyboard>"
  `);
});

test('the drawings come with the part of the lesson, ids unique, in the order of the scenes', () => {
  expect(partOf(courseOf([story], { media }), 'objet').html).toMatchInlineSnapshot(`
    {
      "art-sac": "<svg viewBox="0 0 640 360" role="img" aria-label="Dessin a"><g data-enter="left" data-at="2"><g id="i1-g" transform="scale(2)"><path d="M0 0h9"/></g></g></svg><svg viewBox="0 0 640 360" role="img" aria-label="Dessin b"><use href="#i2-g"/></svg>",
    }
  `);
});

test('the player is told of the story and of its question, and of no drawing but the first as a file', () => {
  const { html, files } = renderCourse(courseOf([story], { media }));
  expect(html).toContain('"plays":["sac"]');
  expect(html).toContain('"questions":{"etape":');
  expect(files.map(({ path }) => path).filter((path) => path.startsWith('media/'))).toEqual(['media/un.svg']);
});

test.each([
  [
    'what moves stands in a group of its own',
    '<path data-enter="up" data-at="1.5" d="M0 0"/>',
    '<g data-enter="up" data-at="1.5"><path d="M0 0"/></g>',
  ],
  ['an unknown way does not pass', '<path data-enter="spin" d="M0 0"/>', '<path d="M0 0"/>'],
  [
    'nor a time that is none',
    '<path data-enter="up" data-at="1e9" d="M0 0"/>',
    '<g data-enter="up"><path d="M0 0"/></g>',
  ],
])('%s', (_, inside, expected) => {
  const { markup } = inlineSvg(`<svg viewBox="0 0 9 9">${inside}</svg>`, { alt: '', prefix: 'i1-' });
  expect(markup).toBe(`<svg viewBox="0 0 9 9" aria-hidden="true">${expected}</svg>`);
});
