/** Cuts a text to `max` UTF-16 units, on a word where there is one, with an ellipsis; never inside a surrogate pair. */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '');
  const word = cut.replace(/\s+\S*$/, '');
  return `${word.length > max / 2 ? word : cut}…`;
}
