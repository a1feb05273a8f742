/** What no reader reads as prose, or what a learner's answer is compared with: kept as the author wrote it. */
const kept: ReadonlySet<string> = new Set([
  'place',
  'position',
  'attributes',
  'media',
  'storyPlaces',
  'sheetPlaces',
  'accept',
  'foreseen',
  'gaps',
  'url',
  'src',
  'high',
  'poster',
  'captions',
  'embed',
  'when',
  'effects',
  'folder',
]);

const isCode = (value: object): boolean => 'type' in value && /^(?:inlineCode|code|html)$/.test(String(value.type));

/** French sets a space before `: ; ? ! %` and inside « », and its lines never break there; nor inside a number, nor before its unit. */
export const noBreaks = (text: string): string =>
  text
    .replace(/ (?=[:;?!%€»])/g, '\u00a0')
    .replace(/« /g, '«\u00a0')
    .replace(/(?<!\d)(\d{1,3}) (?=\d{3}(?!\d))/g, '$1\u00a0')
    .replace(
      /(\d) (?=(?:[kMGT]?(?:Wh?|o|t)|[km]?g|[km]?m[²³]?|°C|CO₂e?|millions?|milliards?)(?![\p{L}\d]))/gu,
      '$1\u00a0',
    );

/** A course or a path as it is set: in French, authors write plain spaces and the lines break where they may. */
export const setInLanguage = <Text extends { readonly language: string }>(text: Text): Text =>
  /^fr\b/.test(text.language) ? (mended(text) as Text) : text;

function mended(value: unknown): unknown {
  if (typeof value === 'string') return noBreaks(value);
  if (Array.isArray(value)) return value.map(mended);
  if (value instanceof Map) return new Map([...value].map(([key, one]) => [key, mended(one)] as const));
  if (typeof value !== 'object' || value === null || isCode(value) || value instanceof Uint8Array) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, kept.has(key) ? one : mended(one)]));
}
