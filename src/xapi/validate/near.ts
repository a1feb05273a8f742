/** The allowed name that somebody who wrote `name` most likely meant, as ` Did you mean "verb"?`; empty when none is near. */
export function didYouMean(name: string, allowed: Iterable<string>): string {
  // Nobody mistypes forty letters into one of ours; and the distance costs time.
  if (name.length > 40) return '';
  let best = '';
  let least = 3;
  for (const candidate of allowed) {
    const different = distance(name.toLowerCase(), candidate.toLowerCase());
    if (different < least && different * 2 < candidate.length) [best, least] = [candidate, different];
  }
  return best === '' ? '' : ` Did you mean ${JSON.stringify(best)}?`;
}

/** Letters to add, drop or replace (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 0; i < a.length; i += 1) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j += 1) {
      const replaced = (row[j] ?? 0) + (a[i] === b[j] ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
