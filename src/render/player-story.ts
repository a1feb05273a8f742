import type { Block, Interaction } from '../model/course.ts';
import type { PlayerQuestion } from '../model/player-course.ts';
import { blocks } from './blocks.ts';
import { picture } from './figure.ts';
import { inlineProse } from './prose.ts';
import type { Writing } from './writing.ts';

/** A story as the player tells it: its words as HTML. */
export function playerStory(
  writing: Writing,
  story: NonNullable<Interaction['story']>,
): NonNullable<PlayerQuestion['story']> {
  const html = (list: readonly Block[]): string => blocks(writing, list, { terms: true }).markup;
  const { marks, scenes, endings } = story;
  return {
    ...story,
    marks: marks.map(({ words, ...mark }) => ({
      ...mark,
      ...(words && { words: inlineProse(writing, words).markup }),
    })),
    scenes: scenes.map(({ picture: shown, text, help, choices, ...scene }) => ({
      ...scene,
      ...(shown && { picture: drawn(writing, shown) }),
      text: html(text),
      ...(help && { help: { ...help, text: html(help.text) } }),
      choices: choices.map(({ words, note, feedback, ...choice }) => ({
        ...choice,
        words: inlineProse(writing, words).markup,
        ...(note && { note: inlineProse(writing, note).markup }),
        feedback: html(feedback),
      })),
    })),
    endings: endings.map(({ text, ...ending }) => ({ ...ending, text: html(text) })),
  };
}

/** A drawing of the scene by itself; one that names its maker as a figure. */
function drawn(writing: Writing, list: readonly Block[]): string {
  const [block] = list;
  if (block?.type !== 'figure' || block.credit !== '') return blocks(writing, list).markup;
  return picture(writing, block.src, block.decorative ? '' : block.alt).markup;
}
