import { didYouMean } from '../../model/did-you-mean.ts';
import type { Place } from '../../model/course.ts';
import type { Located, Rule } from '../rule.ts';

/**
 * A term that the text links to stands in glossary.yaml.
 *
 * @example {"name": "ok"}
 *   Oil has a low :term[flash point]{id=flash-point}.
 *
 * @example {"name": "not-ok", "output": ["1:15: glossary/unknown-term"]}
 *   Oil has a low :term[flash point]{id=flashpoint}.
 */
export const unknownTerm: Rule = function* (located) {
  const { glossary } = located.course;
  for (const { id, place } of linkedTerms(located)) {
    if (glossary.has(id)) continue;
    yield {
      severity: 'error',
      rule: 'glossary/unknown-term',
      place,
      message: `glossary.yaml has no term "${id}".${didYouMean(id, glossary.keys())}`,
      fix: 'Write the id of a term, or add it to glossary.yaml.',
    };
  }
};

function linkedTerms({ nodes, blocks }: Located): readonly { readonly id: string; readonly place: Place }[] {
  const inText = nodes.flatMap(({ node, place }) =>
    node.type === 'textDirective' && node.name === 'term' ? [{ id: node.attributes?.['id'] ?? '', place }] : [],
  );
  const inBlocks = blocks.flatMap(({ block }) =>
    block.type === 'definition' && block.term !== undefined ? [{ id: block.term, place: block.place }] : [],
  );
  return [...inText, ...inBlocks];
}
