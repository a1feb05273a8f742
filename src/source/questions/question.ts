import type { List } from 'mdast';
import type { Block, Interaction, Prose } from '../../model/course.ts';
import type { Question, QuestionBase } from '../../model/question.ts';
import type { QuestionAttributes, QuestionName } from '../../model/schema-questions.ts';
import type { Entry } from '../entries.ts';
import { clip, inlineText } from '../plain-text.ts';
import type { Reader } from '../reader.ts';
import type { Container, Node } from '../tree.ts';

/** A question as far as all types are alike; each type reads the rest. */
export interface Draft<Name extends QuestionName> {
  readonly base: QuestionBase;
  readonly attributes: QuestionAttributes<Name>;
  readonly container: Container;
  /** The list of answers, for the types that have one. */
  readonly list?: List;
  /** A cloze: its text. A worksheet: its table, and the formulas above it. */
  readonly body: readonly Node[];
  readonly reader: Reader;
}

/** What a type makes of its draft; undefined when the question cannot be built, which has been told. */
export interface Built {
  readonly question: Question;
  readonly words?: Readonly<Record<string, Prose>>;
  readonly optionFeedback?: Readonly<Record<string, Prose>>;
  readonly drawing?: NonNullable<Interaction['drawing']>;
  readonly text?: readonly Block[];
  readonly sheet?: NonNullable<Interaction['sheet']>;
  readonly sheetPlaces?: NonNullable<Interaction['sheetPlaces']>;
}

export type QuestionReader<Name extends QuestionName> = (draft: Draft<Name>) => Built | undefined;

/** An option for records and reports: its words without marks, at most 250 characters (SCORM 2004 RTE 4.2.9.1). */
export const optionOf = ({ id, words }: Pick<Entry, 'id' | 'words'>, { figures }: Reader) => ({
  id,
  text: clip(inlineText(words, figures), 250),
});

/** Words of each entry by its id. */
export const wordsOf = (entries: readonly Pick<Entry, 'id' | 'words'>[]): Record<string, Prose> =>
  Object.fromEntries(entries.map(({ id, words }) => [id, words]));

/** What is said of each entry, by its id. */
export const feedbackOf = (entries: readonly Pick<Entry, 'id' | 'feedback'>[]): Record<string, Prose> =>
  Object.fromEntries(entries.flatMap(({ id, feedback }) => (feedback ? [[id, feedback]] : [])));

/** Says that a question has no list of answers. */
export function reportNoList(
  { container, reader }: Pick<Draft<QuestionName>, 'container' | 'reader'>,
  example: string,
): undefined {
  reader.report({
    rule: 'question/no-answers',
    place: container.place,
    message: `":::${container.name}" has no list of answers.`,
    fix: `Write at least two lines such as ${example}`,
  });
  return undefined;
}
