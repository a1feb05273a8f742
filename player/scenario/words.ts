import type { PlayerQuestion } from '../../src/model/player-course.ts';
import type { Game } from '../../src/model/scenario/game.ts';
import type { Change, Standing } from '../../src/model/scenario/replay.ts';
import type { Story, StoryMeasure, StoryVariable } from '../../src/model/scenario/story.ts';
import { filled } from '../kit.ts';
import type { scenario } from '../i18n/scenario.ts';

type Short<Key> = Key extends `scenario.${infer Name}` ? Name : never;
export type ScenarioText = Short<keyof typeof scenario>;

/** Interface texts of a game, with their placeholders filled. */
export type Say = (key: ScenarioText, values?: Readonly<Record<string, string | number>>) => string;

export const sayIn =
  (texts: Readonly<Record<string, string>>): Say =>
  (key, values = {}) =>
    filled(texts[`scenario.${key}`] || key, values);

/** What every view of a game draws from. */
export interface Play {
  readonly question: PlayerQuestion;
  readonly story: Story<string, string>;
  readonly standing: Standing;
  readonly game: Game;
  readonly say: Say;
}

/** A number as the language of the page writes it. */
export const number = (n: number): string =>
  n.toLocaleString(document.documentElement.lang, { maximumFractionDigits: 2 }).replace('-', '−');

/** « +4 », « −2 »: never a sign by colour alone. */
export const signed = (n: number): string => (n > 0 ? '+' : '') + number(n);

const measures: Readonly<Record<StoryMeasure['is'], readonly [goal: ScenarioText, alarm: ScenarioText]>> = {
  '<': ['below', 'alarmBelow'],
  '<=': ['atMost', 'alarmAtMost'],
  '>': ['above', 'alarmAbove'],
  '>=': ['atLeast', 'alarmAtLeast'],
};

/** « 78 au plus ». */
export const goalWords = (say: Say, { is, than }: StoryMeasure): string => say(measures[is][0], { n: number(than) });

/** « alerte sous 15 ». */
export const alarmWords = (say: Say, { is, than }: StoryMeasure): string => say(measures[is][1], { n: number(than) });

export const variableOf = ({ variables }: Play['story'], id: string): StoryVariable =>
  variables.filter((each) => each.id === id)[0]!;

/** « Carbone −2 ». */
export const changeWords = (story: Play['story'], { variable, by }: Change): string =>
  `${variableOf(story, variable).title} ${signed(by)}`;
