// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import '../../../player/interactions/index.ts';
import '../../../player/scenario/scenario.ts';
import { scenario } from '../../../player/i18n/scenario.ts';
import { aStory, choice, ending, scene } from '../../model/scenario/a-story.ts';
import { Player } from './a-game.ts';

const begun = async (response = ''): Promise<Player> => {
  const player = await new Player(aStory, response).drawn();
  await player.press(response ? 'Reprendre' : 'Commencer');
  return player;
};

test('before the game: what the author says, the variables with their goals, one button', async () => {
  const player = await new Player(aStory).drawn();
  expect(player.text('p')).toBe('Vous avez douze mois.');
  expect(player.texts('.gauges li')).toEqual(['Budget 10, alerte sous 5', 'Entrain 50, 55 au moins']);
  expect(player.texts('button')).toEqual(['Commencer la partie']);
});

test('a scene: its title has the focus, its choices are radios under what is asked', async () => {
  const player = await begun();
  expect(player.focused).toBe('Scène appel');
  expect(player.text('legend')).toBe('Votre décision');
  expect(player.texts('.opt')).toEqual(['Choix a', 'Choix b']);
  expect(player.element.textContent).not.toContain('Vous avez douze mois.');
});

test('deciding without a choice says what is missing and leads to the first one', async () => {
  const player = await begun();
  await player.press('Décider');
  expect(player.text('.missing')).toBe('Choisissez une des décisions proposées.');
  expect(document.activeElement).toBe(player.element.querySelector('input'));
  expect(player.heard).toEqual([]);
});

test('a decision is kept as a question of its own, and what came of it takes the focus', async () => {
  const player = await begun();
  await player.pick('a');
  await player.press('Décider');
  expect(player.heard).toEqual([
    {
      name: 'kept',
      detail: {
        question: 'cap',
        response: '0~~a',
        decision: {
          pick: 'a',
          count: 1,
          within: 'cap',
          decision: expect.objectContaining({ id: 'cap_appel', type: 'choice', title: 'Scène appel', right: ['a'] }),
        },
      },
    },
  ]);
  expect(player.focused).toBe('Ce qui en découle');
  expect(player.text('.said')).toBe('Après a');
  // Held at its bound, 60: what is told is what moved.
  expect(player.text('[role=status]')).toBe('Entrain +10');
});

test('the live region stands empty before it speaks', async () => {
  const player = await begun();
  expect(player.text('[role=status]')).toBe('');
  const region = player.element.querySelector('[role=status]');
  await player.pick('a');
  await player.press('Décider');
  expect(player.element.querySelector('[role=status]')).toBe(region);
});

test('an alarm and a clue are said in words, and the gauge shows the alarm', async () => {
  const player = await begun('0~~a');
  await player.pick('a');
  await player.press('Décider');
  expect(player.text('[role=status]')).toBe('Budget −6 Budget 4 : alerte sous 5.');
  expect(player.text('.gauges .alarm')).toBe('Budget 4, alerte sous 5');

  const finder = await begun('0~~a');
  await finder.pick('c');
  await finder.press('Décider');
  expect(finder.text('[role=status]')).toBe('Rien ne bouge. Indice trouvé : Un certificat.');
  expect(finder.texts('summary')).toContain('Indices : 1');
});

test('a choice whose condition does not hold is not there', async () => {
  const player = await begun('0~~ba');
  expect(player.text('h2.now')).toBe('Scène marche');
  expect(player.texts('.opt')).toEqual(['Choix a', 'Choix b']);
});

test('a help is asked for once, read where the focus goes, and kept', async () => {
  const player = await begun('0~~a');
  await player.press('Demander (1 aide)');
  expect(player.focused).toBe('Demander');
  expect(player.text('.told .said')).toBe('Lisez bien.');
  expect(player.texts('button')).not.toContain('Demander (1 aide)');
  expect(player.heard.map(({ detail }) => [detail.response, detail.decision])).toEqual([['0~~a!', undefined]]);
});

test('the log has each decision with its effect, the latest first', async () => {
  const player = await begun('0~~a');
  await player.decide('a');
  expect(player.texts('summary')).toEqual(['Journal de bord : 2 décisions']);
  expect(player.texts('.log li')).toEqual(['Scène marche Choix a Budget −6', 'Scène appel Choix a Entrain +10']);
});

test('a scene without choices is read and left, and the game that is over with it is answered', async () => {
  const player = await begun('0~~ac');
  expect(player.text('h2.now')).toBe('Scène bilan');
  await player.press('Continuer');
  expect(player.heard.map(({ name, detail }) => [name, detail.response, detail.recorded])).toEqual([
    ['kept', '0~~ac.', undefined],
    ['answered', '1~62~ac.', '1~62~ac.'],
  ]);
  expect(player.focused).toBe('Fin phare');
});

test('the ending: score and what it is made of, goals reached or not, each decision with the advice', async () => {
  const over = await new Player(aStory, '1~62~baa.').drawn();
  expect(over.text('h2.now')).toBe('Fin rien');
  expect(over.text('.score')).toBe(
    '51 points sur 100. Il en fallait 60 : à revoir dans une autre partie. D’où vient ce score : Entrain 50 + Budget 1.',
  );
  expect(over.texts('.gauges li')).toEqual(['Budget 4, alerte sous 5', 'Entrain 50, 55 au moins, pas atteint']);
  expect(over.texts('.log li')).toEqual([
    'Scène appel Choix b Rien ne bouge. Conseillé : Choix a',
    'Scène excuses Choix a Rien ne bouge.',
    'Scène marche Choix a Budget −6',
  ]);
});

test('a score that is rounded says so', async () => {
  const score = ['+', aStory.score!, ['/', 'budget', [null, 10]]] as never;
  const over = await new Player({ ...aStory, score }, '1~62~baa.').drawn();
  expect(over.text('.score')).toMatch(/^51 points.*Entrain 50 \+ Budget 1 \+ Budget 0,4, arrondi à l’unité\.$/);
});

test('playing again is asked once; the best score stays, and a worse game is recorded with its own', async () => {
  const player = await new Player(aStory, '1~62~ac.').drawn();
  await player.press('Rejouer depuis le début');
  expect(player.focused).toContain('votre meilleur score reste');
  await player.press('Garder cette partie');
  expect(player.focused).toBe('Rejouer depuis le début');
  await player.press('Rejouer depuis le début');
  await player.press('Rejouer');
  expect(player.focused).toBe('Scène appel');
  await player.decide('a');
  await player.pick('b');
  await player.press('Décider');
  const told = player.heard.map(({ name, detail }) => [name, detail.response, detail.decision?.count, detail.recorded]);
  expect(told).toEqual([
    ['kept', '1~62~', undefined, undefined],
    ['kept', '1~62~a', 2, undefined],
    ['kept', '1~62~ab', 2, undefined],
    ['answered', '2~62~ab', undefined, '2~0~ab'],
  ]);
  // What came of the last decision is read before the ending.
  expect(player.text('.said')).toBe('Après b');
  await player.press('Voir la fin');
  expect(player.text('.score')).toContain('Votre meilleur score : 62.');
});

test('opened again: the game waits at its scene, or shows its ending', async () => {
  const player = await new Player(aStory, '0~~a').drawn();
  expect(player.text('.gauges ~ p, section ~ p')).toBe('Votre partie vous attend : « Scène marche ».');
  expect(player.texts('.gauges li')).toEqual(['Budget 10, alerte sous 5', 'Entrain 60, 55 au moins']);
  const over = await new Player(aStory, '1~62~ac.').drawn();
  expect(over.text('h2.now')).toBe('Fin phare');
});

test('a changed story goes on from where the choices still hold', async () => {
  const player = await begun('0~~azzz');
  expect(player.text('h2.now')).toBe('Scène marche');
  await player.pick('b');
  await player.press('Décider');
  expect(player.heard[0]!.detail.response).toBe('0~~ab');
});

test('questions inside a scene are told to the shell, and outlive what it hands back', async () => {
  const debrief =
    '<course-true-false class="q" id="q-d" data-question="d"><div data-part="prompt"><p>Vrai ?</p></div></course-true-false>';
  const player = await new Player({
    ...aStory,
    scenes: [scene('debrief', { text: debrief })],
    endings: [ending('fin')],
  }).drawn();
  await player.press('Commencer');
  expect(player.heard.map(({ name }) => name)).toContain('drawn');
  const inside = player.element.querySelector('#q-d');
  player.element.texts = { ...player.element.texts };
  await player.drawn();
  expect(player.element.querySelector('#q-d')).toBe(inside);
});

test('a story without score and advice says nothing of them', async () => {
  const { score: _, ...plain } = aStory;
  const story = {
    ...plain,
    scenes: [scene('seule', { choices: [choice('a'), choice('b')] })],
    endings: [ending('fin')],
  };
  const player = await new Player(story).drawn();
  await player.press('Commencer');
  await player.decide('b');
  expect(player.heard.at(-1)!.detail.response).toBe('1~~b');
  expect(player.element.querySelector('.score, .advice')).toBeNull();
});

test('every text exists in three languages, with the same values to fill in', () => {
  const slots = (text: string): string[] => Array.from(text.match(/\{\w+\}/g) ?? []).sort();
  for (const [key, { fr, en, nl }] of Object.entries(scenario)) {
    expect([key, slots(en), slots(nl)]).toEqual([key, slots(fr), slots(fr)]);
    expect(fr, key).not.toMatch(/ [:;?!»%]|« |'|!/);
  }
});
