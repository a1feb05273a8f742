import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../src/cli/fix-files.ts';
import { plain, told } from '../reading.ts';
import { ending, front, gameOf, oneScene, readGame, withHelp } from './reading.ts';

const words = (value: string) => [{ type: 'text', value }];

describe('a scenario', () => {
  test('is a question of its own, and counts for nothing without a mastery', () => {
    const { question, story } = gameOf(withHelp(''));
    expect(question).toMatchObject({ type: 'scenario', id: 'jeu', title: 'Le jeu', points: 0 });
    expect(question).not.toHaveProperty('mastery');
    expect(story).toMatchObject({
      variables: [{ id: 'budget', start: 10, alarm: { is: '<', than: 5 }, gauge: [0, 100] }],
      characters: [{ id: 'naima', name: 'Naïma', role: 'cheffe' }],
      helps: 1,
      score: ['*', 'budget', [null, 5]],
    });
  });

  test('with a mastery has a weight', () => {
    const { question } = gameOf(withHelp('').replace('helps: 1', 'helps: 1\nmastery: 60\npoints: 4'));
    expect(question).toMatchObject({ points: 4, mastery: 0.6 });
  });

  test('has flags, and clues with words of Markdown', () => {
    const { marks } = gameOf(withHelp('')).story!;
    expect(plain(marks)).toMatchObject([
      { id: 'refus' },
      {
        id: 'certificat',
        title: 'Un certificat',
        words: [{ value: 'Il parle d’' }, { type: 'emphasis' }, { value: ' (' }, { type: 'textDirective' }, {}],
      },
    ]);
  });

  test('has acts, scenes on conditions, and endings tried in order', () => {
    const { scenes, endings } = gameOf(`${front}
# Acte 1

## Un {#un}

::setting{if="not refus" picture=media/bureau.svg alt="Un bureau" goto=trois}

Un.

## Deux {#deux}

Deux.

:::help[Demander]{if="budget >= 5"}
Rien.
:::

# Acte 2

## Trois {#trois}

Trois.

## Ruine {#ruine}

::ending{if="budget < 0" at-once score=0}

Plus rien.
${ending}`).story!;
    expect(scenes.map(({ id, act, goto }) => [id, act, goto])).toEqual([
      ['un', 'Acte 1', 'trois'],
      ['deux', 'Acte 1', undefined],
      ['trois', 'Acte 2', undefined],
    ]);
    expect(scenes[0]).toMatchObject({ when: ['!', 'refus'], picture: [{ type: 'figure', alt: 'Un bureau' }] });
    expect(scenes[1]?.help).toMatchObject({ title: 'Demander', when: ['>=', 'budget', [null, 5]] });
    expect(endings).toMatchObject([
      { id: 'ruine', atOnce: true, score: 0, when: ['<', 'budget', [null, 0]] },
      { id: 'fin', atOnce: false },
    ]);
    expect(endings[1]).not.toHaveProperty('when');
  });

  test('has people who talk, by their names', () => {
    const { text } = gameOf(withHelp(':::talk\n- naima :: On tranche.\n:::')).story!.scenes[0]!;
    expect(plain(text)).toMatchObject([{}, { type: 'talk', lines: [{ by: 'Naïma', words: words('On tranche.') }] }]);
  });

  test('has choices with words, note, effects and what comes of them', () => {
    const { ask, choices } = gameOf(
      withHelp(`:::decide[Que faire ?]
- [x] Demander des **preuves** {#a} :: Une semaine.
  - budget -3, budget +0.5
  - set budget = −2
  - flag refus
  - clue certificat
  - lose certificat, refus
  - if budget * 2 >= 5 and 3 * budget > 1
  - goto fin
  > Une réponse.
  >
  > Et une autre.

- Signer {#b}

  > Signé.
:::`),
    ).story!.scenes[0]!;
    expect(ask).toBe('Que faire ?');
    expect(plain(choices)).toMatchObject([
      {
        id: 'a',
        title: 'Demander des preuves',
        note: words('Une semaine.'),
        when: ['&&', ['>=', ['*', 'budget', [null, 2]], [null, 5]], ['>', ['*', [null, 3], 'budget'], [null, 1]]],
        effects: [
          { variable: 'budget', by: -3 },
          { variable: 'budget', by: 0.5 },
          { variable: 'budget', to: -2 },
          { mark: 'refus', is: true },
          { mark: 'certificat', is: true },
          { mark: 'certificat', is: false },
          { mark: 'refus', is: false },
        ],
        goto: 'fin',
        feedback: [{ type: 'prose', content: [{ type: 'paragraph' }, { type: 'paragraph' }] }],
        advised: true,
      },
      { id: 'b', title: 'Signer', effects: [], advised: false },
    ]);
    expect(choices[1]).not.toHaveProperty('note');
  });

  test('advises nothing where no box is checked', () => {
    const { choices } = gameOf(withHelp(':::decide\n- Signer {#a}\n  > Signé.\n:::')).story!.scenes[0]!;
    expect(choices[0]).not.toHaveProperty('advised');
  });

  test('knows where its parts stand', () => {
    const { storyPlaces, place } = gameOf(withHelp(':::decide\n- Signer {#a}\n  > Signé.\n:::'));
    expect(place).toEqual({ file: 'essai/fr/jeu.md', line: 1, column: 1 });
    expect(storyPlaces?.get('une')).toMatchObject({ file: 'essai/fr/jeu.md', line: 13 });
    expect(storyPlaces?.get('une/a')).toMatchObject({ line: 22, column: 3 });
    expect(storyPlaces?.get('$budget')).toMatchObject({ line: 7 });
    expect(storyPlaces?.get('$refus')).toMatchObject({ line: 9 });
  });

  test('may say what it is in quotes, or with a remark', () => {
    expect(gameOf(withHelp('').replace('kind: scenario', 'kind: "scenario" # a game')).question.id).toBe('jeu');
  });

  test('is no lesson', () => {
    expect(readGame(withHelp('')).course?.lessons.map(({ id }) => id)).toEqual(['lecon']);
  });
});

test('--fix writes the ids of scenes and choices, once', () => {
  const game = oneScene(`On raconte.

:::help[Demander]
Rien.
:::

:::decide
- Signer :: Une ligne.
  > Signé.

- Attendre {#a}
  > Attendu.
:::

## L’argument du vendeur

Suite.

## Suite {#argument}

Suite.
`);
  const edits = readGame(game).problems.flatMap(({ edit }) => edit ?? []);
  const mended = applyEdits(game, edits);
  expect(mended).toContain('- Signer {#b} :: Une ligne.');
  expect(mended).toContain('## L’argument du vendeur {#l-argument-du}');
  expect(told(readGame(mended))).toBe('');
});
