import type { RootContent } from 'mdast';
import type { Block } from '../../model/course.ts';
import { blockAttributes, type BlockName, lineAttributes } from '../../model/schema-blocks.ts';
import { questionAttributes } from '../../model/schema-questions.ts';
import { didYouMean } from '../../model/did-you-mean.ts';
import { blockNames } from '../nesting.ts';
import { readProse } from '../prose.ts';
import { readTalk } from '../scenario/talk.ts';
import { readQuestion } from '../questions/read-question.ts';
import type { Reader } from '../reader.ts';
import { type Container, type Node, placeOfNode } from '../tree.ts';
import { readAccordion } from './accordion.ts';
import { readCallout, readDefinition, readMore, readQuote } from './asides.ts';
import type { BlockReader } from './block.ts';
import { readCards } from './cards.ts';
import { readChart } from './chart.ts';
import { readFigure } from './figure.ts';
import { readLine } from './line.ts';
import { readSteps } from './steps.ts';
import { readStoryboard } from './storyboard.ts';
import { readTable } from './table.ts';
import { readTabs } from './tabs.ts';
import { readTimeline } from './timeline.ts';
import { readVideo } from './video.ts';

const readers: { readonly [Name in BlockName]?: BlockReader } = {
  callout: readCallout,
  definition: readDefinition,
  quote: readQuote,
  accordion: readAccordion,
  more: readMore,
  figure: readFigure,
  chart: readChart,
  table: readTable,
  storyboard: readStoryboard,
  tabs: readTabs,
  cards: readCards,
  steps: readSteps,
  timeline: readTimeline,
  video: readVideo,
  talk: readTalk,
};

/** Reads what stands on a page or in a block; Markdown between two blocks is one prose block. */
export function readBlocks(nodes: readonly Node[], reader: Reader): readonly Block[] {
  const blocks: Block[] = [];
  let prose: RootContent[] = [];
  const flush = (): void => {
    const content = readProse(prose, reader);
    prose = [];
    if (content.length > 0) blocks.push(proseBlock(content, reader));
  };
  for (const node of nodes) {
    if (node.type !== 'container' && node.type !== 'leafDirective') {
      prose.push(node);
      continue;
    }
    flush();
    const block = node.type === 'container' ? readContainer(node, reader) : readLine(node, reader);
    if (block) blocks.push(block);
  }
  flush();
  return blocks;
}

function proseBlock(content: readonly RootContent[], { file }: Reader): Block {
  const places = content.map((node) => placeOfNode(file.path, node));
  const [first, last] = [places[0], places.at(-1)];
  const place = { ...placeOfNode(file.path, {}), ...first };
  return { type: 'prose', content, place: { ...place, ...(last && endOf(last)) } };
}

const endOf = ({ endLine, endColumn }: ReturnType<typeof placeOfNode>) => ({
  ...(endLine !== undefined && { endLine }),
  ...(endColumn !== undefined && { endColumn }),
});

function readContainer(container: Container, reader: Reader): Block | undefined {
  const { name, place } = container;
  if (isQuestion(container)) {
    const interaction = readQuestion(container, reader);
    return interaction && { type: 'interaction', interaction, place };
  }
  const read = Object.hasOwn(readers, name) ? readers[name as BlockName] : undefined;
  if (container.broken && read) {
    readBlocks(container.children, reader);
    return undefined;
  }
  if (read) return read(container, reader);
  reportUnreadable(container, reader);
  readBlocks(container.children, reader);
  return undefined;
}

const isQuestion = (node: Container): node is Container & { readonly name: keyof typeof questionAttributes } =>
  Object.hasOwn(questionAttributes, node.name);

/** Where blocks belong that stand only inside another. */
const homes: Readonly<Record<string, string>> = {
  description: ':::figure',
  help: 'a scene of a scenario',
  decide: 'a scene of a scenario',
};

/** A block with an unknown name, or one that stands only inside another. */
function reportUnreadable({ name, place }: Container, { report }: Reader): void {
  if (Object.hasOwn(lineAttributes, name)) {
    report({
      rule: 'markdown/colons',
      place,
      message: `":::${name}" is a block of one line.`,
      fix: `Write it with two colons, ::${name}[…]{…}, and remove the ::: that closes it.`,
    });
  } else if (Object.hasOwn(blockAttributes, name)) {
    report({
      rule: 'markdown/misplaced-block',
      place,
      message: `":::${name}" stands where it cannot: it belongs directly into ${homes[name] ?? 'a question'}.`,
      fix: 'Move it there, or look above for a block that is closed too early.',
    });
  } else {
    report({
      rule: 'markdown/unknown-block',
      place,
      message: `There is no block ":::${name}".${didYouMean(name, blockNames)}`,
      fix: `The blocks are: ${blockNames.join(', ')}.`,
    });
  }
}
