import { pairsOf } from './pairs.ts';
import type { PlayerAssessment, PlayerCourse, PlayerLesson, PlayerPage, PlayerQuestion } from './player-course.ts';
import { stateKey } from './state-key.ts';

/**
 * A course as it travels: in the start page what navigation, grading and the state need, in parts the words of questions.
 * `ship-course.ts` takes it apart at build; `opened` and `addPart` put it together in the player.
 */

/** Part ids that no lesson can have. */
export const assessmentPart = '_assessment';
export const referencesPart = '_references';

/** What stands in `<script id="course">`. */
export type ShippedCourse = Omit<PlayerCourse, 'lessons' | 'assessment' | 'questions'> & {
  readonly lessons: readonly (Omit<PlayerLesson, 'pages'> & { readonly pages: readonly ShippedPage[] })[];
  readonly assessment?: Omit<PlayerAssessment, 'bank' | 'key' | 'draw'> & {
    readonly bank: ShippedQuestions;
    readonly key?: string;
    /** `from`: places in the bank. */
    readonly draw: readonly { readonly count: number; readonly from: readonly number[] }[];
  };
};

type ShippedPage = Omit<PlayerPage, 'key' | 'questions' | 'asides'> & {
  /** Left out where it is `stateKey(id)`; so it is below. */
  readonly key?: string;
  readonly questions?: ShippedQuestions;
  readonly asides?: ShippedQuestions;
};

export type ShippedQuestions = Readonly<Record<string, Bones>>;

/** What a past answer is graded by. What is usual (`usual`) is left out; lists of ids and pairs are one string. */
export type Bones = Readonly<Record<string, unknown>>;

/** The words of a part of the course, and what stands in the page only once they have come. */
export interface Part {
  readonly id: string;
  /** By question id, what the bones lack. */
  readonly questions?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** HTML by the id of the element that takes it. */
  readonly html?: Readonly<Record<string, string>>;
}

/** What a question has where its bones say nothing. */
export const usual = (id: string, type: unknown): Readonly<Record<string, unknown>> => ({
  id,
  key: stateKey(id),
  title: '',
  points: 1,
  tries: type === 'true-false' ? 1 : 2,
  partial: true,
  foreseen: [],
  caseMatters: false,
  accentsMatter: false,
  tolerance: 0,
  feedback: {},
});

/** The course as the player works with it; its questions have no words until their part is added. */
export function opened({ lessons, assessment, ...course }: ShippedCourse): PlayerCourse {
  const questions: Record<string, PlayerQuestion> = {};
  const open = (asked: ShippedQuestions = {}): string[] =>
    Object.keys(asked).map((id) => {
      questions[id] = fleshed(id, asked[id]!);
      return id;
    });
  const playerLessons = lessons.map((lesson) => ({
    ...lesson,
    pages: lesson.pages.map(({ asides, ...page }) => ({
      key: stateKey(page.id),
      ...page,
      questions: open(page.questions),
      ...(asides && { asides: open(asides) }),
    })),
  }));
  const bank = assessment && open(assessment.bank);
  return {
    ...course,
    lessons: playerLessons,
    ...(assessment && {
      assessment: {
        key: stateKey(assessment.id),
        ...assessment,
        bank: bank!,
        draw: assessment.draw.map(({ count, from }) => ({ count, from: from.map((place) => bank![place]!) })),
      },
    }),
    questions,
  };
}

function fleshed(id: string, bones: Bones): PlayerQuestion {
  const { type, right, pairs, gaps, cells } = bones;
  return {
    ...usual(id, type),
    ...bones,
    ...(typeof right === 'string' && { right: right.split('') }),
    ...(pairs ? { pairs: pairsOf(pairs as string) } : {}),
    ...(gaps ? { gaps: (gaps as string[][]).map((accept) => ({ id: '', accept })) } : {}),
    ...(cells
      ? {
          cells: (cells as [string, number, number][]).map(([cell, value, tolerance]) => ({
            id: cell,
            right: value,
            tolerance,
          })),
        }
      : {}),
  } as unknown as PlayerQuestion;
}

/** Gives the questions of a part their words. */
export function addPart({ questions }: Pick<PlayerCourse, 'questions'>, part: Part): void {
  const said = part.questions || {};
  Object.keys(said).forEach((id) => questions[id] && Object.assign(questions[id], said[id]));
}
