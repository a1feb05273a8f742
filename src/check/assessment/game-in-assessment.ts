import type { Rule } from '../rule.ts';

/**
 * A game is played in a lesson.
 *
 * In an assessment nothing is told before it is sent; a game answers each decision at once, and may be played again.
 *
 * @example {"name": "ok"}
 *   ::scenario{src=game.md}
 *   == fr/game.md
 *   ---
 *   kind: scenario
 *   id: game
 *   title: Le feu
 *   ---
 *
 *   ## Une poêle {#pan}
 *
 *   Elle brûle.
 *
 *   ## Fini {#over}
 *
 *   ::ending
 *
 *   C’est éteint.
 *
 * @example {"name": "not-ok", "output": ["fr/game.md:1:1: assessment/game-in-assessment"]}
 *   == fr/90-final.md
 *   ## Oil {#oil-fires}
 *
 *   ::scenario{src=game.md}
 *   == fr/game.md
 *   ---
 *   kind: scenario
 *   id: game
 *   title: Le feu
 *   ---
 *
 *   ## Une poêle {#pan}
 *
 *   Elle brûle.
 *
 *   ## Fini {#over}
 *
 *   ::ending
 *
 *   C’est éteint.
 */
export const gameInAssessment: Rule = function* ({ interactions }) {
  for (const { page, interaction } of interactions) {
    if (page || interaction.question.type !== 'scenario') continue;
    yield {
      severity: 'error',
      rule: 'assessment/game-in-assessment',
      place: interaction.place,
      message: `The game "${interaction.question.title}" is called from the assessment.`,
      fix: 'Move ::scenario to a page of a lesson: with a mastery it counts for the score there.',
    };
  }
};
