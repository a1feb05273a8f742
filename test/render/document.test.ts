import { Window } from 'happy-dom';
import { expect, test } from 'vitest';
import type { ShippedCourse } from '../../src/model/shipped-course.ts';
import type { Question } from '../../src/model/question.ts';
import { assessment, place } from '../package/a-course.ts';
import { fullCourse, partIn } from '../package-questions.ts';
import { choice, courseOf, interactionOf, markdown, partOf, proseBlock, renderCourse, texts } from './a-lesson.ts';

const base = { points: 1, tries: 2, partial: true, title: 'Question' };
const option = (id: string, text = id) => ({ id, text });
const questions: readonly Question[] = [
  choice,
  { ...base, type: 'true-false', id: 'vf', key: 'k002', right: false },
  {
    ...base,
    type: 'matching',
    id: 'paires',
    key: 'k003',
    sources: [option('1')],
    targets: [option('a'), option('b')],
    pairs: { 1: 'a' },
  },
  { ...base, type: 'sequencing', id: 'ordre', key: 'k004', options: [option('b'), option('a')], right: ['a', 'b'] },
  {
    ...base,
    type: 'categorize',
    id: 'tri',
    key: 'k005',
    categories: [option('1')],
    items: [option('a')],
    pairs: { a: '1' },
  },
  {
    ...base,
    type: 'fill-in',
    id: 'mot',
    key: 'k006',
    accept: ['absolue'],
    caseMatters: false,
    accentsMatter: false,
    foreseen: [],
  },
  {
    ...base,
    type: 'cloze',
    id: 'trous',
    key: 'k007',
    gaps: [{ id: 'a', accept: ['onze'] }],
    caseMatters: false,
    accentsMatter: false,
  },
  { ...base, type: 'numeric', id: 'nombre', key: 'k008', right: 14.2, tolerance: 0.2, unit: 'kg', foreseen: [] },
  { ...base, type: 'likert', id: 'avis', key: 'k009', options: [option('1')] },
  {
    ...base,
    type: 'hotspot',
    id: 'zone',
    key: 'k010',
    multiple: false,
    options: [option('a', 'portable')],
    right: ['a'],
  },
  { ...base, type: 'long-fill-in', id: 'texte', key: 'k011', max: 400 },
];

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><g id="z" data-zone="a"><path d="M0 0"/></g></svg>';
const asked = questions.map((question) =>
  interactionOf(question, {
    ...(question.type === 'hotspot' ? { drawing: { src: 'media/p.svg', alt: 'Un bureau' } } : {}),
    ...(question.type === 'cloze' ? { text: [proseBlock('Soit :gap[onze]{#a} %.')] } : {}),
    optionFeedback: { a: markdown('Dit de *a*.') },
    hint: [proseBlock('Un indice.')],
    outcomeFeedback: { always: [proseBlock('À garder : :figure[part].')] },
  }),
);

const course = courseOf(
  [
    proseBlock('Un terminal, :figure[part].'),
    ...asked.map((interaction) => ({ type: 'interaction', interaction, place }) as const),
  ],
  {
    media: new Map([['media/p.svg', new TextEncoder().encode(svg)]]),
    assessment: {
      ...assessment,
      intro: [proseBlock('Dix minutes.')],
      draw: { cycle: 1, libre: 1 },
      groups: [
        {
          id: 'cycle',
          title: 'Cycle',
          interactions: [
            interactionOf({ ...choice, id: 'e-1', key: 'k101' }, { page: 'ecran' }),
            interactionOf({ ...choice, id: 'e-2', key: 'k102' }, { tags: ['libre'] }),
          ],
          place,
        },
      ],
    },
  },
);

const { html, files } = renderCourse(course);
const lesson = partOf(course, 'objet');
const assessed = partOf(course, '_assessment');
const references = partOf(course, '_references');
const parts = JSON.stringify([lesson, assessed, references]);
const window = new Window();
const page = new window.DOMParser().parseFromString(html, 'text/html');
const all = (selector: string) => [...page.querySelectorAll(selector)];
const start = JSON.parse(page.querySelector('#course')?.textContent ?? '') as ShippedCourse;
const player = fullCourse([{ path: 'index.html', content: html }, ...files]);

test('every id is unique', () => {
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]);
  expect(ids).toEqual([...new Set(ids)]);
});

test('every link inside the course leads somewhere', () => {
  const written = html + parts;
  const ids = new Set([...written.matchAll(/ id=(?:"|\\")([^"\\]*)/g)].map((match) => `#${match[1]}`));
  const links = [...written.matchAll(/href=(?:"|\\")(#[^"\\]*)/g)].map((match) => match[1] ?? '');
  expect(links.length).toBeGreaterThan(10);
  expect(links.filter((link) => !ids.has(link))).toEqual([]);
});

test('tags are balanced', () => {
  const open: string[] = [];
  const empty = new Set(['meta', 'link', 'img', 'br', 'hr']);
  for (const [, slash, name = '', self] of html
    .replace(/<script.*?<\/script>/gs, '')
    .matchAll(/<(\/?)([a-z][\w-]*)(?: [^<>]*?)?(\/?)>/gi)) {
    if (slash === '/') expect(open.pop()).toBe(name);
    else if (self !== '/' && !empty.has(name)) open.push(name);
  }
  expect(open).toEqual([]);
});

test('the screens stand in order, the first one shown, each with one title', () => {
  expect(all('.page').map(({ id }) => id)).toEqual(['p-ecran', 'p-evaluation', 'p-end', 'p-glossary', 'p-sources']);
  expect(all('.page.current').map(({ id }) => id)).toEqual(['p-ecran']);
  for (const section of all('.page')) {
    const titles = [...section.querySelectorAll('h1')].map(({ id }) => id);
    expect(titles).toEqual([section.getAttribute('aria-labelledby')]);
  }
});

test('each question has its parts', () => {
  expect(
    all('#p-ecran .q').map(
      (q) =>
        `${q.localName}: ${[...q.querySelectorAll('[data-part]')].map((part) => part.getAttribute('data-part')).join(' ')}`,
    ),
  ).toMatchInlineSnapshot(`
    [
      "course-choice: prompt options",
      "course-true-false: prompt",
      "course-matching: prompt sources targets",
      "course-sequencing: prompt options",
      "course-categorize: prompt categories items",
      "course-fill-in: prompt",
      "course-cloze: prompt text",
      "course-numeric: prompt",
      "course-likert: prompt options",
      "course-hotspot: prompt drawing options",
      "course-long-fill-in: prompt",
    ]
  `);
  expect(page.querySelector('#q-trous [data-part=text]')?.innerHTML).toBe('<p>Soit <span data-gap="a"></span> %.</p>');
  expect(page.querySelector('#q-zone figure')?.innerHTML).toBe(
    '<img src="media/p.svg" alt="Un bureau" width="9" height="9" loading="lazy">',
  );
});

test('no answer, no feedback and no rule of the author’s stands in the HTML', () => {
  const written = html.replace(/<script type="application\/json".*?<\/script>/s, '');
  for (const secret of ['onze', 'absolue', '14.2', 'Dit de', 'Un indice', 'À garder', 'right', 'Ne pas montrer'])
    expect(written).not.toContain(secret);
  expect(html).not.toContain('Ne pas montrer');
});

test('the bank comes with the part of the assessment and stands nowhere else', () => {
  expect(html).toContain('<template id="bank"></template>');
  expect(html).not.toContain('data-question="e-1"');
  expect(assessed.html?.['bank']).toMatch(/^<course-choice class="q" id="q-e-1" data-question="e-1">/);
});

test('the start page says how to grade, the parts what is said', () => {
  expect(start.lessons[0]?.pages[0]?.questions).toEqual({
    etape: { type: 'choice', key: 'AAAA', right: 'b' },
    vf: { type: 'true-false', key: 'k002', right: false, tries: 2 },
    paires: { type: 'matching', key: 'k003', pairs: '1a' },
    ordre: { type: 'sequencing', key: 'k004', right: 'ab' },
    tri: { type: 'categorize', key: 'k005', pairs: 'a1' },
    mot: { type: 'fill-in', key: 'k006', accept: ['absolue'] },
    trous: { type: 'cloze', key: 'k007', gaps: [['onze']] },
    nombre: { type: 'numeric', key: 'k008', right: 14.2, tolerance: 0.2, unit: 'kg' },
    avis: { type: 'likert', key: 'k009' },
    zone: { type: 'hotspot', key: 'k010', right: 'a' },
    texte: { type: 'long-fill-in', key: 'k011' },
  });
  expect(lesson.questions?.['zone']).toMatchObject({
    title: 'Question',
    options: [{ id: 'a', text: 'portable' }],
    drawing:
      '<svg viewBox="0 0 9 9" role="img" aria-label="Un bureau"><g id="i1-z" data-zone="a"><path d="M0 0"/></g></svg>',
  });
});

test('page and parts together are the whole of every question', () => {
  for (const question of questions) expect(player.questions[question.id]).toMatchObject(question);
});

test('a part is a classic script that says it is UTF-8 and ends no line early', () => {
  const awkward = interactionOf(choice, { hint: [proseBlock('a\u2028b</script>')] });
  const { files: made } = renderCourse(courseOf([{ type: 'interaction', interaction: awkward, place }]));
  expect(made.map(({ path }) => path)).toEqual(['parts/objet.js']);
  const script = String(made[0]?.content);
  expect(script).toMatch(/^\ufeffparcours\(\{.*\}\)\n$/);
  expect(script).not.toMatch(/[\u2028\u2029]/);
  let part: unknown;
  new Function('parcours', script.slice(1))((handed: unknown) => (part = handed));
  expect(part).toEqual(partIn(script));
});

test('the player reads how to grade, to move and what to say', () => {
  expect(player.lessons).toEqual([
    {
      id: 'objet',
      title: 'Un objet',
      minutes: 8,
      pages: [{ id: 'ecran', key: 'BBBB', title: 'Mon écran', questions: questions.map(({ id }) => id) }],
    },
  ]);
  expect(player.assessment?.bank).toEqual(['e-1', 'e-2']);
  expect(player.assessment?.draw).toEqual([
    { count: 1, from: ['e-1', 'e-2'] },
    { count: 1, from: ['e-2'] },
  ]);
  expect(player.masteryScore).toBe(0.7);
  expect(player.questions['e-1']?.feedback).toEqual({ page: 'ecran' });
  expect(player.questions['vf']?.feedback).toEqual({
    options: { a: 'Dit de <em>a</em>.' },
    outcomes: {
      always: '<p>À garder : 4,4\u00a0%<a class="r" href="#s-ademe" aria-label="source 1">1</a>.</p>',
    },
    hint: '<p>Un indice.</p>',
  });
});

test('only the texts of the player are shipped', () => {
  expect(player.texts).toEqual({ 'shell.next': 'Suite' });
  expect(Object.keys(texts).length).toBeGreaterThan(20);
  expect(html).not.toContain('page.');
});

test('the JSON cannot close its script element', () => {
  const { html: awkward } = renderCourse(courseOf([], { title: 'a</script><b>\u2028' }));
  expect(awkward).toContain('"title":"a\\u003c/script>\\u003cb>\\u2028"');
  expect(awkward).not.toContain('<b>');
});

test('the same course gives the same bytes', () => {
  expect(renderCourse(course)).toEqual(renderCourse(course));
});

test('a course without pages has an end, and no empty glossary', () => {
  const { html: short } = renderCourse(courseOf([], { lessons: [] }));
  expect(short).toContain('<section class="page current" id="p-end"');
  expect(short).not.toContain('glossary');
});
