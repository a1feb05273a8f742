/** Scripts and styles that only some courses need; each stands in a file of its own, shipped to the courses that use it. */
export const extras = [
  'cards',
  'storyboard',
  'video',
  'commitment',
  'worksheet',
  'scenario',
  'clock',
  'attestation',
] as const;

export type Extra = (typeof extras)[number];
