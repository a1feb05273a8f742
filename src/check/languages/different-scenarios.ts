import type { Interaction } from '../../model/course.ts';
import { storyPlace } from '../../model/scenario/story-place.ts';
import { rulesOfStory } from '../../model/scenario/story-rules.ts';
import type { LanguageRule } from '../language-rule.ts';
import { type Pair, pairedQuestions } from './pairs.ts';

/**
 * A scenario has the same scenes, choices, conditions and effects in every language.
 *
 * A game that is kept is a list of choices: a learner who changes language must find the same game, and reports add the
 * languages up.
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
 *   == en/01-lesson.md
 *   ::scenario{src=game.md}
 *   == en/game.md
 *   ---
 *   kind: scenario
 *   id: game
 *   title: Fire
 *   ---
 *
 *   ## A pan {#pan}
 *
 *   It burns.
 *
 *   ## Over {#over}
 *
 *   ::ending
 *
 *   It is out.
 *
 * @example {"name": "not-ok", "output": ["en/game.md:9:1: languages/different-scenarios", "en/game.md:18:3: languages/different-scenarios"]}
 *   ::scenario{src=game.md}
 *   == fr/game.md
 *   ---
 *   kind: scenario
 *   id: game
 *   title: Le feu
 *   variables: [{ id: calm, title: Calme, start: 5 }]
 *   flags: [lid]
 *   ---
 *
 *   ## Une poêle {#pan}
 *
 *   Elle brûle.
 *
 *   ## Que faire {#what}
 *
 *   :::decide
 *   - Couvrir {#a}
 *     - calm +1
 *     > Le feu étouffe.
 *   :::
 *
 *   ## Fini {#over}
 *
 *   ::ending
 *
 *   C’est éteint.
 *   == en/01-lesson.md
 *   ::scenario{src=game.md}
 *   == en/game.md
 *   ---
 *   kind: scenario
 *   id: game
 *   title: Fire
 *   variables: [{ id: calm, title: Calm, start: 5 }]
 *   flags: [lid]
 *   ---
 *
 *   ## A pan {#pan}
 *
 *   ::setting{if="lid"}
 *
 *   It burns.
 *
 *   ## What to do {#what}
 *
 *   :::decide
 *   - Cover it {#a}
 *     - calm -1
 *     > The fire dies.
 *   :::
 *
 *   ## Over {#over}
 *
 *   ::ending
 *
 *   It is out.
 */
export const differentScenarios: LanguageRule = function* (courses) {
  for (const pair of pairedQuestions(courses)) {
    if (pair.original.story && pair.translation.story) yield* differences(pair, courses.original.language);
  }
};

function* differences({ original, translation }: Pair<Interaction>, language: string) {
  const [first, second] = [rulesOfStory(original.story!), rulesOfStory(translation.story!)];
  for (const part of new Set([...first.keys(), ...second.keys()])) {
    const message = messageOf(part, [first.get(part), second.get(part)], language);
    if (message === undefined) continue;
    yield {
      severity: 'error' as const,
      rule: 'languages/different-scenarios',
      place: storyPlace(translation, part),
      message,
      fix: 'Make them the same: only words are translated.',
    };
  }
}

type Rules = Readonly<Record<string, string>>;

/** What differs of a part, if anything. */
function messageOf(
  part: string,
  [first, second]: readonly (Rules | undefined)[],
  language: string,
): string | undefined {
  const name = named(part);
  if (second === undefined) return `${name} is missing, and stands in "${language}".`;
  if (first === undefined) return `${name} does not stand in "${language}".`;
  const different = Object.keys(first).find((key) => first[key] !== second[key]);
  return different && `${name} has not the same ${different} as in "${language}".`;
}

function named(part: string): string {
  const [scene = '', choice] = part.split('/');
  if (part === '') return 'The scenario';
  if (choice !== undefined) return `Choice "${choice}" of "${scene}"`;
  return part.startsWith('$') ? `"${part.slice(1)}"` : `Scene "${scene}"`;
}
