import type { Block, Place, Prose } from '../../model/course.ts';
import type { ScenarioFrontMatter } from '../../model/schema-scenario.ts';
import type { Story } from '../../model/scenario/story.ts';
import type { Finding, Report } from '../report.ts';

/** Where the story stands, and to whom its problems are told. */
export interface Telling {
  readonly place: Place;
  readonly places: ReadonlyMap<string, Place>;
  readonly report: Report;
}

type Told = Story<readonly Block[], Prose>;
/** A problem of the whole; `part` is what it is shown at. */
type Wrong = Omit<Finding, 'place'> & { readonly part?: string };

/** What the parts of a story say together: that it begins, that it ends whatever happens, that what is lent can be asked for. */
export function checkWhole(story: Told, { mastery }: ScenarioFrontMatter, { place, places, report }: Telling): void {
  const isScored = story.score !== undefined || story.endings.every(({ score }) => score !== undefined);
  const found: readonly Wrong[] = [
    ...(story.scenes.length === 0 ? [noScene] : []),
    ...endingsOf(story),
    ...helpsOf(story),
    ...(mastery !== undefined && !isScored ? [noScore] : []),
  ];
  for (const { part = '', ...wrong } of found) report({ ...wrong, place: places.get(part) ?? place });
}

function endingsOf({ endings }: Told): readonly Wrong[] {
  const last = endings.at(-1);
  if (last === undefined) return [noEnding];
  const sudden = endings.slice(0, -1).filter(({ atOnce, when }) => atOnce && when === undefined);
  return [
    ...(last.when !== undefined || last.atOnce ? [onCondition(last)] : []),
    ...sudden.map((ending) => withoutCondition(ending)),
  ];
}

function helpsOf({ scenes, helps }: Told): readonly Wrong[] {
  const helped = scenes.find(({ help }) => help);
  if (helped && helps === 0) return [{ ...noneLent, part: helped.id }];
  return helps > 0 && !helped ? [noneWritten] : [];
}

const noScene: Wrong = {
  rule: 'scenario/no-scene',
  message: 'This scenario has no scene.',
  fix: 'Write a level-2 heading and what happens: ## La commande {#n01}',
};

const noEnding: Wrong = {
  rule: 'scenario/no-ending',
  message: 'This scenario has no ending.',
  fix: 'Write one at the end of the file: a level-2 heading, and ::ending below it.',
};

const onCondition = ({ id, title }: Told['endings'][number]): Wrong => ({
  rule: 'scenario/last-ending',
  part: id,
  message: `The last ending, "${title}", comes on a condition, so some games would end nowhere.`,
  fix: 'Write one without if and at-once behind it, for all that is left.',
});

const withoutCondition = ({ id, title }: Told['endings'][number]): Wrong => ({
  rule: 'scenario/ending-at-once',
  part: id,
  message: `The ending "${title}" comes at once and has no condition, so every game would end with its first choice.`,
  fix: 'Say when it comes: ::ending{if="budget < 0" at-once}',
});

const noneLent: Wrong = {
  rule: 'scenario/no-help-lent',
  message: 'This scene offers a help, but no game lends any.',
  fix: 'Say in the front matter how many may be asked for: helps: 1',
};

const noneWritten: Wrong = {
  rule: 'scenario/no-help-written',
  part: 'helps',
  message: 'Games lend helps, but no scene offers one.',
  fix: 'Write one in a scene, :::help[Demander à Naïma], or take helps out of the front matter.',
};

const noScore: Wrong = {
  rule: 'scenario/no-score',
  part: 'mastery',
  message: 'The scenario says from which score it is won, but has no score.',
  fix: 'Add a formula to the front matter, score: 100 - carbone, or give every ending a score.',
};
