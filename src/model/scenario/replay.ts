import { type AnyStory, type Engine, engineOf, type Move, type Values } from './engine.ts';
import type { Story, StoryChoice, StoryEnding, StoryMeasure, StoryScene, StoryVariable } from './story.ts';

/** What one choice, or one scene read and left, has changed. */
export interface Step<Text = string, Words = string> {
  readonly scene: StoryScene<Text, Words>;
  /** Absent of a scene that was read and left. */
  readonly choice?: StoryChoice<Words, Text>;
  /** Whether the help was asked for before. */
  readonly helped: boolean;
  /** Variables that moved: « Carbone −2 ». */
  readonly changes: readonly Change[];
  /** Ids of marks gained and lost. */
  readonly gained: readonly string[];
  readonly lost: readonly string[];
  /** Ids of variables that came into their alarm. */
  readonly alarms: readonly string[];
}

export interface Change {
  readonly variable: string;
  readonly from: number;
  readonly to: number;
  /** What it moved by: less than the choice says where a bound held it. */
  readonly by: number;
}

/** Where one stands in a game, and how one came there. */
export interface Standing<Text = string, Words = string> {
  /** The choices so far, as `Game.choices` keeps them. */
  readonly choices: string;
  readonly values: Readonly<Record<string, number>>;
  /** Ids of flags that are set and clues that were found. */
  readonly marks: ReadonlySet<string>;
  /** Ids of variables that are in their alarm. */
  readonly alarms: readonly string[];
  /** Where one is; absent once the game is over. */
  readonly scene?: StoryScene<Text, Words>;
  /** What can be chosen here. None: one reads and goes on (`choose(standing, '.')`). */
  readonly available: readonly StoryChoice<Words, Text>[];
  /** `open`: the help of the scene may be asked for (`choose(standing, '!')`); `asked`: it was. */
  readonly help: 'none' | 'open' | 'asked';
  readonly helpsLeft: number;
  readonly steps: readonly Step<Text, Words>[];
  readonly isOver: boolean;
  readonly ending?: StoryEnding<Text>;
  /** 0–100, once the game is over and where it has a score. */
  readonly score?: number;
  /** The same for the engine. */
  readonly state: { readonly values: Values; readonly place: number; readonly helps: number; readonly asked: boolean };
}

/** A game that can be played. */
export interface OpenStory<Text = string, Words = string> {
  readonly engine: Engine;
  start(): Standing<Text, Words>;
  /** Takes the id of a choice, `.` to leave a scene that is read, `!` to ask for help; what cannot be chosen changes nothing. */
  choose(standing: Standing<Text, Words>, choice: string): Standing<Text, Words>;
  /** Plays what was kept. Where the story has changed and a choice is gone, it stops: the learner goes on from that scene. */
  replay(choices: string): Standing<Text, Words>;
}

/** Whether a variable is where its goal wants it, or its alarm tells it. */
export function meets(value: number, { is, than }: StoryMeasure): boolean {
  switch (is) {
    case '<':
      return value < than;
    case '<=':
      return value <= than;
    case '>':
      return value > than;
    case '>=':
      return value >= than;
  }
}

type State = Standing['state'];
type Past<Text, Words> = Pick<Standing<Text, Words>, 'choices' | 'steps'>;

/** Opens a story: its formulas are compiled here, once. */
export function openStory<Text, Words>(story: Story<Text, Words>): OpenStory<Text, Words> {
  const engine = engineOf(story);
  const { spots } = engine;
  type At = Standing<Text, Words>;
  const stand = (state: State, past: Past<Text, Words>): At => ({
    ...past,
    state,
    ...told(story, state.values),
    ...here(story, engine, state),
  });
  const start = (): At => {
    const state = { values: engine.start, place: engine.first(), helps: story.helps, asked: false };
    return stand(state, { choices: '', steps: [] });
  };
  const ask = (standing: At): At => {
    if (standing.help !== 'open') return standing;
    const { state, choices, steps } = standing;
    return stand({ ...state, helps: state.helps - 1, asked: true }, { choices: `${choices}!`, steps });
  };
  const leave = (standing: At, choice?: StoryChoice<Words, Text>): At => {
    const { state, scene, choices, steps } = standing;
    const move = choice && moveOf(spots[state.place]!.moves, choice.id);
    const values = move ? move.apply(state.values) : state.values;
    const after = { ...state, values, place: engine.next(values, state.place, move), asked: false };
    const step = {
      scene: scene!,
      ...(choice && { choice }),
      helped: state.asked,
      ...changed(story, state.values, values),
    };
    return stand(after, { choices: choices + (choice ? choice.id : '.'), steps: steps.concat(step) });
  };
  const choose = (standing: At, id: string): At => {
    const { isOver, available } = standing;
    if (isOver) return standing;
    if (id === '!') return ask(standing);
    if (!available.length) return id === '.' ? leave(standing) : standing;
    const choice = available.filter((one) => one.id === id)[0];
    return choice ? leave(standing, choice) : standing;
  };
  const replay = (choices: string): At => {
    let standing = start();
    for (const id of choices.split('')) {
      const after = choose(standing, id);
      // A help that is there no longer stops nothing.
      if (after === standing && id !== '!') break;
      standing = after;
    }
    return standing;
  };
  return { engine, start, choose, replay };
}

const moveOf = (moves: readonly Move[], id: string): Move | undefined => moves.filter((move) => move.id === id)[0];

/** The values by their names. */
function told({ variables, marks }: AnyStory, values: Values): Pick<Standing, 'values' | 'marks' | 'alarms'> {
  const byId: Record<string, number> = {};
  variables.forEach(({ id }, slot) => (byId[id] = values[slot]!));
  const held = marks.filter((_, i) => values[variables.length + i]);
  const alarmed = variables.filter((variable, slot) => isAlarmed(variable, values[slot]!));
  return { values: byId, marks: new Set(held.map(({ id }) => id)), alarms: alarmed.map(({ id }) => id) };
}

const isAlarmed = ({ alarm }: StoryVariable, value: number): boolean => !!alarm && meets(value, alarm);

type Here<Text, Words> = Pick<
  Standing<Text, Words>,
  'scene' | 'available' | 'help' | 'helpsLeft' | 'isOver' | 'ending' | 'score'
>;

/** What can be done where one is. */
function here<Text, Words>(
  { scenes, endings }: Story<Text, Words>,
  { spots, score }: Engine,
  { values, place, helps, asked }: State,
): Here<Text, Words> {
  const scene = scenes[place];
  const spot = spots[place];
  if (!scene || !spot) {
    const [ending, points] = [endings[place - scenes.length], score(values, place)];
    return {
      available: [],
      help: 'none',
      helpsLeft: helps,
      isOver: true,
      ...(ending && { ending }),
      ...(points !== undefined && { score: points }),
    };
  }
  const isOffered = helps > 0 && !!spot.help && spot.help(values);
  const offered = isOffered ? 'open' : 'none';
  const isFree = (_: unknown, i: number): boolean => !spot.moves[i]!.when || spot.moves[i]!.when!(values);
  return {
    scene,
    available: scene.choices.filter(isFree),
    help: asked ? 'asked' : offered,
    helpsLeft: helps,
    isOver: false,
  };
}

/** What differs between two states. */
function changed(
  { variables, marks }: AnyStory,
  before: Values,
  after: Values,
): Pick<Step, 'changes' | 'gained' | 'lost' | 'alarms'> {
  const changes: Change[] = [];
  variables.forEach(({ id }, slot) => {
    const [from, to] = [before[slot]!, after[slot]!];
    if (from !== to) changes.push({ variable: id, from, to, by: Math.round((to - from) * 1e6) / 1e6 });
  });
  const turned = (to: number): string[] =>
    marks
      .filter((_, i) => after[variables.length + i] === to && before[variables.length + i] !== to)
      .map(({ id }) => id);
  const alarms = variables.filter(
    (variable, slot) => isAlarmed(variable, after[slot]!) && !isAlarmed(variable, before[slot]!),
  );
  return { changes, gained: turned(1), lost: turned(0), alarms: alarms.map(({ id }) => id) };
}
