import { type Node, parse } from 'acorn';
import type { Plugin } from 'vite';

/** Takes the line breaks and indents of Lit's templates out of a script. */
export const tightenTemplates = (): Plugin => ({
  name: 'tighten-templates',
  // After TypeScript has become JavaScript.
  enforce: 'post',
  transform(code, id) {
    return /\/player\/.*\.ts$/.test(id) ? { code: tightened(code), map: null } : undefined;
  },
});

/** A script whose `html` templates are on one line: a space stays where the reader would miss it. */
export function tightened(code: string): string {
  const texts: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  walk(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), (node) => {
    if (node.type !== 'TaggedTemplateExpression') return;
    const { tag, quasi } = node as unknown as Tagged;
    if (tag.name !== 'html') return;
    const tight = tightTemplate(quasi.quasis.map(({ value }) => value.raw));
    quasi.quasis.forEach(({ start, end }, i) => texts.push({ start, end, text: tight[i] ?? '' }));
  });
  let done = 0;
  const pieces = texts
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, text }) => {
      const piece = code.slice(done, start) + text;
      done = end;
      return piece;
    });
  return pieces.join('') + code.slice(done);
}

interface Tagged {
  readonly tag: { readonly name?: string };
  readonly quasi: { readonly quasis: readonly (Node & { readonly value: { readonly raw: string } })[] };
}

function walk(node: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(node)) node.forEach((each) => walk(each, visit));
  else if (node !== null && typeof node === 'object') {
    if ('type' in node && 'start' in node) visit(node as Node);
    Object.values(node).forEach((each) => walk(each, visit));
  }
}

/** Stands for an expression while a template is treated as one text. */
const hole = '\0';
/** Elements at whose edges white space is not drawn. */
const block = '(?:p|div|ul|ol|li|h2|form|fieldset|legend|details|summary|label|select|option|textarea|svg|circle|path)';
const edges: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`(</?${block}(?: [^<>]*)?>) `, 'g'), '$1'],
  [new RegExp(` (</?${block}\\b)`, 'g'), '$1'],
];

/** The texts of one template, in order. */
export function tightTemplate(texts: readonly string[]): readonly string[] {
  const onOneLine = texts
    .join(hole)
    .replace(/\s*\n\s*/g, ' ')
    .replace(/ (\/?>)/g, '$1')
    .trim();
  return edges.reduce((text, [edge, tight]) => text.replace(edge, tight), onOneLine).split(hole);
}
