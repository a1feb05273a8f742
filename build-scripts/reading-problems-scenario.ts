/** Problems told while a scenario is read: what is wrong, and how to mend it. */
export const scenarioProblems: Readonly<Record<string, readonly [wrong: string, mend: string]>> = {
  'scenario/bounds': [
    'A variable starts out of its bounds, or its gauge goes nowhere.',
    'Mend `start`, `min`, `max` or `gauge`.',
  ],
  'scenario/called-twice': ['A scenario is played twice.', 'Keep one `::scenario`.'],
  'scenario/choice-without-outcome': [
    'Nothing is said of what comes of a choice.',
    'Write it below the choice, on a line that starts with `>`.',
  ],
  'scenario/choice-without-words': ['A choice has no words.', 'Write what the learner can do.'],
  'scenario/decision-in-ending': ['Something is decided or asked for in an ending.', 'Move it into a scene.'],
  'scenario/ending-at-once': [
    'An ending comes at once, whatever happens.',
    'Say when: `::ending{if="budget < 0" at-once}`.',
  ],
  'scenario/formula': ['A condition or a score cannot be read.', 'Mend it as the message says.'],
  'scenario/goto-and-decision': [
    'A scene says where it leads, and has choices that do.',
    'Write `- goto …` below the choices.',
  ],
  'scenario/inside-scenario': ['A scenario calls a scenario.', 'Call it from a lesson.'],
  'scenario/last-ending': ['The last ending has a condition.', 'Write one without behind it.'],
  'scenario/misplaced-line': [
    '`::setting` or `::ending` is not the first line of its scene, or stands there twice.',
    'Write it once, right below the heading.',
  ],
  'scenario/missing-file': [
    'A lesson plays a scenario that is not there.',
    'Mend its name, or add `kind: scenario` to its front matter.',
  ],
  'scenario/missing-scene-id': [
    'A scene has no id.',
    'Write `{#id}` at the end of its heading, or let `check --fix` do it.',
  ],
  'scenario/no-choice': ['A decision has no choice.', 'Write lines such as `- words {#a} :: one line of note`.'],
  'scenario/no-ending': ['A scenario has no ending.', 'Write a heading, and `::ending` below it.'],
  'scenario/no-help-lent': ['A scene offers a help that no game lends.', 'Write `helps: 1` in the front matter.'],
  'scenario/no-help-written': ['Games lend helps, but no scene offers one.', 'Write `:::help[…]`.'],
  'scenario/no-scene': ['A scenario has no scene.', 'Write `## Title {#id}` and what happens.'],
  'scenario/no-score': ['A scenario has a mastery and no score.', 'Write `score:` in the front matter.'],
  'scenario/no-title': ['A scene has no title.', 'Write it: `## La commande {#n01}`.'],
  'scenario/nothing-told': ['A scene or an ending tells nothing.', 'Write what happens there.'],
  'scenario/question-outside-scene': [
    'A question stands in a help, an ending or what comes of a choice.',
    'Ask it in a scene without a decision.',
  ],
  'scenario/said-twice': ['A scene has two helps or decisions, or a choice two conditions or goals.', 'Keep one.'],
  'scenario/same-id': ['Two scenes, or two names of a story, have the same id.', 'Give one of them another.'],
  'scenario/talk-outside': ['People talk outside of a scenario.', 'Quote them with `:::quote`.'],
  'scenario/text-in-decision': [
    'A decision holds something beside choices, effects and what comes of them.',
    'Move it above, or start it with `>`.',
  ],
  'scenario/text-outside-scene': ['Text stands in no scene.', 'Write a level-2 heading above it.'],
  'scenario/too-many-scenes': ['A scenario has more than 500 scenes and endings.', 'Make several games of it.'],
  'scenario/unknown-character': ['Somebody speaks whom nobody introduced.', 'Add them to `characters`.'],
  'scenario/unknown-mark': ['A flag or clue is not in the front matter.', 'Add it, or mend its name.'],
  'scenario/unknown-scene': ['Something leads to a scene that is not there.', 'Mend its id.'],
  'scenario/unknown-variable': ['A variable is not in the front matter.', 'Add it, or mend its name.'],
  'scenario/unreadable-effect': [
    'A line below a choice is no effect.',
    'Write `budget -3`, `set budget = 10`, `flag refus`, `clue certificat`, `lose certificat`, `if budget >= 5` or `goto n08`.',
  ],
  'scenario/unreadable-talk': ['A line of a talk cannot be read.', 'Write `- naima :: On tranche ce matin.`'],
  'scenario/unused': ['No lesson plays a scenario (a warning).', 'Write `::scenario{src=…}` on a page.'],
  'scenario/wrong-scene-id': [
    'The id of a scene is not made of lower-case letters, digits and hyphens, or has more than 20 characters.',
    'Write the one that the message proposes.',
  ],
};
