/** An element of a drawing; what stands in it is markup already, unless it is made by `text`. */
export function element(name: string, attributes: Readonly<Record<string, string>>, inside?: string): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${text(value)}"`);
  return `<${name}${written.join('')}${inside === undefined ? '/>' : `>${inside}</${name}>`}`;
}

/** An author's words in markup. */
export const text = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export const number = (value: number): string => String(Math.round(value * 10) / 10);

/** Words cut to lines of so many characters; what does not fit into so many lines ends with three dots. */
export function wrapped(words: string, length: number, lines: number): readonly string[] {
  const made: string[] = [''];
  for (const word of words.split(' ')) {
    const longer = `${made.at(-1)} ${word}`.trim();
    if (longer.length <= length || made.at(-1) === '') made[made.length - 1] = longer;
    else made.push(word);
  }
  const kept = made.slice(0, lines).map((line) => (line.length > length ? `${line.slice(0, length - 1)}…` : line));
  const last = kept.length - 1;
  if (made.length > lines && !kept[last]!.endsWith('…')) kept[last] = `${kept[last]!.slice(0, length - 1)}…`;
  return kept;
}
