/** An author's words in a message: short, between quotation marks. */
export const show = (words: string): string => `"${words.length > 60 ? `${words.slice(0, 57)}…` : words}"`;

/** `1 option`, `3 options` */
export const count = (n: number, word: string, words = `${word}s`): string => `${n} ${n === 1 ? word : words}`;

/** `a`, `a and b`, `a, b and c` */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

/** Values that stand more than once, each once. */
export const repeated = (values: readonly string[]): readonly string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];
