import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decisionOf } from '../../../src/model/scenario/decision.ts';
import { finishedGame, gameOf, gameResponse } from '../../../src/model/scenario/game.ts';
import { meets, openStory } from '../../../src/model/scenario/replay.ts';
import { aStory, choice, ending, formula, scene } from './a-story.ts';

const game = openStory(aStory);

describe('a game', () => {
  test('begins in the first scene, with the values it starts from', () => {
    const { scene: first, available, values, marks, help, helpsLeft, isOver, steps } = game.start();
    expect(first?.id).toBe('appel');
    expect(available.map(({ id }) => id)).toEqual(['a', 'b']);
    expect({ values, marks: [...marks], help, helpsLeft, isOver, steps }).toEqual({
      values: { budget: 10, entrain: 50 },
      marks: [],
      help: 'none',
      helpsLeft: 1,
      isOver: false,
      steps: [],
    });
  });

  test('holds variables at their bounds, and says what they really moved by', () => {
    expect(game.replay('a').values['entrain']).toBe(60);
    expect(game.replay('a').steps[0]?.changes).toEqual([{ variable: 'entrain', from: 50, to: 60, by: 10 }]);
  });

  test('passes a scene whose condition does not hold', () => {
    expect(game.replay('a').scene?.id).toBe('marche');
    expect(game.replay('b').scene?.id).toBe('excuses');
  });

  test('offers a choice only where its condition holds', () => {
    expect(game.replay('a').available.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(game.replay('ba').available.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(game.replay('bac').choices).toBe('ba');
  });

  test('tells what was gained, lost, and which alarm rang', () => {
    const [gained, lost, alarmed] = game.replay('baa').steps;
    expect(gained?.gained).toEqual(['refus']);
    expect(lost?.lost).toEqual(['refus']);
    expect(alarmed?.alarms).toEqual(['budget']);
    expect(game.replay('baa').alarms).toEqual(['budget']);
  });

  test('goes where a choice leads', () => {
    expect(game.replay('bb')).toMatchObject({ isOver: true, ending: { id: 'rien' } });
  });

  test('ends at once where an ending says so, with its own score', () => {
    expect(game.replay('ab')).toMatchObject({ isOver: true, ending: { id: 'ruine' }, score: 0, available: [] });
  });

  test('leaves a scene that is read, then tries the endings in order', () => {
    expect(game.replay('ac')).toMatchObject({ scene: { id: 'bilan' }, available: [] });
    expect(game.replay('ac.')).toMatchObject({ isOver: true, ending: { id: 'phare' }, score: 62 });
    expect(game.replay('aa.')).toMatchObject({ ending: { id: 'rien' }, score: 61 });
  });

  test('lends a help once, where it may be asked for', () => {
    expect(game.replay('a')).toMatchObject({ help: 'open', helpsLeft: 1 });
    expect(game.replay('a!')).toMatchObject({ help: 'asked', helpsLeft: 0, choices: 'a!' });
    expect(game.replay('a!a').steps.map(({ helped }) => helped)).toEqual([false, true]);
    expect(openStory({ ...aStory, helps: 0 }).replay('a').help).toBe('none');
  });

  test('leaves the standing that was before as it was', () => {
    const before = game.replay('a');
    game.choose(before, 'b');
    expect(before).toMatchObject({ scene: { id: 'marche' }, choices: 'a', values: { budget: 10 } });
  });

  test('goes on from the scene where a kept choice is gone', () => {
    expect(game.replay('azzz')).toMatchObject({ scene: { id: 'marche' }, choices: 'a' });
    expect(game.replay('!ac')).toMatchObject({ scene: { id: 'bilan' }, choices: 'ac' });
    expect(game.replay('ac.aaa')).toMatchObject({ isOver: true, choices: 'ac.' });
    expect(game.replay('.')).toMatchObject({ scene: { id: 'appel' }, choices: '' });
  });

  test('never breaks on what was kept, and keeps what it has understood', () => {
    const kept = fc.array(fc.constantFrom(...'abcz.!'), { maxLength: 12 }).map((ids) => ids.join(''));
    fc.assert(
      fc.property(kept, (choices) => {
        const standing = game.replay(choices);
        expect(game.replay(standing.choices)).toEqual(standing);
        expect(standing.isOver).toBe(standing.ending !== undefined);
      }),
    );
  });

  test('is not stuck where every choice of a scene is barred', () => {
    const barred = { ...aStory, scenes: [scene('mur', { choices: [choice('a', { when: formula('refus') })] })] };
    expect(openStory(barred).replay('.')).toMatchObject({ isOver: true });
  });

  test('adds decimals as a learner would', () => {
    const tenths = [0.1, 0.2].map((by) => ({ variable: 'budget', by }));
    const story = { ...aStory, scenes: [scene('un', { choices: [choice('a', { effects: tenths })] })] };
    expect(openStory(story).replay('a').values['budget']).toBe(10.3);
  });

  test.each([
    ['entrain + 0.5', 50],
    ['entrain + 1.5', 52],
    ['entrain * 9', 100],
    ['-budget', 0],
    ['1 / (budget - 10)', 100],
    ['(budget - 10) / (budget - 10)', 0],
  ])('is worth %s as %d of 100, half to the even neighbour', (text, points) => {
    const story = { ...aStory, scenes: [scene('lu')], score: formula(text) };
    expect(openStory(story).replay('.').score).toBe(points);
  });

  test('has no score where its story has none', () => {
    const { score: _, ...story } = aStory;
    expect(openStory({ ...story, endings: [ending('fin')] }).replay('ac.')).not.toHaveProperty('score');
  });
});

describe('what is kept of games', () => {
  test('counts a finished game and keeps the best score', () => {
    const first = finishedGame(gameOf(''), game.replay('ac.'));
    expect(gameResponse(first)).toBe('1~62~ac.');
    expect(gameResponse(finishedGame(first, game.replay('ab')))).toBe('2~62~ab');
    expect(gameResponse(finishedGame(first, { choices: 'ac.' }))).toBe('2~62~ac.');
    expect(gameResponse(finishedGame(gameOf(''), { choices: 'a' }))).toBe('1~~a');
  });

  test('counts no further than four characters say', () => {
    expect(gameResponse(finishedGame(gameOf('zzzz~~a'), { choices: 'a' }))).toBe('zzzz~~a');
  });
});

test('a decision is a question of its own, right where the author advises', () => {
  expect(decisionOf({ id: 'jeu' }, aStory.scenes[0]!)).toMatchObject({
    id: 'jeu_appel',
    title: 'Scène appel',
    options: [
      { id: 'a', text: 'Choix a' },
      { id: 'b', text: 'Choix b' },
    ],
    right: ['a'],
  });
  expect(decisionOf({ id: 'jeu' }, aStory.scenes[2]!).right).toEqual([]);
});

test.each([
  ['<', 1, false],
  ['<=', 1, true],
  ['>', 1, false],
  ['>=', 1, true],
] as const)('%s 1 of %d is %s', (is, value, met) => expect(meets(value, { is, than: 1 })).toBe(met));
