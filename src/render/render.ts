import type { Course, Interaction, Lesson } from '../model/course.ts';
import type { PlayerQuestion } from '../model/player-course.ts';
import { shipped } from '../model/ship-course.ts';
import { blocks } from './blocks.ts';
import { document, lessonsDocument, referencesDocument } from './document.ts';
import { attribute, type Html, empty, write, joinHtml } from './html.ts';
import type { Extra } from '../model/extra.ts';
import { extrasOf, extrasOfAttempt } from '../model/extras-of.ts';
import { interaction } from './interaction.ts';
import { emptyPage, laterFile, laterLessons, laterPlace } from './later.ts';
import { outline } from './outline.ts';
import { type Step, lessonPage, section, way } from './page.ts';
import { assessmentFile, lessonFile, type Questions, referencesFile } from './parts.ts';
import { playerCourse, playerQuestion, scriptJson } from './player-course.ts';
import { interactionsOf } from '../model/interactions-of.ts';
import { playsOf } from '../model/plays-of.ts';
import { glossaryPage, sourcesPage } from './reference-pages.ts';
import type { Render, RenderedFile, RenderOptions } from './rendered.ts';
import { termFinder } from './terms.ts';
import { pageUse, say, type Writing } from './writing.ts';

/** A course as one `index.html` with every page of one language, and the files it sends for: pictures, and parts that come after it. */
export const render: Render = (course, options) => {
  const writing = begin(course, options);
  const steps = stepsOf(writing);
  const lessons = course.lessons.map((lesson, i) => writtenLesson(writing, steps, { lesson, number: i + 1 }));
  const assessment = writtenAssessment(writing, steps);
  const later = laterLessons(lessons);
  const references = [glossaryPage(writing), sourcesPage(writing)];
  const sections = joinHtml([
    ...lessons.flatMap((lesson) =>
      lesson.pages.map((page) => (later.includes(lesson) ? emptyPage(writing, page) : page.whole)),
    ),
    assessment?.page,
    endPage(writing, steps),
    ...references,
  ]);
  const shown = ['glossary', 'sources'].filter((id) => writing.references[id]);
  const questions = Object.assign({}, ...lessons.map((lesson) => lesson.questions), assessment?.questions) as Questions;
  const html = document(writing, {
    firstTitle: steps[0]?.title ?? course.title,
    sections,
    outline: outline(writing, shown),
    json: scriptJson(shipped(playerCourse(writing, options, questions))),
  });
  const files: readonly RenderedFile[] = [
    ...[...writing.media].map(([path, content]) => ({ path, content })),
    ...lessons.flatMap((lesson) => lessonFile(later.includes(lesson) ? withPages(lesson) : lesson)),
    ...(later.length > 0 && writing.isSite ? [{ path: laterFile, content: lessonsDocument(writing, later) }] : []),
    ...(assessment ? [assessmentFile(assessment.bank, assessment.questions)] : []),
    ...referencesFiles(writing, shown),
  ];
  return { html, files };
};

/** A lesson whose part brings what its pages say: first the pages, then what is drawn in them. */
const withPages = <Lesson extends ReturnType<typeof writtenLesson>>(lesson: Lesson): Lesson => ({
  ...lesson,
  html: { ...Object.fromEntries(lesson.pages.map((page) => [laterPlace(page), page.content])), ...lesson.html },
});

function referencesFiles(writing: Writing, shown: readonly string[]): readonly RenderedFile[] {
  const { references } = writing;
  if (shown.length === 0) return [];
  const page = referencesDocument(
    writing,
    shown.map((id) => [id, references[id] ?? empty]),
  );
  return [...referencesFile(references), { path: 'references.html', content: page }];
}

function begin(course: Course, { texts, inks, home, isSite = false }: RenderOptions): Writing {
  const { finder, ids } = termFinder(course.glossary);
  const pages = course.lessons.flatMap((lesson) => lesson.pages.map(({ id }) => id));
  return {
    course,
    texts,
    inks,
    ...(home && { home }),
    isSite,
    termFinder: finder,
    termIds: ids,
    sources: new Set(),
    figures: new Map(),
    terms: new Map(),
    media: new Map(),
    references: {},
    later: {},
    pages: new Set([...pages, ...(course.assessment ? [course.assessment.id] : []), 'end', 'glossary', 'sources']),
    page: pageUse(''),
    drawings: 0,
  };
}

/** The screens in the order in which one goes through them. */
function stepsOf(writing: Writing): readonly Step[] {
  const { lessons, assessment } = writing.course;
  return [
    ...lessons.flatMap(({ pages }) => pages),
    ...(assessment ? [assessment] : []),
    { id: 'end', title: say(writing, 'end') },
  ];
}

const neighbours = (steps: readonly Step[], id: string) => {
  const at = steps.findIndex((step) => step.id === id);
  return { before: steps[at - 1], after: steps[at + 1] };
};

/** The pages of a lesson, and what its questions are. Feedback is written with the page it belongs to: what it quotes counts among the page's sources. */
function writtenLesson(
  writing: Writing,
  steps: readonly Step[],
  { lesson, number }: { readonly lesson: Lesson; readonly number: number },
) {
  writing.later = {};
  const questions: Record<string, PlayerQuestion> = {};
  const answered = (asked: Interaction): void => {
    questions[asked.question.id] = playerQuestion(writing, asked);
  };
  const voice = say(writing, 'lesson', { n: number, title: lesson.title });
  const pages = lesson.pages.map((page) => {
    const first = page.id === steps[0]?.id;
    return lessonPage(writing, page, { lesson: lesson.id, voice, first, answered, ...neighbours(steps, page.id) });
  });
  const plays = lesson.pages.some((page) => playsOf(page.blocks).length > 0);
  return { id: lesson.id, title: lesson.title, pages, questions, html: writing.later, plays };
}

/** The assessment's page is drawn by the player from the bank, which comes in a part of its own. */
function writtenAssessment(writing: Writing, steps: readonly Step[]) {
  const { assessment } = writing.course;
  if (!assessment) return undefined;
  writing.page = pageUse(assessment.id);
  const { id, title } = assessment;
  const intro = blocks(writing, assessment.intro, { terms: true });
  const asked = [...interactionsOf(assessment.intro), ...assessment.groups.flatMap((group) => group.interactions)];
  const bank = joinHtml(asked.map((one) => interaction(writing, one, (list) => blocks(writing, list))));
  const questions = Object.fromEntries(asked.map((one) => [one.question.id, playerQuestion(writing, one)]));
  const content = write`${intro}
    <div id="assessment"${attribute('data-needs', extrasOfAttempt(assessment).join(' '))}></div>
    ${way(writing, neighbours(steps, id))}`;
  const page = section({ id, title, lesson: id, kind: 'assessment', first: steps[0]?.id === id }, content);
  return { bank, questions, page };
}

/** What gathers something on the last page. */
const drawnAtEnd: readonly Extra[] = ['commitment', 'worksheet', 'attestation'];

function endPage(writing: Writing, steps: readonly Step[]): Html {
  const { title } = writing.course;
  const needs = extrasOf(writing.course).filter((extra) => drawnAtEnd.includes(extra));
  const { home } = writing;
  const content = write`<div id="end"${attribute('data-needs', needs.join(' '))}></div>
    ${home && write`<p class="no-print"><a class="return" href="${home.href}">${say(writing, 'backToPath', { title: home.title })}</a></p>`}
    ${way(writing, neighbours(steps, 'end'))}`;
  return section(
    { id: 'end', title: say(writing, 'end'), voice: title, kind: 'end', first: steps.length === 1 },
    content,
  );
}
