import type { RootContent } from 'mdast';
import type * as z from 'zod';
import type { Block } from '../../model/course.ts';
import { readAttributes } from '../attributes.ts';
import { readProse } from '../prose.ts';
import { inlineText } from '../plain-text.ts';
import type { Reader } from '../reader.ts';
import type { Container, Node } from '../tree.ts';

/** Makes a block of a container; undefined when it cannot be built, which has been told. */
export type BlockReader = (container: Container, reader: Reader) => Block | undefined;

/** The attributes of a block. */
export const attributesOf = <T>(schema: z.ZodType<T>, container: Container, reader: Reader): T | undefined =>
  readAttributes(schema, { ...container, written: `:::${container.name}` }, reader);

/** The words between brackets, plain. */
export const labelOf = ({ label }: Container, reader: Reader): string =>
  inlineText(readProse(label, reader), reader.figures);

/** The same where they are needed. */
export function neededLabel(container: Container, reader: Reader, what: string): string {
  const label = labelOf(container, reader);
  if (label === '') {
    reader.report({
      rule: 'markdown/missing-label',
      place: container.place,
      message: `":::${container.name}" has no ${what}.`,
      fix: `Write it between brackets, right behind the name: :::${container.name}[…]`,
    });
  }
  return label;
}

/** The Markdown of a block that holds no other blocks; says so of those that stand in it. */
export function proseOf(
  { name, children }: { name: string; children: readonly Node[] },
  reader: Reader,
): RootContent[] {
  const prose = children.filter((node): node is RootContent => {
    if (node.type !== 'container') return true;
    reader.report({
      rule: 'markdown/misplaced-block',
      place: node.place,
      message: `":::${node.name}" stands inside ":::${name}", which holds text only.`,
      fix: `Close ":::${name}" before it.`,
    });
    return false;
  });
  return readProse(prose, reader);
}
