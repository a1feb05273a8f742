import type { Expression } from '../../../src/model/expression.ts';
import { parseExpression } from '../../../src/model/parse-expression.ts';
import type { Story, StoryChoice, StoryEnding, StoryScene } from '../../../src/model/scenario/story.ts';

/** A story in plain words, for tests of its rules. */
export type PlainStory = Story<string, string>;

const names = new Set(['budget', 'entrain', 'refus', 'certificat']);

/** A formula over the names of the story below. */
export function formula(text: string): Expression {
  const parsed = parseExpression(text, names);
  if ('problem' in parsed) throw new Error(parsed.problem.message);
  return parsed.expression;
}

export const choice = (id: string, more: Partial<StoryChoice<string, string>> = {}): StoryChoice<string, string> => ({
  id,
  title: `Choix ${id}`,
  words: `Choix ${id}`,
  effects: [],
  feedback: `Après ${id}`,
  ...more,
});

export const scene = (id: string, more: Partial<StoryScene<string, string>> = {}): StoryScene<string, string> => ({
  id,
  title: `Scène ${id}`,
  act: 'Acte 1',
  text: 'On raconte.',
  ask: '',
  choices: [],
  ...more,
});

export const ending = (id: string, more: Partial<StoryEnding<string>> = {}): StoryEnding<string> => ({
  id,
  title: `Fin ${id}`,
  atOnce: false,
  text: 'Fin.',
  ...more,
});

/** A call, a scene on condition, a market with a help, a scene to read, and four endings. */
export const aStory: PlainStory = {
  variables: [
    { id: 'budget', title: 'Budget', start: 10, alarm: { is: '<', than: 5 }, gauge: [0, 20] },
    { id: 'entrain', title: 'Entrain', start: 50, min: 0, max: 60, goal: { is: '>=', than: 55 }, gauge: [0, 100] },
  ],
  marks: [{ id: 'refus' }, { id: 'certificat', title: 'Un certificat', words: 'Il ne prouve rien.' }],
  characters: [],
  helps: 1,
  scenes: [
    scene('appel', {
      choices: [
        choice('a', { effects: [{ variable: 'entrain', by: 20 }], advised: true }),
        choice('b', { effects: [{ mark: 'refus', is: true }] }),
      ],
    }),
    scene('excuses', {
      when: formula('refus'),
      choices: [choice('a', { effects: [{ mark: 'refus', is: false }] }), choice('b', { goto: 'rien' })],
    }),
    scene('marche', {
      help: { title: 'Demander', text: 'Lisez bien.', when: formula('not refus') },
      choices: [
        choice('a', { effects: [{ variable: 'budget', by: -6 }] }),
        choice('b', { effects: [{ variable: 'budget', by: -11 }] }),
        choice('c', { when: formula('entrain > 55'), effects: [{ mark: 'certificat', is: true }] }),
      ],
    }),
    scene('bilan'),
  ],
  endings: [
    ending('ruine', { atOnce: true, when: formula('budget < 0'), score: 0 }),
    ending('phare', { when: formula('certificat and entrain >= 55') }),
    ending('rien'),
  ],
  score: formula('entrain + budget / 4'),
};
