import type { Course, Interaction } from '../model/course.ts';
import type { PlayerQuestion } from '../model/player-course.ts';
import { blocks } from './blocks.ts';
import { document } from './document.ts';
import { type Html, write, isEmpty, joinHtml } from './html.ts';
import { interaction } from './interaction.ts';
import { outline } from './outline.ts';
import { type Step, lessonPage, section, way } from './page.ts';
import { playerCourse, playerQuestion, scriptJson } from './player-course.ts';
import { interactionsOf } from './questions.ts';
import { glossaryPage, sourcesPage } from './reference-pages.ts';
import type { Render, Texts } from './rendered.ts';
import { termFinder } from './terms.ts';
import { pageUse, say, type Writing } from './writing.ts';

/** A course as one `index.write`: every page of one language, and what the player needs to bring it to life. */
export const render: Render = (course, { lms, texts }) => {
  const writing = begin(course, texts);
  const questions: Record<string, PlayerQuestion> = {};
  // Feedback is written with the page it belongs to: what it quotes counts among the page's sources.
  const answer = (asked: Interaction) => (questions[asked.question.id] = playerQuestion(writing, asked));
  const steps = stepsOf(writing);
  const pages = lessonPages(writing, steps, answer);
  const assessment = course.assessment && assessmentPage(writing, steps, answer);
  const references = [glossaryPage(writing), sourcesPage(writing)];
  const sections = joinHtml([...pages, assessment?.page, endPage(writing, steps), ...references]);
  const shown = ['glossary', 'sources'].filter((_, i) => !isEmpty(references[i] ?? write``));
  const page = document(writing, {
    firstTitle: steps[0]?.title ?? course.title,
    sections,
    outline: outline(writing, shown),
    bank: assessment?.bank ?? write``,
    json: scriptJson(playerCourse(writing, lms, questions)),
  });
  return { html: page, media: [...writing.media].toSorted() };
};

type Answered = (asked: Interaction) => void;

function begin(course: Course, texts: Texts): Writing {
  const { finder, ids } = termFinder(course.glossary);
  const pages = course.lessons.flatMap((lesson) => lesson.pages.map(({ id }) => id));
  return {
    course,
    texts,
    termFinder: finder,
    termIds: ids,
    sources: new Set(),
    figures: new Map(),
    terms: new Map(),
    media: new Set(),
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

const lessonPages = (writing: Writing, steps: readonly Step[], answered: Answered): readonly Html[] =>
  writing.course.lessons.flatMap((lesson, i) =>
    lesson.pages.map((page) => {
      const voice = say(writing, 'lesson', { n: i + 1, title: lesson.title });
      const first = page.id === steps[0]?.id;
      return lessonPage(writing, page, { lesson: lesson.id, voice, first, answered, ...neighbours(steps, page.id) });
    }),
  );

/** The assessment's page is drawn by the player from the bank, which stands aside in a template. */
function assessmentPage(writing: Writing, steps: readonly Step[], answered: Answered) {
  const { assessment } = writing.course;
  if (!assessment) return undefined;
  writing.page = pageUse(assessment.id);
  const { id, title } = assessment;
  const intro = blocks(writing, assessment.intro, { terms: true });
  const asked = [...interactionsOf(assessment.intro), ...assessment.groups.flatMap((group) => group.interactions)];
  const bank = joinHtml(asked.map((one) => interaction(writing, one, (list) => blocks(writing, list))));
  asked.forEach(answered);
  const content = write`${intro}
    <div id="assessment"></div>
    ${way(writing, neighbours(steps, id))}`;
  return { bank, page: section({ id, title, lesson: id, kind: 'assessment', first: steps[0]?.id === id }, content) };
}

function endPage(writing: Writing, steps: readonly Step[]): Html {
  const { title } = writing.course;
  const content = write`<div id="end"></div>
    ${way(writing, neighbours(steps, 'end'))}`;
  return section(
    { id: 'end', title: say(writing, 'end'), voice: title, kind: 'end', first: steps.length === 1 },
    content,
  );
}
