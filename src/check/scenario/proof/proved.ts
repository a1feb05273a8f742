import type { Interaction, Place } from '../../../model/course.ts';
import { storyPlace } from '../../../model/scenario/story-place.ts';
import type { Located } from '../../rule.ts';
import { show } from '../../show.ts';
import { type Play, playInWords } from './play.ts';
import { type Proof, prove } from './prove.ts';

type Told = NonNullable<Interaction['story']>;

/** A scenario of a course with what is proved of it: what rules about stories look at. */
export interface Proved {
  readonly interaction: Interaction;
  readonly story: Told;
  readonly proof: Proof;
  /** Where a part of the story stands: `n04`, `n04/a`, `$budget`, `score`. */
  readonly at: (part: string) => Place;
  /** How a play goes, in the words of the story; nothing where it has not begun. */
  readonly after: (play: Play) => string;
}

/**
 * All scenarios of a course, each proved once for all rules; a course without pays nothing. Where a condition or a choice could not
 * be read, the story that is left is not the author's: what would be said of it is not true.
 */
export function* provedIn({ interactions, unread }: Located): Iterable<Proved> {
  for (const { interaction } of interactions) {
    const { story } = interaction;
    const [first] = story?.scenes ?? [];
    if (!story || !first || story.endings.length === 0) continue;
    if (unread.has(storyPlace(interaction, first.id).file)) continue;
    yield {
      interaction,
      story,
      proof: proofOf(interaction, story),
      at: (part) => storyPlace(interaction, part),
      after: (play) => (play.length === 0 ? ' from the start' : ` after ${playInWords(story, play)}`),
    };
  }
}

const proofs = new WeakMap<Told, Proof>();
let last: { readonly rules: string; readonly proof: Proof } | undefined;

function proofOf({ question }: Interaction, story: Told): Proof {
  const known = proofs.get(story);
  if (known) return known;
  const mastery = question.type === 'scenario' ? question.mastery : undefined;
  const rules = JSON.stringify([story, mastery], withoutWords);
  // Another language tells the same game in other words.
  const proof = last?.rules === rules ? last.proof : prove(story, { mastery });
  last = { rules, proof };
  proofs.set(story, proof);
  return proof;
}

const told = new Set(['text', 'words', 'note', 'feedback', 'title', 'act', 'ask', 'picture', 'characters', 'advised']);

const withoutWords = (key: string, value: unknown): unknown => (told.has(key) ? undefined : value);

/** A scene or an ending by its title, in a message. */
export const named = ({ title, id }: { readonly title: string; readonly id: string }): string => show(title || id);
