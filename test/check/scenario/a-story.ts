import { parseExpression } from '../../../src/model/parse-expression.ts';
import type { Expression } from '../../../src/model/expression.ts';
import type { Story, StoryChoice, StoryEffect, StoryEnding, StoryVariable } from '../../../src/model/scenario/story.ts';

/** A story in short, for tests: conditions and effects as one writes them, words left out. */
export interface Outline {
  /** `{ budget: { start: 70, min: 0 } }`; the gauge is 0–100 unless said. */
  readonly variables?: Readonly<Record<string, Partial<StoryVariable>>>;
  readonly marks?: readonly string[];
  readonly clues?: readonly string[];
  readonly characters?: readonly string[];
  readonly scenes: readonly SceneOutline[];
  readonly endings: readonly EndingOutline[];
  readonly score?: string;
}

export interface SceneOutline {
  readonly id: string;
  readonly title?: string;
  readonly act?: string;
  readonly when?: string;
  readonly goto?: string;
  readonly help?: string;
  readonly choices?: Readonly<Record<string, string | ChoiceOutline>>;
}

export interface ChoiceOutline {
  readonly title?: string;
  readonly when?: string;
  /** `budget -8, carbone = 3, refus, not refus` */
  readonly does?: string;
  readonly goto?: string;
}

export interface EndingOutline {
  readonly id: string;
  readonly title?: string;
  readonly when?: string;
  readonly atOnce?: boolean;
  readonly score?: number;
}

export function aStory(outline: Outline): Story<string, string> {
  const { variables = {}, marks = [], clues = [], characters = [], scenes, endings, score } = outline;
  const names = new Set([...Object.keys(variables), ...marks, ...clues]);
  const read = (text: string): Expression => {
    const parsed = parseExpression(text, names);
    if ('problem' in parsed) throw new Error(parsed.problem.message);
    return parsed.expression;
  };
  const when = (text?: string) => (text === undefined ? {} : { when: read(text) });
  const choice = (id: string, given: string | ChoiceOutline): StoryChoice<string, string> => {
    const { title = `Choice ${id}`, does = '', goto, ...rest } = typeof given === 'string' ? { does: given } : given;
    const effects = effectsOf(does, new Set([...marks, ...clues]));
    return { id, title, words: title, ...when(rest.when), effects, ...(goto && { goto }), feedback: '' };
  };
  return {
    variables: Object.entries(variables).map(([id, given]) => ({ id, title: id, start: 0, gauge: [0, 100], ...given })),
    marks: [...marks.map((id) => ({ id })), ...clues.map((id) => ({ id, title: `Clue ${id}`, words: '' }))],
    characters: characters.map((id) => ({ id, name: id, role: '' })),
    helps: 0,
    scenes: scenes.map(({ id, title = `Scene ${id}`, act = '', goto, help, choices = {}, ...rest }) => ({
      id,
      title,
      act,
      ...when(rest.when),
      text: '',
      ...(help !== undefined && { help: { title: 'Help', text: '', ...(help !== '' && when(help)) } }),
      ask: '',
      choices: Object.entries(choices).map(([key, given]) => choice(key, given)),
      ...(goto && { goto }),
    })),
    endings: endings.map(({ id, title = `Ending ${id}`, atOnce = false, ...rest }): StoryEnding<string> => ({
      id,
      title,
      atOnce,
      text: '',
      ...when(rest.when),
      ...(rest.score !== undefined && { score: rest.score }),
    })),
    ...(score !== undefined && { score: read(score) }),
  };
}

function effectsOf(text: string, marks: ReadonlySet<string>): readonly StoryEffect[] {
  const parts = text.split(',').map((part) => part.trim());
  return parts.filter(Boolean).map((part) => {
    const [, not, name = '', sign, number] = /^(not )?(\w+)\s*(=|\+|-)?\s*(-?[\d.]+)?$/.exec(part) ?? [];
    if (marks.has(name)) return { mark: name, is: !not };
    if (sign === '=') return { variable: name, to: Number(number) };
    return { variable: name, by: sign === '-' ? -Number(number) : Number(number) };
  });
}
