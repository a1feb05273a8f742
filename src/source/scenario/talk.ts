import type { List, ListItem } from 'mdast';
import type { Block, Place, TalkLine } from '../../model/course.ts';
import { didYouMean } from '../../model/did-you-mean.ts';
import { blockAttributes } from '../../model/schema-blocks.ts';
import { attributesOf, type BlockReader } from '../blocks/block.ts';
import { cutAt } from '../inline.ts';
import { inlineText } from '../plain-text.ts';
import { readProse } from '../prose.ts';
import type { Reader } from '../reader.ts';
import { placeOfNode } from '../tree.ts';

const example = '- naima :: On tranche ce matin.';

/** Who says what, in a scene: the learner reads the names of the characters. */
export const readTalk: BlockReader = (container, reader): Block | undefined => {
  const { place, children } = container;
  attributesOf(blockAttributes.talk, container, reader);
  if (reader.characters === undefined) {
    reader.report({
      rule: 'scenario/talk-outside',
      place,
      message: '":::talk" stands outside a scenario, where nobody has been introduced.',
      fix: 'Quote people with :::quote{by="Prénom Nom, fonction"}.',
    });
    return undefined;
  }
  const lists = children.filter((node): node is List => node.type === 'list');
  const [beside] = children.filter((node) => node.type !== 'list' && node.type !== 'html');
  if (beside || lists.length === 0) {
    reader.report({
      rule: 'scenario/unreadable-talk',
      place: beside && beside.type !== 'container' ? placeOfNode(reader.file.path, beside) : (beside?.place ?? place),
      message: beside ? 'This is no line of a talk.' : 'Nobody says anything in this talk.',
      fix: `Write a line for each person who speaks: ${example}`,
    });
  }
  const lines = lists.flatMap((list) => list.children).flatMap((item) => readLine(item, reader) ?? []);
  return lines.length > 0 ? { type: 'talk', lines, place } : undefined;
};

/** `- naima :: words` */
function readLine(item: ListItem, reader: Reader): TalkLine | undefined {
  const { file, report } = reader;
  const [first, ...more] = readProse(item.children, reader);
  const { before, after = [] } = cutAt(first?.type === 'paragraph' ? first.children : [], '::', file);
  if (after.length > 0 && more.length === 0) {
    const who = inlineText(before, reader.figures);
    return { by: nameOf(who, placeOfNode(file.path, first ?? item), reader), words: after };
  }
  report({
    rule: 'scenario/unreadable-talk',
    place: placeOfNode(file.path, more[0] ?? first ?? item),
    message: 'This is no line of a talk: who speaks, two colons, and what they say in one paragraph.',
    fix: `Write it like this: ${example}`,
  });
  return undefined;
}

/** The name of a character; the id itself, and a problem, where nobody has it. */
function nameOf(id: string, place: Place, { characters = new Map(), report }: Reader): string {
  const name = characters.get(id);
  if (name !== undefined) return name;
  const known = [...characters.keys()];
  report({
    rule: 'scenario/unknown-character',
    place,
    message: `The story has no character "${id}".${didYouMean(id, known)}`,
    fix: `The characters are: ${known.join(', ') || 'none yet'}. Add them to the front matter, or mend the name.`,
  });
  return id;
}
