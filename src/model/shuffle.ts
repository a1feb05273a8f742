/**
 * The items in an order that depends on the seed alone, so that a learner who comes back finds the same order.
 * Seed 0 leaves them as the author wrote them.
 */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const order = items.slice();
  if (seed === 0) return order;
  const random = randomFrom(seed);
  for (let last = order.length - 1; last > 0; last--) {
    const picked = Math.floor(random() * (last + 1));
    const moved = order[last] as T;
    order[last] = order[picked] as T;
    order[picked] = moved;
  }
  return order;
}

/** Mulberry32: a generator of one 32-bit word, even enough for a handful of options. */
function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
}
