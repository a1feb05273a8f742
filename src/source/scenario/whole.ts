import type { Block, Place, Prose } from '../../model/course.ts';
import type { ScenarioFrontMatter } from '../../model/schema-scenario.ts';
import type { Story } from '../../model/scenario/story.ts';
import type { Report } from '../report.ts';

/** Where the story stands, and to whom its problems are told. */
export interface Telling {
  readonly place: Place;
  readonly places: ReadonlyMap<string, Place>;
  readonly report: Report;
}

type Tell = (rule: string, part: string, words: readonly [message: string, fix: string]) => void;
type Told = Story<readonly Block[], Prose>;

/** What the parts of a story say together: that it begins, that it ends whatever happens, that what is lent can be asked for. */
export function checkWhole(story: Told, { mastery }: ScenarioFrontMatter, { place, places, report }: Telling): void {
  const tell: Tell = (rule, part, [message, fix]) => report({ rule, place: places.get(part) ?? place, message, fix });
  if (story.scenes.length === 0) tell('scenario/no-scene', '', noScene);
  checkEndings(story, tell);
  checkHelps(story, tell);
  const isScored = story.score !== undefined || story.endings.every(({ score }) => score !== undefined);
  if (mastery !== undefined && !isScored) tell('scenario/no-score', 'mastery', noScore);
}

function checkEndings({ endings }: Told, tell: Tell): void {
  const last = endings.at(-1);
  if (last === undefined) {
    tell('scenario/no-ending', '', noEnding);
    return;
  }
  if (last.when !== undefined || last.atOnce) tell('scenario/last-ending', last.id, lastEnding(last.title));
  for (const { id, title, atOnce, when } of endings.slice(0, -1)) {
    if (atOnce && when === undefined) tell('scenario/ending-at-once', id, atOnceAlways(title));
  }
}

function checkHelps({ scenes, helps }: Told, tell: Tell): void {
  const helped = scenes.find(({ help }) => help);
  if (helped && helps === 0) tell('scenario/no-help-lent', helped.id, noHelpLent);
  if (helps > 0 && !helped) tell('scenario/no-help-lent', 'helps', noHelpWritten);
}

const noScene = [
  'This scenario has no scene.',
  'Write a level-2 heading and what happens: ## La commande {#n01}',
] as const;
const noEnding = [
  'This scenario has no ending.',
  'Write one at the end of the file: a level-2 heading, and ::ending below it.',
] as const;
const lastEnding = (title: string) =>
  [
    `The last ending, "${title}", comes on a condition, so some games would end nowhere.`,
    'Write one without if and at-once behind it, for all that is left.',
  ] as const;
const atOnceAlways = (title: string) =>
  [
    `The ending "${title}" comes at once and has no condition, so every game would end with its first choice.`,
    'Say when it comes: ::ending{if="budget < 0" at-once}',
  ] as const;
const noHelpLent = [
  'This scene offers a help, but no game lends any.',
  'Say in the front matter how many may be asked for: helps: 1',
] as const;
const noHelpWritten = [
  'Games lend helps, but no scene offers one.',
  'Write one in a scene, :::help[Demander à Naïma], or take helps out of the front matter.',
] as const;
const noScore = [
  'The scenario says from which score it is won, but has no score.',
  'Add a formula to the front matter: score: 100 - carbone; or give every ending a score.',
] as const;
