import { didYouMean } from '../../model/did-you-mean.ts';
import { entryPlace, fileNamed } from '../places.ts';
import type { Rule } from '../rule.ts';

/**
 * « See also » in the glossary names terms of the glossary.
 *
 * @example {"name": "ok"}
 *   Oil has a low :term[flash point]{id=flash-point}.
 *
 * @example {"name": "not-ok", "output": ["glossary.yaml:1:1: glossary/dangling-see"]}
 *   == glossary.yaml
 *   - id: smoke
 *     term: { fr: fumée }
 *     definition: { fr: Ce qui monte. }
 *     see: [feu]
 */
export const danglingSee: Rule = function* ({ course: { glossary }, texts }) {
  for (const { id, term, see } of glossary.values()) {
    for (const other of see.filter((known) => !glossary.has(known))) {
      yield {
        severity: 'warning',
        rule: 'glossary/dangling-see',
        place: entryPlace(texts, fileNamed(texts, 'glossary.yaml'), id),
        message: `The term "${term}" refers to "${other}", which the glossary does not have.${didYouMean(other, glossary.keys())}`,
        fix: 'Write the id of a term, or remove it from see.',
      };
    }
  }
};
