import { didYouMean } from '../../model/did-you-mean.ts';
import type { Place } from '../../model/course.ts';
import type { Located, Rule } from '../rule.ts';
import { plainText } from '../walk/plain-text.ts';

/**
 * A source that the text quotes stands in sources.yaml.
 *
 * @example {"name": "ok"}
 *   Oil floats. :source[fire-handbook]
 *
 * @example {"name": "not-ok", "output": ["1:13: sources/unknown-source"]}
 *   Oil floats. :source[fire-handbok]
 */
export const unknownSource: Rule = function* (located) {
  const { sources } = located.course;
  for (const { id, place } of quotedSources(located)) {
    if (sources.has(id)) continue;
    yield {
      severity: 'error',
      rule: 'sources/unknown-source',
      place,
      message: `sources.yaml has no source "${id}".${didYouMean(id, sources.keys())}`,
      fix: 'Write the id of a source, or add it to sources.yaml.',
    };
  }
};

function quotedSources({ nodes, blocks }: Located): readonly { readonly id: string; readonly place: Place }[] {
  const inText = nodes.flatMap(({ node, place }) =>
    node.type === 'textDirective' && node.name === 'source' ? [{ id: plainText(node.children), place }] : [],
  );
  const inBlocks = blocks.flatMap(({ block }) => {
    if (block.type === 'chart') return block.sources.map((id) => ({ id, place: block.place }));
    return block.type === 'quote' && block.source !== undefined ? [{ id: block.source, place: block.place }] : [];
  });
  return [...inText, ...inBlocks];
}
