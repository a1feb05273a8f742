import { blockAttributes } from '../model/schema-blocks.ts';
import { questionAttributes } from '../model/schema-questions.ts';

export const questionNames: readonly string[] = Object.keys(questionAttributes);
export const blockNames: readonly string[] = [...Object.keys(blockAttributes), ...questionNames];

const isQuestion = (name: string): boolean => Object.hasOwn(questionAttributes, name);
const asides = new Set(['hint', 'feedback']);
/** What a scene of a scenario holds beside what it tells. */
const inScene = new Set(['help', 'decide', 'talk']);

/** Whether a block that is open cannot hold the one that opens: then somebody forgot to close it. */
export function clashesWith(open: string, opening: string): boolean {
  if (isQuestion(opening)) return isQuestion(open) || asides.has(open) || inScene.has(open);
  if (inScene.has(opening)) return inScene.has(open) && !(opening === 'talk' && open === 'help');
  if (asides.has(opening)) return asides.has(open);
  return opening === 'description' && open === 'description';
}
