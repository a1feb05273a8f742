/** What stands under the drawing for a while; seconds of its scene. */
export interface Caption {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Two lines of forty characters, as subtitles have them. */
const longest = 80;

/** Narration cut where a voice would pause, each piece as long on the screen as its share of the text. */
export function captionsOf(narration: string, seconds: number): readonly Caption[] {
  const pieces = joined(sentences(narration)).reduce<string[]>((all, piece) => all.concat(cut(piece)), []);
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  let told = 0;
  return pieces.map((text) => {
    const from = (seconds * told) / length;
    told += text.length;
    return { text, from, to: (seconds * told) / length };
  });
}

/** The caption of an instant; the last one stands until the scene ends. */
export const captionAt = (captions: readonly Caption[], instant: number): Caption | undefined =>
  captions.filter(({ to }) => instant < to)[0] || captions[captions.length - 1];

/** A sentence ends at its mark and what closes it, where a space follows: `2.5` goes on, and so does `« Oui ! »`. */
function sentences(text: string): readonly string[] {
  const line = text.replace(/[ \t\r\n]+/g, ' ').trim();
  return line
    .replace(/([.!?…](?:[ \u00a0\u202f]?[)"”»])*) (?![!?:;»])/g, '$1\n')
    .split('\n')
    .filter((sentence) => sentence);
}

/** Short sentences share a caption. */
function joined(pieces: readonly string[]): readonly string[] {
  const all: string[] = [];
  pieces.forEach((piece) => {
    const last = all[all.length - 1];
    if (last !== undefined && last.length + 1 + piece.length <= longest) all[all.length - 1] = `${last} ${piece}`;
    else all.push(piece);
  });
  return all;
}

/** Cut in two until it fits: behind the comma, or else the word, that is nearest to the middle. French signs stay with their word. */
function cut(text: string): string[] {
  if (text.length <= longest) return [text];
  const at = nearest(text, /[,;:–—)] /g, 0.25) || nearest(text, /[^«] (?![!?:;»])/g, 0);
  if (!at) return [text];
  return cut(text.slice(0, at)).concat(cut(text.slice(at + 1)));
}

/** Where the space stands that ends such a pause; 0 where there is none between the edges. */
function nearest(text: string, pause: RegExp, edge: number): number {
  const middle = text.length / 2;
  let best = 0;
  for (let found = pause.exec(text); found; found = pause.exec(text)) {
    const at = found.index + found[0].length - 1;
    const isInside = at > text.length * edge && at < text.length * (1 - edge);
    if (isInside && (!best || Math.abs(at - middle) < Math.abs(best - middle))) best = at;
  }
  return best;
}
