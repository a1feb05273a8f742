import { decimal } from '../../model/record-text.ts';
import { reported, type ResponseWords } from '../../model/reported.ts';
import type { Option, Question, Response } from '../../model/question.ts';
import type { ActivityDefinition, InteractionComponent, InteractionType } from '../statement.ts';
import { activityTypes } from '../vocabulary.ts';
import { languageMap } from './language-map.ts';
import { stepsOf } from './worksheet.ts';
import { gameSteps } from './scenario.ts';

function range(value: number, tolerance = 0): string {
  const [low, high] = [decimal(value - tolerance, 7), decimal(value + tolerance, 7)];
  return tolerance && low && high ? `${low}[:]${high}` : decimal(value, 7);
}

/** The words of xAPI (Data 2.4.4.1, response patterns): those of SCORM 2004 without its limits. */
const words: ResponseWords = {
  comma: '[,]',
  dot: '[.]',
  gap: '[,]',
  steps: 1e6,
  step: range,
  yes: 'true',
  no: 'false',
  longText: 'long-fill-in',
  text: 1e6,
  long: 1e6,
  texts: 1e6,
  number: (value) => decimal(value, 7),
  range,
};

/** What was answered, `undefined` where nothing readable was, and for free text: it stays with the learner. */
export const responseOf = (question: Question, response: Response): string | undefined =>
  question.type === 'long-fill-in' ? undefined : reported(question, response, words).response || undefined;

/** The question as an interaction activity, in the language of the course. */
export function definitionOf(question: Question, language: string): ActivityDefinition {
  const { type, patterns } = reported(question, '', words);
  const title = languageMap(language, question.title);
  const right = isTyped(question) ? typedPatterns(question, language) : patterns;
  return {
    ...(question.title && { name: title, description: title }),
    type: activityTypes.question,
    interactionType: type as InteractionType,
    // Without: any answer is right (Data 2.4.4.1, Correct Responses Pattern).
    ...(right.length && { correctResponsesPattern: right }),
    ...components(question, language),
  };
}

type Typed = Extract<Question, { readonly type: 'fill-in' | 'cloze' }>;

const isTyped = (question: Question): question is Typed => question.type === 'fill-in' || question.type === 'cloze';

/** What a pattern may say in front: that case matters, where it does, and the language of each text. Order matters by default. */
function typedPatterns(question: Typed, language: string): readonly string[] {
  const gaps = question.type === 'cloze' ? question.gaps : [question];
  const lists = gaps.reduce<readonly string[]>(
    (begun, { accept }) =>
      begun.reduce<string[]>(
        (all, start) => all.concat(accept.map((text) => `${start}[,]{lang=${language}}${text}`)),
        [],
      ),
    [''],
  );
  // Several gaps of several words make many lists; a reader of records wants some.
  return lists.slice(0, 10).map((list) => (question.caseMatters ? '{case_matters=true}' : '') + list.slice(3));
}

type Components = Pick<ActivityDefinition, 'choices' | 'scale' | 'source' | 'target' | 'steps'>;

function components(question: Question, language: string): Components {
  const list = (options: readonly Option[]): readonly InteractionComponent[] =>
    options.map(({ id, text }) => ({ id, ...(text && { description: languageMap(language, text) }) }));
  switch (question.type) {
    case 'choice':
    case 'sequencing':
    case 'hotspot':
    case 'commitment':
      return { choices: list(question.options) };
    case 'scenario':
      return gameSteps(question);
    case 'worksheet':
      return { steps: stepsOf(question, language) };
    case 'likert':
      return { scale: list(question.options) };
    case 'matching':
      return { source: list(question.sources), target: list(question.targets) };
    case 'categorize':
      return { source: list(question.items), target: list(question.categories) };
    default:
      return {};
  }
}
