import { describe, expect, test } from 'vitest';
import { readCourse } from '../../src/source/read-course.ts';
import { courseFiles, courseOf, frontMatter, plain, readPage, rulesOf, toldOf } from './reading.ts';

const prose = (value: string) => ({
  type: 'prose',
  content: [{ type: 'paragraph', children: [{ type: 'text', value }] }],
});

/** The blocks of a page in a course that has these files. */
function blocksWith(text: string, media: readonly string[]) {
  const files = courseFiles({ '01.md': `${frontMatter}\n## Page {#page}\n\n${text}\n` }, { media });
  const reading = readCourse(files, { language: 'fr' });
  return { reading, blocks: courseOf(reading).lessons[0]?.pages[0]?.blocks ?? [] };
}

describe('what stands under headings', () => {
  test.each(['tabs', 'cards', 'steps'])(':::%s has a part for each level-3 heading', (type) => {
    const { problems, ...reading } = readPage(
      `:::${type}\n### Huile\nElle flotte.\n### Eau :figure[part]\nElle coule.\n:::`,
    );
    expect(problems).toEqual([]);
    expect(plain(courseOf({ ...reading, problems }).lessons[0]?.pages[0]?.blocks)).toEqual([
      {
        type,
        items: [
          { title: 'Huile', blocks: [prose('Elle flotte.')] },
          { title: 'Eau 4,4\u00a0%', blocks: [prose('Elle coule.')] },
        ],
      },
    ]);
  });

  test('a timeline says when, then what', () => {
    const { blocks } = blocksWith(
      ':::timeline\n### 2021 :: La loi REEN\nElle compte.\n### mars 2024 :: RGESN :: suite\n:::',
      [],
    );
    expect(plain(blocks)).toEqual([
      {
        type: 'timeline',
        items: [
          { when: '2021', title: 'La loi REEN', blocks: [prose('Elle compte.')] },
          { when: 'mars 2024', title: 'RGESN :: suite', blocks: [] },
        ],
      },
    ]);
  });

  test('a date that says only when, or only what', () => {
    expect(toldOf(':::timeline\n### 2021\nElle compte.\n:::')).toMatchInlineSnapshot(`
      "essai/fr/01.md:10:1: error markdown/no-date
        "2021" does not say when, and what.
        Write both in the heading, two colons between: ### 2021 :: La loi REEN

        10 │ ### 2021
           │ ^^^^^^^^
      "
    `);
  });

  test('text before the first heading, and no heading at all', () => {
    expect(toldOf(':::tabs\nAvant.\n\n### Un\nA.\n:::')).toContain(
      'This stands in a set of tabs before its first heading, so it belongs to no tab.',
    );
    expect(rulesOf(':::cards\nAvant.\n:::')).toEqual(['markdown/text-before-fold', 'markdown/no-fold']);
  });

  test('questions and other blocks stand in them', () => {
    const { reading, blocks } = blocksWith(
      ':::tabs\n### Un\n:::true-false{#q answer=true}\nOui ?\n:::\n### Deux\n:::callout{kind=tip}\nA.\n:::\n:::',
      [],
    );
    expect(reading.problems).toEqual([]);
    const [tabs] = blocks;
    expect(tabs?.type === 'tabs' && tabs.items.map(({ blocks: inner }) => inner[0]?.type)).toEqual([
      'interaction',
      'callout',
    ]);
  });
});

describe('downloads', () => {
  test('a file of the course, with its title', () => {
    const { reading, blocks } = blocksWith('::download[Liste **courte**]{src=media/liste.csv}', ['media/liste.csv']);
    expect(plain(blocks)).toEqual([{ type: 'download', src: 'media/liste.csv', title: 'Liste courte' }]);
    expect([...(reading.course?.media.keys() ?? [])]).toEqual(['media/liste.csv']);
  });

  test('a file that is not there, an address, a title that lacks', () => {
    expect(rulesOf('::download[Liste]{src=media/liste.csv}')).toEqual(['files/missing']);
    expect(rulesOf('::download[Liste]{src=https://example.org/a.csv}')).toEqual(['files/elsewhere']);
    expect(rulesOf('::download{src=media/bureau.svg}')).toEqual(['markdown/missing-label']);
    expect(rulesOf(':::download[Liste]{src=media/bureau.svg}\n:::')).toEqual(['markdown/colons']);
  });
});

describe('videos', () => {
  test('a file of the course, what stands in it is the transcript', () => {
    const media = ['media/a.mp4', 'media/a-hd.mp4', 'media/a.fr.vtt', 'media/a.png'];
    const { reading, blocks } = blocksWith(
      ':::video[Phare]{#v src=media/a.mp4 high=media/a-hd.mp4 captions=media/a.fr.vtt poster=media/a.png seconds=95 why="Voir."}\nUn phare.\n:::',
      media,
    );
    expect(reading.problems).toEqual([]);
    expect(plain(blocks)).toEqual([
      {
        type: 'video',
        id: 'v',
        key: expect.stringMatching(/^....$/) as unknown,
        title: 'Phare',
        src: 'media/a.mp4',
        high: 'media/a-hd.mp4',
        captions: 'media/a.fr.vtt',
        poster: 'media/a.png',
        seconds: 95,
        why: 'Voir.',
        transcript: [prose('Un phare.')],
      },
    ]);
    expect([...(reading.course?.media.keys() ?? [])].toSorted()).toEqual(media.toSorted());
  });

  test('neither a file nor an address, and both', () => {
    expect(toldOf(':::video[Phare]{#v seconds=4}\nUn phare.\n:::')).toContain(
      'The video "Phare" has neither a file nor an address.',
    );
    expect(
      rulesOf(':::video[Phare]{#v src=media/bureau.svg embed="https://a.org/b" seconds=4}\nUn phare.\n:::'),
    ).toEqual(['markdown/video-source']);
  });

  test('an address that is none, seconds that are none, an id that lacks', () => {
    expect(rulesOf(':::video[Phare]{#v embed="javascript:alert(1)" seconds=4}\nA.\n:::')).toEqual([
      'markdown/wrong-attribute',
    ]);
    expect(rulesOf(':::video[Phare]{embed="https://a.org/b" seconds=1:35}\nA.\n:::').toSorted()).toEqual([
      'markdown/missing-attribute',
      'markdown/wrong-attribute',
    ]);
  });
});
