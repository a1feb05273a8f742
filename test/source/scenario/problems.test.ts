import { describe, expect, test } from 'vitest';
import { told } from '../reading.ts';
import { ending, front, oneScene, readGame, withHelp } from './reading.ts';

/** The rules that a game breaks. */
const rules = (game: string, lesson?: string): readonly string[] =>
  readGame(game, lesson).problems.map(({ rule }) => rule);

/** What is told of a decision, without what is shown of the line. */
const toldOf = (decision: string): string =>
  told(readGame(withHelp(`:::decide\n${decision}\n:::`)))
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s+(\d+ )?│/.test(line))
    .join('\n');

const comes = '\n  > Voilà.';

test('a game without its kind is not read as a lesson', () => {
  const game = withHelp(':::decide\n- Signer {#a}\n  > Voilà.\n:::').replace('kind: scenario\n', '');
  expect(readGame(game).problems.map(({ message }) => message)).toEqual(['The front matter has no "kind".']);
});

describe('what is told of a choice', () => {
  test('a slip in a name', () => {
    expect(
      toldOf(`- Signer {#a}
  - budgt -3, refus +1
  - set budgt = 3
  - flag refu
  - clue refus
  - goto fn
  - if budgt > 2${comes}`),
    ).toMatchInlineSnapshot(`
      "essai/fr/jeu.md:23:5: error scenario/unknown-variable
        The story has no variable "budgt". Did you mean "budget"?
        The variables are: budget. Add it to the front matter, or mend its name.
      essai/fr/jeu.md:23:5: error scenario/unknown-variable
        "refus" is a flag or a clue, and no number can be added to it.
        Write flag refus or clue refus, or lose refus.
      essai/fr/jeu.md:24:5: error scenario/unknown-variable
        The story has no variable "budgt". Did you mean "budget"?
        The variables are: budget. Add it to the front matter, or mend its name.
      essai/fr/jeu.md:25:5: error scenario/unknown-mark
        The story has no flag "refu". Did you mean "refus"?
        There are: refus. Add it to the front matter, or mend its name.
      essai/fr/jeu.md:26:5: error scenario/unknown-mark
        "refus" is a flag, no clue.
        Write flag refus
      essai/fr/jeu.md:27:5: error scenario/unknown-scene
        No scene and no ending has the id "fn". Did you mean "fin"?
        Write the id that stands in the heading of a scene or an ending: goto n08
      essai/fr/jeu.md:28:5: error scenario/formula
        A formula names "budgt", which is nothing here. Did you mean "budget"?
        The names are: budget, refus, certificat."
    `);
  });

  test('a line that is no effect', () => {
    expect(
      toldOf(`- Signer {#a}
  - le budget baisse de 3
  - budget 3
  - set budget 3
  - flag
  - if${comes}`),
    ).toMatchInlineSnapshot(`
      "essai/fr/jeu.md:23:5: error scenario/unreadable-effect
        "le budget baisse de 3" is no effect of a choice.
        Write one of: budget -3, service +6 / set budget = 10 / flag refus / clue certificat / lose certificat / if budget >= 5 / goto n08. What comes of the choice starts with >.
      essai/fr/jeu.md:24:5: error scenario/unreadable-effect
        "budget 3" is no effect of a choice.
        Write one of: budget -3, service +6 / set budget = 10 / flag refus / clue certificat / lose certificat / if budget >= 5 / goto n08. What comes of the choice starts with >.
      essai/fr/jeu.md:25:5: error scenario/unreadable-effect
        "set budget 3" is no effect of a choice.
        Write one of: budget -3, service +6 / set budget = 10 / flag refus / clue certificat / lose certificat / if budget >= 5 / goto n08. What comes of the choice starts with >.
      essai/fr/jeu.md:26:5: error scenario/unreadable-effect
        "flag" is no effect of a choice.
        Write one of: budget -3, service +6 / set budget = 10 / flag refus / clue certificat / lose certificat / if budget >= 5 / goto n08. What comes of the choice starts with >.
      essai/fr/jeu.md:27:5: error scenario/formula
        This formula is empty.
        Write it: qte * fab / duree"
    `);
  });

  test('what is said twice, not at all, or in no place', () => {
    expect(
      toldOf(`Une phrase.

- Signer {#a}
  - if budget > 1
  - if refus
  - goto fin
  - goto fin${comes}

  Encore.

- {#b}
- Attendre {#c}
- Attendre {#c}${comes}`),
    ).toMatchInlineSnapshot(`
      "essai/fr/jeu.md:22:1: error scenario/text-in-decision
        This stands in a decision, which holds choices, their effects and what comes of them.
        Move it above :::decide; or start it with > below its choice, set in by two spaces.
      essai/fr/jeu.md:31:3: error scenario/text-in-decision
        This stands in a decision, which holds choices, their effects and what comes of them.
        Move it above :::decide; or start it with > below its choice, set in by two spaces.
      essai/fr/jeu.md:33:3: error scenario/choice-without-words
        This choice has no words.
        Write what the learner can do: - [x] Demander des preuves {#a} :: Une semaine.
      essai/fr/jeu.md:35:3: error question/same-option-id
        Two answers of this question have the id "c".
        Give one of them another: b.
      essai/fr/jeu.md:26:5: error scenario/said-twice
        This choice has a second line "if".
        Join the two conditions with "and" or "or".
      essai/fr/jeu.md:28:5: error scenario/said-twice
        This choice has a second line "goto".
        Keep one.
      essai/fr/jeu.md:34:3: error scenario/choice-without-outcome
        Nothing is said of what comes of this choice.
        Write it below, set in by two spaces, on a line that starts with >."
    `);
  });
});

describe('a game', () => {
  test.each([
    ['is not there', ['scenario/missing-file', 'scenario/unused'], withHelp(''), '::scenario{src=jeux.md}'],
    ['is not played', ['scenario/unused'], withHelp(''), 'Du texte.'],
    ['is played twice', ['scenario/called-twice'], withHelp(''), '::scenario{src=jeu.md}\n\n::scenario{src=jeu.md}'],
    ['is played in a game', ['scenario/inside-scenario'], withHelp('::scenario{src=jeu.md}')],
    ['has no scene', ['scenario/no-scene', 'scenario/no-help-written'], `${front}${ending}`],
    ['has no ending', ['scenario/no-ending'], withHelp('').replace('::ending', '')],
    ['ends on a condition', ['scenario/last-ending'], withHelp('').replace('::ending', '::ending{if=refus}')],
    ['ends at once in the end', ['scenario/last-ending'], withHelp('').replace('::ending', '::ending{at-once}')],
    ['ends with its first choice', ['scenario/ending-at-once'], withHelp('## Vite {#v}\n\n::ending{at-once}\n\nFini.')],
    ['lends no help', ['scenario/no-help-lent'], withHelp('').replace('helps: 1', 'helps: 0')],
    ['offers no help', ['scenario/no-help-written'], oneScene('On raconte.')],
    ['is won by no score', ['scenario/no-score'], withHelp('').replace('score: budget * 5', 'mastery: 60')],
    ['has a score that cannot be read', ['scenario/formula'], withHelp('').replace('budget * 5', 'budget *')],
    ['starts out of its bounds', ['scenario/bounds'], withHelp('').replace('start: 10', 'start: 10, min: 20')],
    [
      'has a gauge that goes nowhere',
      ['scenario/bounds'],
      withHelp('').replace('start: 10', 'start: 10, gauge: [5, 5]'),
    ],
    ['names two things alike', ['scenario/same-id'], withHelp('').replace('[refus]', '[refus, budget]')],
    ['names a flag like a function', ['yaml/wrong-field'], withHelp('').replace('[refus]', '[round]')],
    ['has an alarm that is no measure', ['yaml/wrong-field'], withHelp('').replace('"< 5"', '"sous 5"')],
    ['has two scenes of one id', ['scenario/same-id'], withHelp('## Deux {#une}\n\nDeux.')],
    ['has a scene of a wrong id', ['scenario/wrong-scene-id'], withHelp('## Deux {#Deux}\n\nDeux.')],
    ['has a scene without id', ['scenario/missing-scene-id'], withHelp('## Deux\n\nDeux.')],
    ['has a scene without title', ['scenario/no-title'], withHelp('## {#deux}\n\nDeux.')],
    ['has a scene that tells nothing', ['scenario/nothing-told'], withHelp('## Deux {#deux}')],
    [
      'tells something before its first scene',
      ['scenario/text-outside-scene'],
      withHelp('').replace('---\n\n##', '---\n\nDu texte.\n\n##'),
    ],
    ['tells something between an act and a scene', ['scenario/text-outside-scene'], withHelp('# Acte 2\n\nDu texte.')],
    [
      'says late when a scene comes',
      ['scenario/misplaced-line'],
      withHelp('').replace('On raconte.', 'On raconte.\n\n::setting{if=refus}'),
    ],
    [
      'says twice when a scene comes',
      ['scenario/misplaced-line'],
      withHelp('## Deux {#d}\n\n::setting{if=refus}\n\n::setting{if=refus}\n\nDeux.'),
    ],
    [
      'has a condition that cannot be read',
      ['scenario/formula'],
      withHelp('## Deux {#d}\n\n::setting{if="refu"}\n\nDeux.'),
    ],
    ['leads nowhere', ['scenario/unknown-scene'], withHelp('## Deux {#d}\n\n::setting{goto=un}\n\nDeux.')],
    [
      'leads two ways',
      ['scenario/goto-and-decision'],
      withHelp(`## Deux {#d}\n\n::setting{goto=fin}\n\n:::decide\n- A {#a}${comes}\n:::`),
    ],
    [
      'has a picture that is not there',
      ['files/missing'],
      withHelp('## Deux {#d}\n\n::setting{picture=media/x.svg}\n\nDeux.'),
    ],
    [
      'decides twice',
      ['scenario/said-twice'],
      withHelp(`:::decide\n- A {#a}${comes}\n:::\n\n:::decide\n- A {#a}${comes}\n:::`),
    ],
    ['decides nothing', ['scenario/no-choice'], withHelp(':::decide\n:::')],
    ['decides in its ending', ['scenario/decision-in-ending'], `${withHelp('')}\n:::decide\n- A {#a}${comes}\n:::`],
    [
      'asks in its ending',
      ['scenario/question-outside-scene'],
      `${withHelp('')}\n:::true-false{#vrai answer=true}\nVrai ?\n:::`,
    ],
    ['lets a stranger talk', ['scenario/unknown-character'], withHelp(':::talk\n- naim :: Oui.\n:::')],
    ['lets somebody say nothing', ['scenario/unreadable-talk'], withHelp(':::talk\n- naima\n:::')],
    ['lets nobody talk', ['scenario/unreadable-talk'], withHelp(':::talk\n:::')],
    [
      'has talk that is no list',
      ['scenario/unreadable-talk'],
      withHelp(':::talk\nnaima dit oui.\n\n- naima :: Oui.\n:::'),
    ],
    [
      'has choices of one id',
      ['question/same-option-id'],
      withHelp(`:::decide\n- A {#a}${comes}\n\n- B {#a}${comes}\n:::`),
    ],
    ['has a choice of a long id', ['question/wrong-option-id'], withHelp(`:::decide\n- A {#aa}${comes}\n:::`)],
    ['has a choice without id', ['question/missing-option-id'], withHelp(`:::decide\n- A${comes}\n:::`)],
    [
      'opens a decision in a help',
      ['markdown/unclosed-block'],
      withHelp(`## Deux {#d}\n\n:::help[Aide]\nOui.\n\n:::decide\n- A {#a}${comes}\n:::`),
    ],
  ])('that %s', (_, expected, game, lesson = '::scenario{src=jeu.md}') =>
    expect(rules(game, lesson)).toEqual(expected),
  );

  test.each([
    [':::talk\n- naima :: Oui.\n:::', 'scenario/talk-outside'],
    [`:::decide\n- A {#a}${comes}\n:::`, 'markdown/misplaced-block'],
    [':::help[Aide]\nOui.\n:::', 'markdown/misplaced-block'],
    ['::ending', 'markdown/misplaced-block'],
    ['::setting{if=refus}', 'markdown/misplaced-block'],
  ])('has parts that stand nowhere else: %s', (text, rule) =>
    expect(rules(withHelp(''), `::scenario{src=jeu.md}\n\n${text}`)).toContain(rule),
  );

  test('tells its problems in its own file, at their line', () => {
    expect(told(readGame(withHelp(`:::decide\n- Signer {#a}\n  - budgt -3${comes}\n:::`)))).toMatchInlineSnapshot(`
      "essai/fr/jeu.md:23:5: error scenario/unknown-variable
        The story has no variable "budgt". Did you mean "budget"?
        The variables are: budget. Add it to the front matter, or mend its name.

        23 │   - budgt -3
           │     ^^^^^^^^
      "
    `);
    expect(told(readGame(withHelp('## Deux {#d}\n\n::setting{if="budget > " goto=fin}\n\nDeux.'))))
      .toMatchInlineSnapshot(`
      "essai/fr/jeu.md:23:14: error scenario/formula
        The formula "budget > " cannot be read.
        Look for a parenthesis that is not closed, or an operator without a value.

        23 │ ::setting{if="budget > " goto=fin}
           │              ^^^^^^^^^^^
      "
    `);
  });
});

test('names that JavaScript keeps for itself name nothing', () => {
  expect(rules(oneScene('On raconte.').replace('{#une}', '{#constructor}'))).toContain('scenario/wrong-scene-id');
  expect(rules(oneScene('On raconte.').replace('id: budget', 'id: constructor'))).toContain('yaml/wrong-field');
  expect(rules(oneScene('On raconte.').replace('id: jeu', 'id: constructor'))).toContain('yaml/wrong-field');
});

test('a story of more scenes than anybody plays is not read', () => {
  const scenes = Array.from({ length: 500 }, (_, i) => `## S {#s${i}}\n\nT.\n`).join('\n');
  expect(rules(front + scenes + ending)).toEqual(['scenario/too-many-scenes']);
});
