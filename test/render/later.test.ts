import { expect, test } from 'vitest';
import type { Course, Lesson } from '../../src/model/course.ts';
import { render } from '../../src/render/render.ts';
import { partIn } from '../package-questions.ts';
import { choice, courseOf, inks, interactionOf, proseBlock, texts } from './a-lesson.ts';
import { place } from '../package/a-course.ts';

/** A lesson of so many thousand characters, whose link leads to the first page. */
const lessonOf = (id: string, thousands: number): Lesson => ({
  id,
  title: `Leçon ${id}`,
  minutes: 8,
  objectives: [],
  competencies: [],
  place,
  pages: [
    {
      id: `page-${id}`,
      key: `k${id}00`,
      title: `Page ${id}`,
      place,
      blocks: [
        proseBlock(`Au début de ${id}, [revoir](#p-page-a). ${'Un mot. '.repeat(125 * thousands)}`),
        { type: 'interaction', interaction: interactionOf({ ...choice, id: `q-${id}`, key: `q${id}00` }), place },
      ],
    },
  ],
});

const files = (isSite: boolean, ...lessons: readonly Lesson[]) => {
  const course: Course = courseOf([], { lessons });
  const { html, files: others } = render(course, { lms: 'moodle', texts, inks, isSite });
  return new Map([['index.html', html], ...others.map(({ path, content }) => [path, String(content)] as const)]);
};

test('lessons that fit into the first page stand in it', () => {
  const made = files(true, lessonOf('a', 30), lessonOf('b', 30));
  expect(made.get('index.html')).toContain('Au début de b');
  expect(made.get('index.html')).not.toContain('data-later');
  expect(made.has('lessons.html')).toBe(false);
});

test('what the others say comes in their parts: their frame, title and way on stand in the page', () => {
  const made = files(false, lessonOf('a', 50), lessonOf('b', 50), lessonOf('c', 1));
  const html = made.get('index.html') ?? '';
  expect(html).toContain('Au début de a');
  expect(html).toContain(
    '<h1 id="t-page-b" tabindex="-1">Page b</h1><p class="s" id="b-page-b" data-later="">Cette page arrive.',
  );
  expect(html).not.toContain('Au début de b');
  expect(html).not.toContain('Au début de c');
  const part = partIn(made.get('parts/b.js') ?? '');
  expect(Object.keys(part.html ?? {})).toEqual(['b-page-b']);
  expect(part.html?.['b-page-b']).toMatch(/Au début de b, .*<course-choice class="q" id="q-q-b"/s);
  expect(made.has('lessons.html')).toBe(false);
});

test('the first lesson stands in the page, however long it is', () => {
  const html = files(false, lessonOf('a', 100), lessonOf('b', 1)).get('index.html') ?? '';
  expect(html).toContain('Au début de a');
  expect(html).not.toContain('Au début de b');
});

test('in a site a link leads to a page that is read without script, and whose links into the course are words', () => {
  const made = files(true, lessonOf('a', 50), lessonOf('b', 50));
  expect(made.get('index.html')).toContain('<a href="lessons.html#page-b">Lire cette page</a>');
  const page = made.get('lessons.html') ?? '';
  expect(page).toContain('<section class="page current" id="page-b"><h1>Page b</h1>');
  expect(page).toContain('Au début de b, revoir.');
  expect(page).toContain('la fabrication');
  expect(page).not.toContain('Au début de a');
  expect(page).not.toContain('<script');
});
