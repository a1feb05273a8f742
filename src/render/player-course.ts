import type { Assessment, Course, Interaction, Page } from '../model/course.ts';
import type {
  PlayerAssessment,
  PlayerCourse,
  PlayerPage,
  PlayerQuestion,
  QuestionFeedback,
} from '../model/player-course.ts';
import { extrasOf } from '../model/extras-of.ts';
import { blocks } from './blocks.ts';
import type { Html } from './html.ts';
import { pressable } from './interaction.ts';
import { playerSheet } from './player-sheet.ts';
import { playerStory } from './player-story.ts';
import { inlineProse } from './prose.ts';
import { interactionsOf, storyInteractions } from '../model/interactions-of.ts';
import { playsOf } from '../model/plays-of.ts';
import type { RenderOptions } from './rendered.ts';
import type { Writing } from './writing.ts';

/** What the player needs beside the HTML: how to grade, how to move, what to say after an answer. */
export function playerCourse(
  writing: Writing,
  { lms, lrs }: Pick<RenderOptions, 'lms' | 'lrs'>,
  questions: PlayerCourse['questions'],
): PlayerCourse {
  const { course } = writing;
  const { id, version, language, title, navigation, completion, minutes, objectives, assessment } = course;
  return {
    id,
    version,
    language,
    title,
    lms,
    navigation,
    completion,
    ...(assessment && completion.assessment === 'passed' ? { masteryScore: assessment.masteryScore } : {}),
    minutes,
    lessons: course.lessons.map((lesson) => ({
      id: lesson.id,
      title: lesson.title,
      minutes: lesson.minutes,
      ...(lesson.objectives.length > 0 && { objectives: lesson.objectives }),
      pages: lesson.pages.map(playerPage),
    })),
    ...(assessment ? { assessment: playerAssessment(assessment) } : {}),
    questions,
    objectives,
    ...attested(course),
    texts: shippedTexts(writing),
    ...(lrs && { lrs }),
  };
}

/** What the attestation alone needs. */
function attested({ attestation, competencies, lessons }: Course): Pick<PlayerCourse, 'attestation' | 'competencies'> {
  if (!attestation) return {};
  const served = new Set(lessons.flatMap((lesson) => lesson.competencies.map(({ id }) => id)));
  const titles = [...(competencies?.rows ?? [])].flatMap(([id, { title }]) => (served.has(id) ? [title] : []));
  return { attestation, ...(titles.length > 0 && { competencies: titles }) };
}

function playerPage({ id, key, title, blocks: all }: Page): PlayerPage {
  const asked = interactionsOf(all);
  const asides = asked.flatMap(storyInteractions);
  const plays = playsOf(all);
  return {
    id,
    key,
    title,
    questions: asked.map(({ question }) => question.id),
    ...(asides.length > 0 && { asides: asides.map(({ question }) => question.id) }),
    ...(plays.length > 0 && { plays: plays.map((play) => play.id) }),
  };
}

function playerAssessment(assessment: Assessment): PlayerAssessment {
  const { id, key, title, minutes, shuffle, attempts, timeLimit, feedback } = assessment;
  const asked = assessment.groups.flatMap((group) => group.interactions.map((asking) => ({ group, asking })));
  const tagged = (tag: string): readonly string[] =>
    asked
      .filter(({ group, asking }) => group.id === tag || asking.tags.includes(tag))
      .map(({ asking }) => asking.question.id);
  const draw = Object.entries(assessment.draw).map(([tag, count]) => ({ count, from: tagged(tag) }));
  const bank = asked.map(({ asking }) => asking.question.id);
  const all = [{ count: bank.length, from: bank }];
  return {
    id,
    key,
    title,
    minutes,
    bank,
    draw: draw.length > 0 ? draw : all,
    shuffle,
    attempts,
    ...(timeLimit !== undefined && { timeLimit }),
    feedback,
  };
}

/** Texts under `page.` stand in the HTML already; those of extras travel with the courses that use them. */
function shippedTexts({ course, texts }: Writing): PlayerCourse['texts'] {
  const used: readonly string[] = ['shell', 'question', ...extrasOf(course)];
  return Object.fromEntries(Object.entries(texts).filter(([key]) => used.includes(key.slice(0, key.indexOf('.')))));
}

/** A question with what is said after its answer, and the drawing it is answered in. */
export function playerQuestion(writing: Writing, asked: Interaction): PlayerQuestion {
  const drawing = pressable(writing, asked);
  const { question, sheet, story } = asked;
  return {
    ...question,
    feedback: feedbackOf(writing, asked),
    ...(drawing === undefined ? {} : { drawing }),
    ...(sheet && { sheet: playerSheet(writing, sheet) }),
    ...(story && { story: playerStory(writing, story) }),
  };
}

function feedbackOf(writing: Writing, asked: Interaction): QuestionFeedback {
  const options = mapped(asked.optionFeedback, (words) => inlineProse(writing, words));
  const outcomes = mapped(asked.outcomeFeedback, (list) => blocks(writing, list));
  const hint = blocks(writing, asked.hint).markup;
  return {
    ...(options ? { options } : {}),
    ...(outcomes ? { outcomes } : {}),
    ...(hint === '' ? {} : { hint }),
    ...(asked.page === undefined ? {} : { page: asked.page }),
  };
}

/** The values of a record as HTML; nothing where nothing is said. */
function mapped<Value>(
  record: Readonly<Partial<Record<string, Value>>>,
  toHtml: (value: Value) => Html,
): Readonly<Record<string, string>> | undefined {
  const written = Object.entries(record).flatMap(([key, value]) => {
    const markup = value === undefined ? '' : toHtml(value).markup;
    return markup === '' ? [] : [[key, markup] as const];
  });
  return written.length > 0 ? Object.fromEntries(written) : undefined;
}

/** JSON fit for a script element: `<` cannot close it, and old parsers take U+2028 and U+2029 for line ends. */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[<\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
