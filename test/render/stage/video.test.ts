import { expect, test } from 'vitest';
import type { Course, Video } from '../../../src/model/course.ts';
import { place } from '../../package/a-course.ts';
import { courseOf, htmlOf, proseBlock, renderCourse } from '../a-lesson.ts';

const video: Video = {
  type: 'video',
  id: 'phare',
  key: 'AAAA',
  title: 'Le phare',
  src: 'media/phare.mp4',
  high: 'media/phare-hd.mp4',
  captions: 'media/phare.fr.vtt',
  seconds: 95,
  why: 'Le mouvement se voit.',
  transcript: [proseBlock('Un bateau passe.')],
  place,
};

const media: Course['media'] = new Map([
  ['media/phare.mp4', new Uint8Array(2_340_000)],
  ['media/phare-hd.mp4', new Uint8Array(7_950_000)],
  ['media/phare.fr.vtt', new TextEncoder().encode('WEBVTT\n')],
]);

test('without script: the files with type, weight and length, and the transcript', () => {
  const html = htmlOf([video], { media });
  expect(html).toContain(
    '<a href="media/phare.mp4" data-kind="low" data-weight="2,3 Mo">Voir la vidéo (MP4, 2,3 Mo)</a> Durée\u00a0: 1\u00a0min 35\u00a0s.',
  );
  expect(html).toContain('data-weight="8 Mo">La voir en meilleure définition (MP4, 8 Mo)</a>');
  expect(html).toContain('<summary>Transcription</summary><div><p>Un bateau passe.</p></div>');
  expect(html).not.toContain('<video');
  expect(html).not.toContain('Le mouvement se voit.');
});

test('its files travel with the page, and the lesson has a part to be sent for', () => {
  const { files } = renderCourse(courseOf([video], { media }));
  expect(files.map(({ path }) => path)).toEqual(expect.arrayContaining([...media.keys(), 'parts/objet.js']));
});

test('one of another host is a link, that says where it leads', () => {
  const { src: _, high: __, captions: ___, ...rest } = video;
  const html = htmlOf([{ ...rest, embed: 'https://video.example.org/a?b=1&c=2' }]);
  expect(html).toContain(
    'href="https://video.example.org/a?b=1&amp;c=2" data-kind="embed" data-host="video.example.org"',
  );
  expect(html).toContain('Voir la vidéo sur video.example.org<span class="vh"> (nouvel onglet)</span>');
  expect(html).not.toContain('<iframe');
});

test.each([
  [160, '1 ko'],
  [2_400, '2 ko'],
  [999_499, '999 ko'],
  [1_000_000, '1 Mo'],
  [12_345_678, '12,3 Mo'],
])('a download of %i bytes weighs %s', (bytes, weight) => {
  const html = htmlOf([{ type: 'download', src: 'media/liste.csv', title: 'Ma <liste>', place }], {
    media: new Map([['media/liste.csv', new Uint8Array(bytes)]]),
  });
  expect(html).toBe(
    `<p class="file"><a href="media/liste.csv" download><b>Ma &lt;liste&gt;</b> <small>CSV, ${weight}</small></a></p>`,
  );
});

test('a drawing to take away leaves with the inks of the theme', () => {
  const svg = '<svg viewBox="0 0 9 9"><path d="M0 0h9v9Z" fill="var(--il-sea)"/></svg>';
  const course = courseOf([{ type: 'download', src: 'media/a.svg', title: 'Dessin', place }], {
    media: new Map([['media/a.svg', new TextEncoder().encode(svg)]]),
  });
  const file = renderCourse(course).files.find(({ path }) => path === 'media/a.svg');
  expect(String(file?.content)).toContain('--il-sea:#8fbfd0');
});
