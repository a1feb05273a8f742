/** An element with its attributes and children, printed by `printXml`. */
export interface Xml {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Xml | string)[];
}

/** An element; `xml('title', {}, 'Un titre')`. */
export const xml = (name: string, attributes: Xml['attributes'], ...children: Xml['children']): Xml => ({
  name,
  attributes,
  children,
});

/** A whole document, UTF-8, indented by two spaces, ending in a line feed. */
export const printXml = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${print(root, '')}\n`;

function print({ name, attributes, children }: Xml, indent: string): string {
  const open = `${indent}<${name}${printAttributes(attributes, indent)}`;
  if (children.length === 0) return `${open}/>`;
  if (children.every((child) => typeof child === 'string')) {
    return `${open}>${children.map(escapeText).join('')}</${name}>`;
  }
  const inner = children.map((child) =>
    typeof child === 'string' ? `${indent}  ${escapeText(child)}` : print(child, `${indent}  `),
  );
  return `${open}>\n${inner.join('\n')}\n${indent}</${name}>`;
}

function printAttributes(attributes: Xml['attributes'], indent: string): string {
  const printed = Object.entries(attributes).map(([name, value]) => `${name}="${escapeText(value)}"`);
  const line = printed.map((attribute) => ` ${attribute}`).join('');
  return line.length <= 120 ? line : printed.map((attribute) => `\n${indent}  ${attribute}`).join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/**
 * Raw UTF-8 and the five named entities only: Moodle shows numeric references literally, and drops a space between
 * an entity and an accented letter or symbol (`scorm_parse_scorm`, `xml2Array`), so that space becomes a no-break one.
 */
export function escapeText(text: string): string {
  return [...text]
    .filter(isXmlCharacter)
    .join('')
    .replace(/[&<>"']/g, (character) => entities[character] ?? character)
    .replace(/(&(?:amp|lt|gt|quot|apos);) (?=[^\0-\x7f])/g, '$1\u00a0')
    .replace(/(?<=[^\0-\x7f]) (?=&(?:amp|lt|gt|quot|apos);)/g, '\u00a0');
}

/** XML 1.0 § 2.2: no control characters but tab, line feed and return; no lone surrogates, no U+FFFE, U+FFFF. */
function isXmlCharacter(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}
