import type { Element, ElementContent, Root, Text } from 'hast';
import { termLink, text } from './directives.ts';
import { quoteTerm, type Writing } from './writing.ts';

const closed = new Set(['a', 'h2', 'h3', 'h4', 'code', 'pre']);

/** Links the first occurrence on the page of each term of the glossary. */
export function linkTerms(writing: Writing, parent: Root | Element): void {
  const { termFinder } = writing;
  if (!termFinder) return;
  const children = parent.children.flatMap((child): Root['children'] => {
    if (child.type === 'text') return linkText(writing, termFinder, child);
    if (child.type === 'element' && !closed.has(child.tagName)) linkTerms(writing, child);
    return [child];
  });
  parent.children = children as typeof parent.children;
}

function linkText(writing: Writing, finder: RegExp, { value }: Text): ElementContent[] {
  const linked: ElementContent[] = [];
  let written = 0;
  for (const match of value.matchAll(finder)) {
    const group = match.findIndex((words, i) => i > 0 && words !== undefined);
    const id = writing.termIds.get(String(group));
    if (id === undefined || writing.page.terms.has(id) || !sameCase(writing, id, match[0])) continue;
    quoteTerm(writing, id);
    if (match.index > written) linked.push(text(value.slice(written, match.index)));
    linked.push(termLink(id, [text(match[0])]));
    written = match.index + match[0].length;
  }
  if (written < value.length) linked.push(text(value.slice(written)));
  return linked;
}

/** Initials are found in capitals only: « COPE » is not « cope ». */
const sameCase = ({ course }: Writing, id: string, found: string): boolean => {
  const capitals = found.toUpperCase();
  return (
    !(course.glossary.get(id)?.term ?? '').split(/[^\p{L}\p{N}]+/u).includes(capitals) ||
    found === capitals ||
    /\s/.test(found)
  );
};
