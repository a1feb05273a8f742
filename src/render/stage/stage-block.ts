import type { Block } from '../../model/course.ts';
import { empty, type Html } from '../html.ts';
import type { Writing } from '../writing.ts';

export type Inside = (list: readonly Block[]) => Html;
export type StageType = 'tabs' | 'cards' | 'steps' | 'timeline' | 'download' | 'talk' | 'storyboard' | 'video';
export type Of<Type extends StageType> = Extract<Block, { readonly type: Type }>;

type Writer<Type extends StageType> = (writing: Writing, block: Of<Type>, inside: Inside) => Html;

const writers: { readonly [Type in StageType]?: Writer<Type> } = {};

/** What a learner meets beyond plain text: each block as its own file writes it. */
export function stageBlock(writing: Writing, block: Of<StageType>, inside: Inside): Html {
  const writer = writers[block.type] as Writer<StageType> | undefined;
  return writer ? writer(writing, block, inside) : empty;
}
