/** An interface text with its placeholders filled in: `{n}`, `{title}`. One that is given no value is left out. */
export const filled = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => (name in values ? String(values[name]) : ''));
