/** Values at a place of a statement: names, quoted names and `[*]`, as our rules are written. One activity is a list of one. */
export function valuesAt(root: unknown, path: string): readonly unknown[] {
  let found: readonly unknown[] = [root];
  for (const [step, plain, quoted] of steps(path)) {
    const name = plain || quoted;
    found = step === '[*]' || name === undefined ? found.reduce<unknown[]>(intoItems, []) : valuesOf(found, name);
  }
  return found.filter((value) => value !== undefined);
}

const intoItems = (all: unknown[], value: unknown): unknown[] => all.concat(value);

const valuesOf = (from: readonly unknown[], name: string): readonly unknown[] =>
  from
    .filter((value) => typeof value === 'object' && value !== null && Object.prototype.hasOwnProperty.call(value, name))
    .map((value) => (value as Readonly<Record<string, unknown>>)[name]);

function steps(path: string): readonly RegExpExecArray[] {
  const step = /\.(\w+)|\['([^']+)'\]|\[\*\]/g;
  const all: RegExpExecArray[] = [];
  for (let found = step.exec(path); found; found = step.exec(path)) all.push(found);
  return all;
}
