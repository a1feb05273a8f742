/** Adds a function that is missing. */
const add = (home: object, name: string, value: unknown): void => {
  if (!(name in home)) Object.defineProperty(home, name, { value, writable: true, configurable: true });
};

add(Object, 'fromEntries', (entries: Iterable<readonly [string, unknown]>) => {
  const made: Record<string, unknown> = {};
  for (const [key, value] of entries) made[key] = value;
  return made;
});

add(Array.prototype, 'flat', function flat(this: unknown[]) {
  return this.reduce<unknown[]>((all, one) => all.concat(one), []);
});

add(Array.prototype, 'flatMap', function flatMap(this: unknown[], each: (one: unknown, i: number) => unknown) {
  return this.reduce<unknown[]>((all, one, i) => all.concat(each(one, i)), []);
});

add(String.prototype, 'matchAll', function matchAll(this: string, pattern: RegExp) {
  const matches: RegExpExecArray[] = [];
  const each = new RegExp(pattern);
  for (let match = each.exec(this); match; match = each.exec(this)) matches.push(match);
  return matches;
});
