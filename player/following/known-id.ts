/**
 * The id of a statement that may be made once: the same words give the same id, so that an LRS which has the statement already takes no
 * second one (it answers 409), whatever a crash, another tab or another device had forgotten. In the form of a name-based UUID.
 */
export function knownId(words: readonly string[]): string {
  const text = JSON.stringify(words);
  const hex = [1, 2, 3, 4].map((seed) => `0000000${hash(text, seed).toString(16)}`.slice(-8)).join('');
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})/, '$1-$2-5$3-a$4-');
}

/** 32 bits, well mixed: murmur3 with one unit at a time. */
function hash(text: string, seed: number): number {
  let mixed = Math.imul(seed, 0x9e3779b1);
  for (let i = 0; i < text.length; i++) {
    const unit = Math.imul(text.charCodeAt(i), 0xcc9e2d51);
    mixed ^= Math.imul((unit << 15) | (unit >>> 17), 0x1b873593);
    mixed = Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64;
  }
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
