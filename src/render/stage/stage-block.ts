import type { Block } from '../../model/course.ts';
import { empty, type Html } from '../html.ts';
import type { Writing } from '../writing.ts';
import { cards } from './cards.ts';
import { download } from './download.ts';
import { steps } from './steps.ts';
import { talk } from './talk.ts';
import { tabs } from './tabs.ts';
import { timeline } from './timeline.ts';
import { video } from './video.ts';
import { storyboard } from './storyboard.ts';

export type Inside = (list: readonly Block[]) => Html;
export type StageType = 'tabs' | 'cards' | 'steps' | 'timeline' | 'download' | 'talk' | 'storyboard' | 'video';
export type Of<Type extends StageType> = Extract<Block, { readonly type: Type }>;

type Writer<Type extends StageType> = (writing: Writing, block: Of<Type>, inside: Inside) => Html;

const writers: { readonly [Type in StageType]?: Writer<Type> } = {
  storyboard,
  tabs,
  cards,
  steps,
  timeline,
  download,
  video,
  talk,
};

/** What a learner meets beyond plain text: each block as its own file writes it. */
export function stageBlock(writing: Writing, block: Of<StageType>, inside: Inside): Html {
  const writer = writers[block.type] as Writer<StageType> | undefined;
  return writer ? writer(writing, block, inside) : empty;
}
