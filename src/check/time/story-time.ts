import type { Block, Interaction, Prose } from '../../model/course.ts';
import { type RandomPlay, randomPlays } from '../scenario/proof/plays.ts';
import { type Tale, taleOf } from '../scenario/proof/tale.ts';
import { mean, readingMinutes, sum } from './reading-speed.ts';

type Told = NonNullable<Interaction['story']>;

/** How long parts of a story take to be read. */
interface Reading {
  readonly blocks: (blocks: readonly Block[]) => number;
  readonly prose: (prose: Prose) => number;
}

/** Minutes to make up one's mind in a scene. */
const deciding = 0.5;

/** Turns played at random for the mean: some forty plays of a game of twenty scenes. */
const turns = 800;

/** About how long one play of a story takes: the mean of plays at random, the same ones every time; 0 where none comes to an end. */
export function storyMinutes(story: Told, reading: Reading): number {
  if (story.scenes.length === 0 || story.endings.length === 0) return 0;
  const tale = taleOf(story);
  const parts = partsOf(story, reading);
  const plays = [...randomPlays(tale, turns)].filter((play) => isWhole(tale, play));
  return mean(plays.map((play) => playMinutes(play, parts)));
}

const isWhole = ({ story }: Tale, { stops, isStuck }: RandomPlay): boolean =>
  !isStuck && (stops.at(-1)?.place ?? 0) >= story.scenes.length;

/** Minutes of each scene with what is asked in it, of what each choice leads to, and of the endings. */
interface Parts {
  readonly scenes: readonly { readonly told: number; readonly decides: boolean; readonly after: readonly number[] }[];
  readonly endings: readonly number[];
}

function partsOf({ scenes, endings }: Told, { blocks, prose }: Reading): Parts {
  return {
    scenes: scenes.map(({ title, text, picture = [], ask, help, choices }) => ({
      told:
        readingMinutes(`${title} ${ask}`) +
        blocks([...picture, ...text]) +
        // Asides are few: some ask for this one, most do not.
        blocks(help?.text ?? []) / 4 +
        sum(choices.map(({ words, note = [] }) => prose(words) + prose(note))),
      decides: choices.length > 0,
      after: choices.map(({ feedback }) => blocks(feedback)),
    })),
    endings: endings.map(({ title, text }) => readingMinutes(title) + blocks(text)),
  };
}

/** What is met again is not read again. */
function playMinutes({ turns: played, stops }: RandomPlay, { scenes, endings }: Parts): number {
  const read = new Set<string>();
  const once = (key: string, minutes: number): number => {
    if (read.has(key)) return 0;
    read.add(key);
    return minutes;
  };
  const minutes = played.map(({ place, move }) => {
    const { told = 0, decides = false, after = [] } = scenes[place] ?? {};
    return once(`${place}`, told) + once(`${place}/${move}`, after[move] ?? 0) + (decides ? deciding : 0);
  });
  const ending = (stops.at(-1)?.place ?? 0) - scenes.length;
  return sum(minutes) + (endings[ending] ?? 0);
}
