import { blockAttributes } from '../../model/schema-blocks.ts';
import { stateKey } from '../../model/state-key.ts';
import type { Reader } from '../reader.ts';
import { type Container, type Node, placeOfNode } from '../tree.ts';
import { attributesOf, type BlockReader, neededLabel } from './block.ts';
import { readScene, type RawScene, sceneIds } from './storyboard-scene.ts';

/** Drawings told one after the other, each under a level-3 heading. */
export const readStoryboard: BlockReader = (container, reader) => {
  const attributes = attributesOf(blockAttributes.storyboard, container, reader);
  const title = neededLabel(container, reader, 'title');
  const id = attributes?.id ?? idFor(container, title, reader);
  const raw = cutAtHeadings(container.children, reader);
  if (raw.length === 0) {
    reader.report({
      rule: 'storyboard/no-scene',
      place: container.place,
      message: 'This storyboard has no scene.',
      fix: 'Write a heading for each scene, ### Title {#a}, with its drawing and its narration below.',
    });
  }
  const ids = sceneIds(raw, reader);
  const scenes = raw.flatMap((scene, i) => readScene(scene, ids[i] ?? '', reader) ?? []);
  if (attributes === undefined || scenes.length === 0) return undefined;
  return { type: 'storyboard', id, key: stateKey(id), title, scenes, place: container.place };
};

/** An id for a storyboard that has none, and the edit that writes it. */
function idFor({ place, idSlot, attributes }: Container, title: string, { file, ids, report }: Reader): string {
  const id = ids.make(title, 'storyboard');
  // An id that is written and wrong has been told.
  if (attributes['id'] !== undefined) return id;
  const { offset, open, close } = idSlot;
  report({
    rule: 'storyboard/missing-id',
    place,
    message: 'This storyboard has no id, and where learners stand is kept under it.',
    fix: `Write {#${id}} behind its title, or let "parcours check --fix" do it.`,
    edit: { file: file.path, offset, length: 0, text: `${open}#${id}${close}` },
  });
  return id;
}

function cutAtHeadings(nodes: readonly Node[], reader: Reader): readonly RawScene[] {
  const scenes: (RawScene & { readonly nodes: Node[] })[] = [];
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth === 3) scenes.push({ heading: node, nodes: [] });
    else if (scenes.length > 0) scenes.at(-1)?.nodes.push(node);
    else if (node.type !== 'html') {
      reader.report({
        rule: 'storyboard/text-before-scene',
        place: node.type === 'container' ? node.place : placeOfNode(reader.file.path, node),
        message: 'This stands in a storyboard before its first scene.',
        fix: 'Write a heading above it (### Title {#a}), or move it above the storyboard.',
      });
    }
  }
  return scenes;
}
