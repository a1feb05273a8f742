/** A calm voice. */
const wordsPerMinute = 150;
const shortest = 4;

/** Seconds that a scene lasts where its author names none: what its narration takes to be read aloud. */
export const spokenSeconds = (narration: string): number =>
  Math.max(shortest, Math.ceil((wordsIn(narration) * 60) / wordsPerMinute));

const wordsIn = (text: string): number =>
  text.split(/\s+/).filter((word) => /[^\s.,;:!?…«»"“”()–—-]/.test(word)).length;

/** Characters a second that most people can still read as captions. */
export const fastestReading = 25;

/** Seconds that captions need to be read. */
export const readingSeconds = (narration: string): number => Math.ceil(narration.length / fastestReading);

/** A story longer than this is two stories. */
export const longestStory = 300;

/** Bytes that all drawings of a storyboard may take together. */
export const heaviestDrawings = 30_000;
