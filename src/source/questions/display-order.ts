import { shuffled } from '../../model/shuffle.ts';

/**
 * An order to show things in that is not the right one: the same at every build, since it is drawn from the question's id.
 * `isRight` says whether an order gives the answer away.
 */
export function displayOrder<T>(items: readonly T[], id: string, isRight: (order: readonly T[]) => boolean): T[] {
  if (items.length < 2) return [...items];
  let seed = seedOf(id);
  for (let n = 0; n < 50; n++, seed++) {
    const order = shuffled(items, seed);
    if (!isRight(order)) return order;
  }
  return items.toReversed();
}

/** A positive number from an id (FNV-1a). */
function seedOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193) >>> 0;
  return (hash >>> 1) + 1;
}

/** Whether an order is that of a list of ids. */
export const isOrder = (order: readonly { readonly id: string }[], ids: readonly string[]): boolean =>
  order.every(({ id }, index) => id === ids[index]);
