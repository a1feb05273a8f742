import type { Block, Interaction } from '../../model/course.ts';
import { blockAttributes } from '../../model/schema-blocks.ts';
import { readAttributes } from '../attributes.ts';
import type { Reader } from '../reader.ts';
import { type Container, type Node, placeOfNode } from '../tree.ts';

type OutcomeFeedback = Interaction['outcomeFeedback'];

/** Takes hint and feedback out of a question; `body` is what is left: prompt and answers. */
export function readAsides(container: Container, reader: Reader) {
  const body: Node[] = [];
  let hint: readonly Block[] | undefined;
  const outcomeFeedback: { -readonly [Key in keyof OutcomeFeedback]: OutcomeFeedback[Key] } = {};
  let seen: Container | undefined;
  for (const node of container.children) {
    if (!isAside(node)) {
      if (seen) reportAfter(node, seen, reader);
      else body.push(node);
      continue;
    }
    seen = node;
    const when = readWhen(node, reader);
    const blocks = reader.readBlocks(node.children, reader);
    if (node.name === 'hint') {
      if (hint) reportTwice(node, 'hint', reader);
      hint = blocks;
      continue;
    }
    if (outcomeFeedback[when]) reportTwice(node, when === 'always' ? 'feedback' : `feedback{when=${when}}`, reader);
    outcomeFeedback[when] = blocks;
  }
  return { body, hint: hint ?? [], outcomeFeedback };
}

/** When a feedback is shown; a hint takes no attributes. */
function readWhen(node: Aside, reader: Reader): 'right' | 'partial' | 'wrong' | 'always' {
  const directive = { ...node, written: `:::${node.name}` };
  if (node.name === 'feedback') return readAttributes(blockAttributes.feedback, directive, reader)?.when ?? 'always';
  readAttributes(blockAttributes.hint, directive, reader);
  return 'always';
}

type Aside = Container & { readonly name: 'hint' | 'feedback' };

const isAside = (node: Node): node is Aside =>
  node.type === 'container' && (node.name === 'hint' || node.name === 'feedback');

function reportAfter(node: Node, aside: Container, { file, report }: Reader): void {
  if (node.type === 'html') return;
  report({
    rule: 'question/text-after-answers',
    place: node.type === 'container' ? node.place : placeOfNode(file.path, node),
    message: `This stands behind the :::${aside.name} of a question, where only :::hint and :::feedback can.`,
    fix: 'Move it above the answers, or close the question before it.',
  });
}

function reportTwice({ place }: Container, what: string, { report }: Reader): void {
  report({
    rule: 'question/said-twice',
    place,
    message: `This question has two :::${what}.`,
    fix: 'Keep one.',
  });
}
