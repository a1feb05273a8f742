import type { PhrasingContent } from 'mdast';
import type { Prose } from '../../model/course.ts';
import { readProse } from '../prose.ts';
import type { Reader } from '../reader.ts';
import type { Node } from '../tree.ts';

/** The lines of the quotation above the table: each a formula as the learner reads it. */
export function formulasShown(node: Node | undefined, reader: Reader): readonly Prose[] {
  if (node?.type !== 'blockquote') return [];
  return readProse(node.children, reader).flatMap((block) => (block.type === 'paragraph' ? lines(block.children) : []));
}

function lines(words: readonly PhrasingContent[]): readonly Prose[] {
  const found: PhrasingContent[][] = [[]];
  for (const node of words) {
    if (node.type === 'break') {
      found.push([]);
      continue;
    }
    const [first = '', ...others] = node.type === 'text' ? node.value.split(/[\r\n]+/) : [];
    if (node.type !== 'text') found.at(-1)?.push(node);
    else if (first !== '') found.at(-1)?.push({ ...node, value: first });
    for (const value of others) found.push(node.type === 'text' && value !== '' ? [{ ...node, value }] : []);
  }
  return found.filter((line) => line.length > 0);
}
