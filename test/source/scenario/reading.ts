import { readCourse } from '../../../src/source/read-course.ts';
import { courseFiles, courseOf, frontMatter, told } from '../reading.ts';

/** A lesson of one page that plays `jeu.md`, and the game. */
export const readGame = (game: string, lesson = '::scenario{src=jeu.md}') =>
  readCourse(courseFiles({ '01.md': `${frontMatter}\n## Page {#page}\n\n${lesson}\n`, 'jeu.md': game }), {
    language: 'fr',
  });

/** The question of the page, where nothing is wrong. */
export function gameOf(game: string) {
  const reading = readGame(game);
  if (reading.problems.length > 0) throw new Error(told(reading));
  const [block] = courseOf(reading).lessons[0]?.pages[0]?.blocks ?? [];
  if (block?.type !== 'interaction') throw new Error('The page holds no game.');
  return block.interaction;
}

export const front = `---
kind: scenario
id: jeu
title: Le jeu
helps: 1
characters: [{ id: naima, name: Naïma, role: cheffe }]
variables: [{ id: budget, title: Budget, start: 10, alarm: "< 5" }]
clues: [{ id: certificat, title: Un certificat, words: "Il parle d’*arbres* (:figure[part])." }]
flags: [refus]
score: budget * 5
---
`;

export const ending = `
## Fin {#fin}

::ending

C’est fini.
`;

/** A game of one scene, then an ending. */
export const oneScene = (scene: string): string => `${front}
## Une scène {#une}

${scene}
${ending}`;

/** The same with a help that is offered, so that nothing is wrong but what is tested. */
export const withHelp = (scene: string): string => oneScene(`On raconte.\n\n:::help[Demander]\nRien.\n:::\n\n${scene}`);
