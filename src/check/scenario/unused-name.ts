import { blocksInside } from '../../model/blocks-inside.ts';
import type { Block, Interaction } from '../../model/course.ts';
import { storyPlace } from '../../model/scenario/story-place.ts';
import { entryPlace } from '../places.ts';
import type { Rule } from '../rule.ts';
import { show } from '../show.ts';
import { usesOf } from './uses.ts';

/**
 * Every variable, flag, clue and character of a scenario should play a part.
 *
 * A variable that nothing moves and nothing reads is a gauge that stands still. A flag or a clue is there to be set and read, a character to say something.
 *
 * @example {"name": "ok"}
 *   ::scenario{src=histoire.md}
 *   == fr/histoire.md
 *   ---
 *   kind: scenario
 *   id: oil
 *   title: Burning oil
 *   characters: [{ id: ada, name: Ada, role: cook }]
 *   ---
 *
 *   ## The pan {#pan}
 *
 *   :::talk
 *   - ada :: It burns.
 *   :::
 *
 *   ## The end {#end}
 *
 *   ::ending
 *
 *   The fire is out.
 *
 * @example {"name": "not-ok", "output": ["fr/histoire.md:5:1: scenario/unused-name"]}
 *   ::scenario{src=histoire.md}
 *   == fr/histoire.md
 *   ---
 *   kind: scenario
 *   id: oil
 *   title: Burning oil
 *   characters: [{ id: ada, name: Ada, role: cook }]
 *   ---
 *
 *   ## The pan {#pan}
 *
 *   It burns.
 *
 *   ## The end {#end}
 *
 *   ::ending
 *
 *   The fire is out.
 */
export const unusedName: Rule = function* ({ interactions, texts }) {
  for (const { interaction } of interactions) {
    if (!interaction.story) continue;
    for (const { part, message, fix } of unusedIn(interaction.story)) {
      const [, character] = /^@(.*)$/.exec(part) ?? [];
      const place =
        character === undefined ? storyPlace(interaction, part) : entryPlace(texts, interaction.place.file, character);
      yield { severity: 'warning', rule: 'scenario/unused-name', place, message, fix };
    }
  }
};

interface Unused {
  /** As places are named; `@ada` a character. */
  readonly part: string;
  readonly message: string;
  readonly fix: string;
}

function* unusedIn(story: Told): Iterable<Unused> {
  const { changed, read } = usesOf(story);
  for (const { id, title } of story.variables) {
    if (changed.has(id) || read.has(id)) continue;
    const message = `No choice moves the variable ${show(title)}, and nothing reads it.`;
    yield { part: `$${id}`, message, fix: 'Take it away, or let choices move it.' };
  }
  for (const { id, title } of story.marks) {
    // A flag that is set and not read has a rule of its own; a clue is there to be found.
    if (changed.has(id) || (title === undefined && read.has(id))) continue;
    const message =
      title === undefined ? `The flag "${id}" is never set, nor read.` : `No choice finds the clue ${show(title)}.`;
    yield { part: `$${id}`, message, fix: 'Take it away, or let a choice set it.' };
  }
  const speakers = new Set(blocksOf(story).flatMap(speakersIn));
  for (const { id, name } of story.characters) {
    if (speakers.has(name)) continue;
    const fix = `Let them speak in a scene, in :::talk: - ${id} :: …, or take them away.`;
    yield { part: `@${id}`, message: `${show(name)} never says anything.`, fix };
  }
}

const blocksOf = ({ scenes, endings }: Told): readonly Block[] => [
  ...scenes.flatMap(({ text, help, choices }) => [
    ...text,
    ...(help?.text ?? []),
    ...choices.flatMap(({ feedback }) => feedback),
  ]),
  ...endings.flatMap(({ text }) => text),
];

type Told = NonNullable<Interaction['story']>;

/** Names, as lines of a talk hold them. */
const speakersIn = (block: Block): readonly string[] =>
  block.type === 'talk' ? block.lines.map(({ by }) => by) : blocksInside(block).flatMap(speakersIn);
