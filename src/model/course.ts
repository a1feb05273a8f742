import type { RootContent } from 'mdast';
import type { Framework, ServedCompetency } from './competency.ts';
import type { Completion } from './player-course.ts';
import type { Question } from './question.ts';
import type { Story } from './scenario/story.ts';
import type { Sheet } from './worksheet/sheet.ts';

/**
 * A course in one language, read and understood: what `check` looks at, `render` draws and `package` wraps.
 * Prose stays Markdown (mdast, with its positions) until `render` makes HTML of it.
 */
export interface Course {
  readonly id: string;
  readonly version: string;
  /** The language of this reading, BCP 47. */
  readonly language: string;
  /** All the languages the course folder holds. */
  readonly languages: readonly string[];
  readonly title: string;
  readonly description: string;
  readonly keywords: readonly string[];
  readonly audience: string;
  readonly licence: string;
  readonly authors: readonly string[];
  readonly contact: string;
  /** `YYYY-MM-DD`: when someone must read the course again. */
  readonly reviewBy: string;
  readonly minutes: number;
  readonly theme: string;
  readonly navigation: 'free' | 'sequential';
  readonly completion: Completion;
  /** Whether the end shows an attestation to print. */
  readonly attestation: boolean;
  readonly objectives: readonly Objective[];
  readonly lessons: readonly Lesson[];
  readonly assessment?: Assessment;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly glossary: ReadonlyMap<string, Term>;
  /** The competency framework; absent where no file tells it. */
  readonly competencies?: Framework;
  /** Images and downloads the text uses: path in the course folder to bytes. */
  readonly media: ReadonlyMap<string, Uint8Array>;
}

export interface Objective {
  readonly id: string;
  readonly title: string;
}

/** Markdown that is not a block of ours, inline or flow. */
export type Prose = readonly RootContent[];

export interface Lesson {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly objectives: readonly string[];
  /** The rows of the competency framework it serves. */
  readonly competencies: readonly ServedCompetency[];
  readonly pages: readonly Page[];
  readonly place: Place;
}

export interface Page {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly place: Place;
}

export interface Assessment {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly minutes: number;
  /** What stands before the first group: shown before the learner starts. */
  readonly intro: readonly Block[];
  readonly groups: readonly Group[];
  /** Tag (or group id) to number of questions drawn. */
  readonly draw: Readonly<Record<string, number>>;
  readonly shuffle: { readonly questions: boolean; readonly options: boolean };
  readonly attempts: number;
  /** Minutes an attempt may take; learners may ask for more. Absent: as long as it takes. */
  readonly timeLimit?: number;
  readonly masteryScore: number;
  readonly feedback: 'at-once' | 'at-the-end' | 'never';
  readonly place: Place;
}

/** A part of the bank; its id is a tag of each of its questions. */
export interface Group {
  readonly id: string;
  readonly title: string;
  readonly interactions: readonly Interaction[];
  readonly place: Place;
}

export type Block =
  | { readonly type: 'prose'; readonly content: Prose; readonly place: Place }
  | {
      readonly type: 'callout';
      readonly kind: 'caution' | 'tip' | 'example' | 'remember';
      readonly title: string;
      readonly blocks: readonly Block[];
      readonly place: Place;
    }
  | { readonly type: 'key-figure'; readonly figure: string; readonly text: Prose; readonly place: Place }
  | {
      readonly type: 'definition';
      readonly term?: string;
      readonly title: string;
      readonly blocks: readonly Block[];
      readonly place: Place;
    }
  | {
      readonly type: 'quote';
      readonly by: string;
      readonly source?: string;
      readonly content: Prose;
      readonly place: Place;
    }
  | {
      readonly type: 'accordion';
      readonly items: readonly { readonly title: string; readonly blocks: readonly Block[] }[];
      readonly place: Place;
    }
  | {
      readonly type: 'figure';
      readonly src: string;
      readonly alt: string;
      readonly decorative: boolean;
      readonly credit: string;
      readonly caption: Prose;
      readonly description: readonly Block[];
      readonly place: Place;
    }
  | {
      readonly type: 'chart';
      readonly kind: 'bar' | 'stacked' | 'line';
      readonly title: string;
      readonly unit: string;
      readonly sources: readonly string[];
      readonly columns: readonly string[];
      readonly rows: readonly ChartRow[];
      readonly note: Prose;
      readonly place: Place;
    }
  | { readonly type: 'table'; readonly caption: string; readonly content: Prose; readonly place: Place }
  | { readonly type: 'more'; readonly title: string; readonly blocks: readonly Block[]; readonly place: Place }
  | Items<'tabs'>
  | Items<'cards'>
  | Items<'steps'>
  | {
      readonly type: 'timeline';
      readonly items: readonly { readonly when: string; readonly title: string; readonly blocks: readonly Block[] }[];
      readonly place: Place;
    }
  | { readonly type: 'download'; readonly src: string; readonly title: string; readonly place: Place }
  | { readonly type: 'talk'; readonly lines: readonly TalkLine[]; readonly place: Place }
  | {
      readonly type: 'storyboard';
      readonly id: string;
      readonly key: string;
      readonly title: string;
      readonly scenes: readonly StoryboardScene[];
      readonly place: Place;
    }
  | Video
  | { readonly type: 'interaction'; readonly interaction: Interaction; readonly place: Place };

/** Several things of one kind, each under a title of its own. */
export interface Items<Type extends string> {
  readonly type: Type;
  readonly items: readonly { readonly title: string; readonly blocks: readonly Block[] }[];
  readonly place: Place;
}

/** What one person says, in a scene of a story. */
export interface TalkLine {
  readonly by: string;
  readonly words: Prose;
}

/** A drawing that stands while its narration is read. */
export interface StoryboardScene {
  /** One character, unique in the storyboard. */
  readonly id: string;
  readonly title: string;
  /** An SVG of the course; its moving groups say how they come in. */
  readonly src: string;
  readonly alt: string;
  readonly seconds: number;
  /** What is said: captions and transcript are made of it. */
  readonly narration: Prose;
  /** Asked once the scene has been told. */
  readonly questions: readonly Interaction[];
  readonly place: Place;
}

export interface Video {
  readonly type: 'video';
  readonly id: string;
  readonly key: string;
  readonly title: string;
  /** A file of the course, the light one; `high` where there is one of more definition. Absent where it is embedded. */
  readonly src?: string;
  readonly high?: string;
  /** Another host's player, asked for only once the learner agrees. */
  readonly embed?: string;
  readonly poster?: string;
  /** WebVTT, a file of the course. */
  readonly captions?: string;
  readonly seconds: number;
  /** Why a video and not a text (RGESN 4.6). */
  readonly why: string;
  readonly transcript: readonly Block[];
  readonly place: Place;
}

/** Label, then one number per further column; `display` is what the reader sees, with its unit. */
export interface ChartRow {
  readonly label: string;
  readonly cells: readonly { readonly value: number; readonly display: string; readonly figure?: string }[];
}

/** A question with the words around it. The words of options hang on the ids of the question's options. */
export interface Interaction {
  readonly question: Question;
  readonly tags: readonly string[];
  readonly prompt: readonly Block[];
  /** Option, source, target, item, category, zone id to its words. */
  readonly words: Readonly<Record<string, Prose>>;
  /** Option, item, source, zone id (`t`/`f`; index of a foreseen answer) to what is said of it. */
  readonly optionFeedback: Readonly<Record<string, Prose>>;
  readonly outcomeFeedback: Readonly<
    Partial<Record<'right' | 'partial' | 'wrong' | 'neutral' | 'always', readonly Block[]>>
  >;
  readonly hint: readonly Block[];
  /** Assessment: the page where the answer is taught. */
  readonly page?: string;
  /** Hotspot: the drawing, an SVG whose zones carry `data-zone`. */
  readonly drawing?: { readonly src: string; readonly alt: string };
  /** Worksheet: what it looks like. */
  readonly sheet?: Sheet<Prose>;
  /** Where cells (`portable.fab`) and foreseen answers (`foreseen/0`) of the sheet stand in the author's text. */
  readonly sheetPlaces?: ReadonlyMap<string, Place>;
  /** Scenario: what is told and decided. */
  readonly story?: Story<readonly Block[], Prose>;
  /** Where the parts of the story stand in the author's text (`scenario/story-place.ts`). */
  readonly storyPlaces?: ReadonlyMap<string, Place>;
  /** Cloze: the text with its gaps (`gap` text directives carrying an id). */
  readonly text?: readonly Block[];
  readonly place: Place;
}

export interface Figure {
  readonly id: string;
  readonly value?: number;
  readonly valueText?: string;
  readonly unit: string;
  /** What the learner reads: `4,4 %`. */
  readonly display: string;
  readonly label: string;
  readonly scope: string;
  readonly year: string;
  readonly source: string;
  readonly locator: string;
  readonly confidence: 'confirmed' | 'single' | 'contradictory' | 'calculated' | 'fictional';
  readonly rule: string;
  /** Beginnings of words, one of which stands on each page that quotes it. */
  readonly with?: readonly string[];
  /** Beginnings of words, none of which stands in the block that quotes it. */
  readonly without?: readonly string[];
}

export interface Source {
  readonly id: string;
  readonly organisation: string;
  readonly title: string;
  readonly date: string;
  readonly url: string;
}

export interface Term {
  readonly id: string;
  readonly term: string;
  readonly definition: string;
  readonly see: readonly string[];
}

/** Where something stands in the author's text; 1-based, as editors count. */
export interface Place {
  /** From the working folder, forward slashes. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}
