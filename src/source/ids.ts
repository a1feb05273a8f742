/** Ids that the page itself uses (docs/design/page-contract.md). */
export const reservedIds = ['end', 'glossary', 'sources', 'content', 'outline'];

/** Makes ids for pages and questions that have none, never one that stands in the text already. */
export class Ids {
  private readonly taken: Set<string>;

  /** `texts`: all the lessons, so that a later page keeps the id it has. */
  constructor(texts: Iterable<string>) {
    this.taken = new Set(reservedIds);
    for (const text of texts)
      for (const match of text.matchAll(/[{\s]#([a-z][a-z0-9-]*)/g)) this.taken.add(match[1] ?? '');
  }

  make(words: string, otherwise: string): string {
    const base = slug(words) || otherwise;
    let id = base;
    for (let n = 2; this.taken.has(id); n++) id = `${base.slice(0, 36)}-${n}`;
    this.taken.add(id);
    return id;
  }
}

/** `D’où vient mon écran ?` becomes `d-ou-vient-mon-ecran`; cut between words at 40 characters. */
export function slug(words: string): string {
  const plain = words
    .replaceAll(/œ/gi, 'oe')
    .replaceAll(/æ/gi, 'ae')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '');
  const cut =
    plain.length > 40
      ? plain
          .slice(0, 41)
          .replace(/-[^-]*$/, '')
          .slice(0, 40)
      : plain;
  return cut.replace(/-+$/, '');
}

export const isPageId = (id: string): boolean => /^(?!constructor$)[a-z][a-z0-9-]{0,39}$/.test(id);

export const isOptionId = (id: string): boolean => /^[0-9a-z]$/.test(id);

/** The first character that no option of the question has; undefined when all 36 are taken. */
export function nextOptionId(taken: ReadonlySet<string>, first: 'a' | '1'): string | undefined {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const order = first === 'a' ? `${letters}1234567890` : `1234567890${letters}`;
  return [...order].find((character) => !taken.has(character));
}
