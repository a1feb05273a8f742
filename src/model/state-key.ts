const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';

/**
 * The four characters under which a learner's state keeps a page or a question.
 *
 * Made from the id alone (FNV-1a, 24 of its bits folded in), so that moving, adding or removing other questions changes nothing.
 * Two ids of one course that meet in the same key are refused at build (`ids/same-state-key`).
 */
export function stateKey(id: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193) >>> 0;
  const folded = (hash >>> 24) ^ (hash & 0xffffff);
  return [18, 12, 6, 0].map((shift) => alphabet[(folded >>> shift) & 63]).join('');
}
