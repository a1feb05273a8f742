import type { Heading, RootContent } from 'mdast';
import type { Place } from '../../model/course.ts';
import { readHeading } from '../heading.ts';
import { slug } from '../ids.ts';
import { takeId } from '../inline.ts';
import { inlineText } from '../plain-text.ts';
import { readProse } from '../prose.ts';
import type { Reader } from '../reader.ts';
import { type Node, placeOfNode } from '../tree.ts';

export type LineDirective = Extract<RootContent, { type: 'leafDirective' }>;

/** What stands under a level-2 heading of a scenario: a scene, or an ending where a line says so. */
export interface Section {
  readonly id: string;
  readonly title: string;
  /** The level-1 heading above it. */
  readonly act: string;
  /** Its line `::setting{…}` or `::ending{…}`. */
  readonly line?: LineDirective;
  readonly nodes: readonly Node[];
  readonly place: Place;
}

/** Cuts a scenario into its scenes and endings. */
export function sectionsOf(nodes: readonly Node[], reader: Reader): readonly Section[] {
  const ids = new SectionIds(nodes, reader);
  const sections: { section: Omit<Section, 'line' | 'nodes'>; nodes: Node[] }[] = [];
  let act = '';
  let isInside = false;
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth === 1) {
      act = inlineText(readProse(node.children, reader), reader.figures);
      isInside = false;
    } else if (node.type === 'heading' && node.depth === 2) {
      sections.push({ section: { ...ids.read(node), act }, nodes: [] });
      isInside = true;
    } else if (isInside) {
      sections.at(-1)?.nodes.push(node);
    } else {
      reportOutside(node, reader);
    }
  }
  return sections.map((one) => ({ ...one.section, ...withoutLine(one.nodes, reader) }));
}

/** Takes the line that says what the section is off its head. */
function withoutLine(nodes: readonly Node[], reader: Reader): Pick<Section, 'line' | 'nodes'> {
  const isLine = (node: Node): node is LineDirective =>
    node.type === 'leafDirective' && (node.name === 'setting' || node.name === 'ending');
  const at = nodes.findIndex(isLine);
  const line = nodes[at];
  if (line?.type !== 'leafDirective') return { nodes };
  nodes.forEach((node, i) => {
    const isSecond = i > at && isLine(node);
    const isAbove = i < at && node.type !== 'html';
    if (isSecond) reportLine(node, reader);
    if (isAbove && nodes.slice(0, i).every(({ type }) => type === 'html')) reportLine(line, reader);
  });
  return { line, nodes: nodes.filter((node) => !isLine(node)) };
}

function reportLine(line: LineDirective, { file, report }: Reader): void {
  report({
    rule: 'scenario/misplaced-line',
    place: placeOfNode(file.path, line),
    message: `"::${line.name}" is the first line of a scene or an ending, and stands there once.`,
    fix: 'Write it right below the heading.',
  });
}

function reportOutside(node: Node, reader: Reader): void {
  if (node.type === 'html' && readProse([node], reader).length === 0) return;
  reader.report({
    rule: 'scenario/text-outside-scene',
    place: node.type === 'container' ? node.place : placeOfNode(reader.file.path, node),
    message: 'This stands in no scene, so nobody reads it.',
    fix: 'Write a level-2 heading above it: ## Title of the scene {#id}',
  });
}

/** Ids of scenes and endings, given where they are missing. */
class SectionIds {
  private readonly taken = new Set<string>();
  private readonly given = new Map<string, Place>();
  private readonly reader: Reader;

  constructor(nodes: readonly Node[], reader: Reader) {
    this.reader = reader;
    for (const node of nodes) {
      if (node.type !== 'heading' || node.depth !== 2) continue;
      const { id } = takeId(node.children, reader.file, 0);
      if (id !== undefined) this.taken.add(id);
    }
  }

  read(heading: Heading): Pick<Section, 'id' | 'title' | 'place'> {
    const { id, title, place, isWritten } = readHeading(heading, this.reader, {
      onTitle: (words, at) => this.reportUntitled(words, at),
      isValid: (written) => /^(?!constructor$)[a-z][a-z0-9-]{0,19}$/.test(written),
      make: (words) => this.make(words),
      missing: {
        rule: 'scenario/missing-scene-id',
        message: (words) => `The scene "${words}" has no id, and learners' games hang on it.`,
      },
      wrong: {
        rule: 'scenario/wrong-scene-id',
        message: (written) =>
          `The id "${written}" of a scene is not made of lower-case letters, digits and hyphens, does not start with a letter, has more than 20 characters, or is "constructor".`,
      },
    });
    return { id: isWritten ? this.once(id, place) : id, title, place };
  }

  private reportUntitled(title: string, place: Place): void {
    if (title !== '') return;
    this.reader.report({
      rule: 'scenario/no-title',
      place,
      message: 'This scene has no title.',
      fix: 'Write it: ## La commande {#n01}',
    });
  }

  private once(id: string, place: Place): string {
    const first = this.given.get(id);
    if (first === undefined) {
      this.given.set(id, place);
      return id;
    }
    const made = this.make(id);
    this.reader.report({
      rule: 'scenario/same-id',
      place,
      message: `The id "${id}" is that of another scene or ending already (line ${first.line}).`,
      fix: `Give this one another: {#${made}}.`,
    });
    return made;
  }

  private make(words: string): string {
    const base = shortened(slug(words)) || 'scene';
    let id = base;
    for (let n = 2; this.taken.has(id); n++) id = `${base}-${n}`;
    this.taken.add(id);
    return id;
  }
}

/** Cut between words, so that a number fits behind. */
const shortened = (id: string): string =>
  id.length > 17
    ? id
        .slice(0, 18)
        .replace(/-[^-]*$/, '')
        .slice(0, 17)
    : id;
