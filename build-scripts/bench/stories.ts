import { prove } from '../../src/check/scenario/proof/prove.ts';
import { thorough } from '../../src/check/scenario/proof/effort.ts';
import { drawMap } from '../../src/story-map/draw-map.ts';
import { longStory } from '../../test/check/scenario/random-story.ts';
import { type Figure, secondsOf } from './figure.ts';

/** What an author waits for: the proof of a game of 200 scenes at each check, and its map when asked for. */
export async function measureStories(): Promise<readonly Figure[]> {
  const story = longStory(1);
  const check = await secondsOf(5, async () => prove(story, { mastery: 0.6 }));
  const map = await secondsOf(5, async () => drawMap('Long', prove(story, { mastery: 0.6, effort: thorough })));
  return [
    { name: 'story.check', value: check, unit: 's', target: 2 },
    { name: 'story.map', value: map, unit: 's', target: 2 },
  ];
}
