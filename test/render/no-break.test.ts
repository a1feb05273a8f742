import { expect, test } from 'vitest';
import { noBreaks, setInLanguage } from '../../src/render/no-break.ts';
import { aCourse } from '../package/a-course.ts';
import { proseBlock } from './a-lesson.ts';

test.each([
  ['Combien ? Peu : 4 % !', 'Combien\u00a0? Peu\u00a0: 4\u00a0%\u00a0!'],
  ['un « nuage » ; rien', 'un «\u00a0nuage\u00a0»\u00a0; rien'],
  ['12 000 postes, 170 kg, 3 milliards', '12\u00a0000 postes, 170\u00a0kg, 3\u00a0milliards'],
  ['en 2022 240 000 agents', 'en 2022 240\u00a0000 agents'],
  ['5 marches, 3 gestes', '5 marches, 3 gestes'],
])('%s', (written, set) => {
  expect(noBreaks(written)).toBe(set);
});

test('files of a video keep their names', () => {
  const video = {
    type: 'video',
    src: 'à 3 km.mp4',
    high: '12 kg.mp4',
    poster: 'de 12 000.webp',
    captions: 'fin !.vtt',
  };
  const page = { id: 'p', title: 'P', blocks: [video] } as never;
  const course = aCourse({ lessons: [{ id: 'l', title: 'L', pages: [page] } as never] });
  expect(setInLanguage(course).lessons[0]!.pages[0]!.blocks[0]).toEqual(video);
});

test('French is set so, in prose, titles and options; code, addresses and accepted answers stay as they are written', () => {
  const question = { type: 'fill-in', accept: ['50 %'], title: 'Combien ?' } as never;
  const interaction = { question, words: {}, prompt: [proseBlock('« Oui » : `a : b`')] } as never;
  const page = { id: 'p', title: 'Et puis ?', blocks: [{ type: 'interaction', interaction }] } as never;
  const course = aCourse({ lessons: [{ id: 'l', title: 'Fin ?', pages: [page] } as never] });
  const set = JSON.stringify(setInLanguage(course).lessons);
  expect(set).toContain('Et puis\u00a0?');
  expect(set).toContain('Combien\u00a0?');
  expect(set).toContain('«\u00a0Oui\u00a0»\u00a0:');
  expect(set).toContain('a : b');
  expect(set).toContain('50 %');
  expect(setInLanguage({ ...course, language: 'en' })).toEqual({ ...course, language: 'en' });
});
