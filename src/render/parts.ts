import { partQuestion } from '../model/ship-course.ts';
import { assessmentPart, type Part, referencesPart } from '../model/shipped-course.ts';
import type { PlayerQuestion } from '../model/player-course.ts';
import { type Html, isEmpty } from './html.ts';
import type { RenderedFile } from './rendered.ts';

export type Questions = Readonly<Record<string, PlayerQuestion>>;

/**
 * The words of a lesson's questions, and what is drawn only once it is shown; nothing where a lesson has neither.
 * Where something plays the player sends for the part, were it empty: it does not know storyboards from videos.
 */
export function lessonFile({
  id,
  questions,
  html,
  plays,
}: {
  readonly id: string;
  readonly questions: Questions;
  readonly html: Readonly<Record<string, Html>>;
  readonly plays: boolean;
}): readonly RenderedFile[] {
  const later = Object.fromEntries(Object.entries(html).map(([place, each]) => [place, each.markup]));
  const hasHtml = Object.keys(later).length > 0;
  if (Object.keys(questions).length === 0 && !hasHtml && !plays) return [];
  return [partFile({ id, questions: wordsOf(questions), ...(hasHtml && { html: later }) })];
}

/** The bank: its questions as they stand in pages, and their words. */
export const assessmentFile = (bank: Html, questions: Questions): RenderedFile =>
  partFile({ id: assessmentPart, questions: wordsOf(questions), html: { bank: bank.markup } });

/** What the learner looks up on the way, by the id of the element that takes it; nothing where a course quotes nothing. */
export function referencesFile(html: Readonly<Record<string, Html>>): readonly RenderedFile[] {
  const filled = Object.entries(html).filter(([, each]) => !isEmpty(each));
  const markup = Object.fromEntries(filled.map(([id, each]) => [id, each.markup]));
  return filled.length === 0 ? [] : [partFile({ id: referencesPart, html: markup })];
}

const wordsOf = (questions: Questions): NonNullable<Part['questions']> =>
  Object.fromEntries(Object.entries(questions).map(([id, question]) => [id, partQuestion(question)]));

/**
 * A part is a classic script that hands its content to the player: that works from `file://` and whatever type the LMS's server
 * gives it. The byte order mark says UTF-8, and wins over a server that says otherwise.
 */
function partFile(part: Part): RenderedFile {
  // Old parsers take U+2028 and U+2029 for line ends.
  const json = JSON.stringify(part).replace(/[\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16)}`);
  return { path: `parts/${part.id}.js`, content: `\ufeffparcours(${json})\n` };
}
