/** A copy of a statement, as JSON, in which what stands at these places is another value; `undefined` takes it away. */
export function changed(statement: unknown, changes: Readonly<Record<string, unknown>>): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(statement));
  for (const [place, value] of Object.entries(changes)) put(copy, place.split('/'), value);
  return JSON.parse(JSON.stringify(copy));
}

function put(value: unknown, [key = '', ...rest]: readonly string[], last: unknown): void {
  const holder = value as Record<string, unknown>;
  if (rest.length > 0) put(holder[key], rest, last);
  else Object.defineProperty(holder, key, { value: last, enumerable: true, configurable: true, writable: true });
}
