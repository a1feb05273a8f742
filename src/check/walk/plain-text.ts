import type { Nodes } from 'mdast';
import type { Block } from '../../model/course.ts';
import { blocksInside } from '../../model/blocks-inside.ts';
import { proseOf } from './walk.ts';

/** The words of some Markdown, without marks: what is compared and counted. */
export const plainText = (nodes: readonly Nodes[]): string => words(nodes).replace(/\s+/g, ' ').trim();

const words = (nodes: readonly Nodes[]): string =>
  nodes
    .map((node) => {
      if ('value' in node) return node.type === 'html' ? ' ' : node.value;
      if ('children' in node) return words(node.children) + (isFlow(node) ? ' ' : '');
      return node.type === 'break' ? ' ' : '';
    })
    .join('');

const isFlow = ({ type }: Nodes): boolean => /^(?:paragraph|heading|listItem|tableCell|blockquote)$/.test(type);

/** The words of blocks, with those inside them. */
export const plainTextOf = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((block) => [...proseOf(block).map(plainText), plainTextOf(blocksInside(block))])
    .join(' ')
    .trim();

export const countWords = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0;
