import type { Expression } from '../expression.ts';

/**
 * A serious game: scenes with choices, variables that the choices move, endings tried in order.
 * `Text` is what stands for words in blocks, `Words` for words in a line: Markdown for the author's tools, HTML for the player.
 */
export interface Story<Text, Words> {
  readonly variables: readonly StoryVariable[];
  /** What is so or not: flags the learner never sees, and clues, which are shown once found. */
  readonly marks: readonly StoryMark<Words>[];
  readonly characters: readonly StoryCharacter[];
  /** Asides that a learner may ask for in one game. */
  readonly helps: number;
  /** In the order of the file: from a scene one goes to the next one whose condition holds. */
  readonly scenes: readonly StoryScene<Text, Words>[];
  /** Tried in order: those `atOnce` after each choice, all once no scene is left. The last has no condition. */
  readonly endings: readonly StoryEnding<Text>[];
  /** 0–100, from the variables and marks at the end; absent where the game is not scored. */
  readonly score?: Expression;
}

export interface StoryVariable {
  /** A name that expressions can use: `budget`. */
  readonly id: string;
  readonly title: string;
  readonly start: number;
  /** Held at these after each choice. Where one is absent, the value goes as far as choices take it. */
  readonly min?: number;
  readonly max?: number;
  /** What the learner aims at: « 78 au plus ». */
  readonly goal?: StoryMeasure;
  /** What must be told: « alerte sous 15 ». */
  readonly alarm?: StoryMeasure;
  /** The two ends of its gauge. */
  readonly gauge: readonly [from: number, to: number];
}

export interface StoryMeasure {
  readonly is: '<' | '<=' | '>' | '>=';
  readonly than: number;
}

export interface StoryMark<Words> {
  readonly id: string;
  /** A clue has a title, and words that are read in the list of clues. */
  readonly title?: string;
  readonly words?: Words;
}

export interface StoryCharacter {
  readonly id: string;
  readonly name: string;
  /** Who they are: « cheffe de projet ». */
  readonly role: string;
}

export interface StoryScene<Text, Words> {
  readonly id: string;
  readonly title: string;
  /** The part of the story it belongs to: « Acte 2 · S’équiper ». */
  readonly act: string;
  readonly when?: Expression;
  /** What is told, and who says what. Debriefs hold questions too. */
  readonly text: Text;
  /** A drawing above the scene, as `<img>`. */
  readonly picture?: Text;
  /** An aside that may be asked for before deciding, and when it may. */
  readonly help?: { readonly title: string; readonly text: Text; readonly when?: Expression };
  /** What is asked above the choices; the interface's words where it is ''. */
  readonly ask: string;
  /** None: one reads and goes on. */
  readonly choices: readonly StoryChoice<Words, Text>[];
  /** Where a scene without choices leads, where not to the next. */
  readonly goto?: string;
}

export interface StoryChoice<Words, Text> {
  /** One character, unique in its scene. */
  readonly id: string;
  /** In plain text, for records. */
  readonly title: string;
  readonly words: Words;
  /** One line below: what the choice promises. */
  readonly note?: Words;
  readonly when?: Expression;
  readonly effects: readonly StoryEffect[];
  /** A scene or an ending; absent: the next scene whose condition holds. */
  readonly goto?: string;
  /** What comes of it. */
  readonly feedback: Text;
  /** The author's advice: the decision is recorded as right. Absent where the scene advises none of them. */
  readonly advised?: boolean;
}

export type StoryEffect =
  | { readonly variable: string; readonly by: number }
  | { readonly variable: string; readonly to: number }
  | { readonly mark: string; readonly is: boolean };

export interface StoryEnding<Text> {
  readonly id: string;
  readonly title: string;
  readonly when?: Expression;
  readonly atOnce: boolean;
  /** Score of who ends here, whatever the formula says. */
  readonly score?: number;
  readonly text: Text;
}
