import { describe, expect, test } from 'vitest';
import { readCourse } from '../../src/source/read-course.ts';
import { courseFiles, courseOf, courseYaml, frontMatter } from './reading.ts';

const page = '\n## Page {#page}\n\nA.\n';

describe('a course', () => {
  test('what course.yaml says, in the language that is read', () => {
    const yaml = courseYaml
      .replace('languages: [fr]', 'languages: [fr, en]')
      .replaceAll(/\{ fr: (.*) \}/g, '{ fr: $1, en: "$1 (en)" }');
    const objectives = 'objectives:\n  - { id: agir, title: { fr: Agir, en: Act } }\nkeywords: { en: [web] }\n';
    const files = courseFiles({ '01.md': frontMatter + page }, { course: yaml + objectives });
    expect(courseOf(readCourse(files, { language: 'en' }))).toMatchObject({
      id: 'essai',
      language: 'en',
      languages: ['fr', 'en'],
      title: 'Essai (en)',
      keywords: ['web'],
      contact: '',
      theme: 'estran',
      navigation: 'free',
      completion: { pages: 'all', assessment: 'passed' },
      objectives: [{ id: 'agir', title: 'Act' }],
      lessons: [],
    });
  });

  test('lessons come in the order of their file names, pages in the order of their headings', () => {
    const lesson = (id: string) =>
      `---\nid: ${id}\ntitle: T\nminutes: 5\n---\n\n## Un {#${id}-1}\n\n## Deux {#${id}-2}\n`;
    const course = courseOf(
      readCourse(courseFiles({ '02.md': lesson('b'), '01.md': lesson('a') }), { language: 'fr' }),
    );
    expect(course.lessons.map(({ id, pages }) => [id, pages.map((one) => `${one.id}: ${one.title}`)])).toEqual([
      ['a', ['a-1: Un', 'a-2: Deux']],
      ['b', ['b-1: Un', 'b-2: Deux']],
    ]);
  });

  test('figures, sources and terms by id', () => {
    const course = courseOf(readCourse(courseFiles({ '01.md': frontMatter + page }), { language: 'fr' }));
    expect(course.figures.get('part')).toMatchObject({ value: 4.4, display: '4,4\u00a0%', year: '2022', rule: '' });
    expect(course.glossary.get('acv')).toEqual({
      id: 'acv',
      term: 'analyse du cycle de vie',
      definition: 'On compte tout.',
      see: [],
    });
  });

  test('media are those that the text uses', () => {
    const text = `${frontMatter}${page}\n![A](media/a.svg) [b](media/b.pdf)\n`;
    const files = courseFiles({ '01.md': text }, { media: ['media/a.svg', 'media/b.pdf', 'media/c.svg'] });
    expect([...courseOf(readCourse(files, { language: 'fr' })).media.keys()]).toEqual(['media/a.svg', 'media/b.pdf']);
  });

  test('ids of pages that are made are slugs, and meet no other', () => {
    const pages = '\n## Écran\n\n## Écran\n\n## Œuvre {#ecran}\n\n## 2\n\n## Sources\n';
    const { lessons } = courseOf(readCourse(courseFiles({ '01.md': frontMatter + pages }), { language: 'fr' }));
    expect(lessons[0]?.pages.map(({ id }) => id)).toEqual(['ecran-2', 'ecran-3', 'ecran', 'page', 'sources-2']);
  });

  test('a lesson whose front matter is wrong keeps its pages', () => {
    const { course, problems } = readCourse(courseFiles({ '01-a.md': `---\ntitel: T\n---\n${page}` }), {
      language: 'fr',
    });
    expect(problems.map(({ rule }) => rule)).toEqual([
      'yaml/missing-field',
      'yaml/missing-field',
      'yaml/unknown-field',
    ]);
    expect(course?.lessons[0]?.pages[0]?.id).toBe('page');
  });

  test('without course.yaml there is no course', () => {
    const files = { folder: 'essai', texts: new Map(), media: new Map(), shared: {} };
    const { course, problems } = readCourse(files, { language: 'fr' });
    expect(course).toBeUndefined();
    expect(problems.map(({ rule }) => rule)).toEqual(['files/no-course-file']);
  });
});

describe('the final assessment', () => {
  const matter = `---
id: evaluation
title: Évaluation
kind: assessment
minutes: 10
draw: { un: 1 }
shuffle: { questions: true }
attempts: 3
masteryScore: 0.7
---
`;
  const question = (id: string) => `:::true-false{#${id} answer=true tags="x un" page=page}\nQ ?\n:::\n\n`;
  const text = `${matter}\nAvant.\n\n## Un {#un}\n\n${question('a')}${question('b')}## Deux {#deux}\n\n${question('c')}`;
  const lessons = { '01.md': frontMatter + page, '90.md': text };

  test('a part under each heading, whose id is a tag of its questions', () => {
    const { assessment, lessons: read } = courseOf(readCourse(courseFiles(lessons), { language: 'fr' }));
    expect(read).toHaveLength(1);
    expect(assessment).toMatchObject({
      id: 'evaluation',
      title: 'Évaluation',
      minutes: 10,
      draw: { un: 1 },
      shuffle: { questions: true, options: false },
      attempts: 3,
      masteryScore: 0.7,
      feedback: 'at-the-end',
      intro: [{ type: 'prose' }],
    });
    expect(
      assessment?.groups.map(({ id, interactions }) => [
        id,
        interactions.map((one) => [one.question.id, one.tags, one.page]),
      ]),
    ).toEqual([
      [
        'un',
        [
          ['a', ['un', 'x'], 'page'],
          ['b', ['un', 'x'], 'page'],
        ],
      ],
      ['deux', [['c', ['deux', 'x', 'un'], 'page']]],
    ]);
  });

  test('text between its questions, and a second assessment, are told', () => {
    const { problems } = readCourse(courseFiles({ ...lessons, '91.md': `${text}\nAprès.\n` }), { language: 'fr' });
    expect(problems.map(({ rule }) => rule)).toEqual(['markdown/text-in-bank', 'files/second-assessment']);
  });
});
