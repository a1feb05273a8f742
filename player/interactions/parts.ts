/** The words of a question, taken out of the page: what the compiler wrote, ready to be placed anew. */
export interface Parts {
  /** What asks: the content of the legend. */
  readonly ask: Node;
  /** Blocks of the prompt before and after what asks. */
  readonly before: readonly Node[];
  readonly after: readonly Node[];
  /** Words of options, sources, items… by id. */
  readonly words: Readonly<Record<string, Node>>;
  /** Cloze: the text. Hotspot: the drawing. */
  readonly text?: Element | undefined;
  readonly drawing?: Element | undefined;
}

/** Empties a question element and keeps the nodes, so that nothing is parsed twice. */
export function takeParts(host: Element): Parts {
  const part = (name: string): Element | undefined => host.querySelector(`[data-part=${name}]`) || undefined;
  const words: Record<string, Node> = {};
  host.querySelectorAll('[data-part] > [data-id]').forEach((item) => {
    words[item.getAttribute('data-id') as string] = contentOf(item);
  });
  const parts = { ...promptOf(part('prompt')), words, text: part('text'), drawing: part('drawing') };
  host.textContent = '';
  return parts;
}

/**
 * A legend may hold words only. Paragraphs go into it; where the prompt holds more (a table, a list), its last paragraph asks
 * if the prompt ends on it, otherwise its first one.
 */
function promptOf(prompt: Element | undefined): Pick<Parts, 'ask' | 'before' | 'after'> {
  const blocks = prompt ? Array.from(prompt.children) : [];
  const isText = (block: Element | undefined): boolean => block !== undefined && block.localName === 'p';
  let from = 0;
  let to = blocks.length;
  if (!blocks.every(isText)) {
    const last = blocks.length - 1;
    from = isText(blocks[last]) ? last : Math.max(0, blocks.findIndex(isText));
    to = from + Number(isText(blocks[from]));
  }
  const ask = document.createElement('span');
  blocks.slice(from, to).forEach((block) => ask.appendChild(contentOf(block)));
  return { ask, before: blocks.slice(0, from), after: blocks.slice(to) };
}

function contentOf(element: Element): Node {
  const words = document.createElement('span');
  words.className = 'w';
  while (element.firstChild) words.appendChild(element.firstChild);
  return words;
}
