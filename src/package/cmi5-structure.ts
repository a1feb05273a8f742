import { type XmlDocument, XmlElement } from 'libxml2-wasm';

/** A `cmi5.xml` as data (cmi5 § 13.1), whoever has written it; white space around values is gone. Valid against the schema, or some of it is empty. */
export interface CourseStructure extends Titled {
  readonly objectives: readonly Titled[];
  readonly children: readonly StructureNode[];
}

export type StructureNode = Block | AssignableUnit;

export interface Titled {
  readonly id: string;
  readonly title: LangStrings;
  readonly description: LangStrings;
  /** Line in the file. */
  readonly line: number;
}

/** BCP 47 tag to text; `und` where none is given. */
export type LangStrings = Readonly<Record<string, string>>;

export interface Block extends Titled {
  readonly kind: 'block';
  readonly objectives: readonly string[];
  readonly children: readonly StructureNode[];
}

const moveOns = ['NotApplicable', 'Passed', 'Completed', 'CompletedAndPassed', 'CompletedOrPassed'] as const;
export type MoveOn = (typeof moveOns)[number];

export interface AssignableUnit extends Titled {
  readonly kind: 'au';
  readonly objectives: readonly string[];
  readonly url: string;
  readonly moveOn: MoveOn;
  /** As it is written. */
  readonly masteryScore?: string;
  readonly launchMethod: 'AnyWindow' | 'OwnWindow';
  readonly activityType?: string;
  readonly launchParameters?: string;
  readonly entitlementKey?: string;
}

/** Reads a parsed `cmi5.xml`. */
export function readStructure({ root }: XmlDocument): CourseStructure {
  const course = child(root, 'course');
  return {
    ...titled(course ?? root),
    objectives: elements(child(root, 'objectives'), ['objective']).map(titled),
    children: childNodes(root),
  };
}

/** Every unit, in the order in which they stand. */
export const unitsOf = (nodes: readonly StructureNode[]): readonly AssignableUnit[] =>
  nodes.flatMap((node) => (node.kind === 'au' ? [node] : unitsOf(node.children)));

/** Every block, an outer one before its inner ones. */
export const blocksOf = (nodes: readonly StructureNode[]): readonly Block[] =>
  nodes.flatMap((node) => (node.kind === 'block' ? [node, ...blocksOf(node.children)] : []));

const childNodes = (parent: XmlElement): readonly StructureNode[] =>
  elements(parent, ['au', 'block']).map((element) => (element.name === 'au' ? unit(element) : block(element)));

const block = (element: XmlElement): Block => ({
  kind: 'block',
  ...titled(element),
  objectives: references(element),
  children: childNodes(element),
});

function unit(element: XmlElement): AssignableUnit {
  const attribute = (name: string): string | undefined => element.attr(name)?.value.trim();
  const moveOn = attribute('moveOn');
  return {
    kind: 'au',
    ...titled(element),
    objectives: references(element),
    url: text(child(element, 'url')) ?? '',
    moveOn: moveOns.find((known) => known === moveOn) ?? 'NotApplicable',
    launchMethod: attribute('launchMethod') === 'OwnWindow' ? 'OwnWindow' : 'AnyWindow',
    ...given('masteryScore', attribute('masteryScore')),
    ...given('activityType', attribute('activityType')),
    ...given('launchParameters', text(child(element, 'launchParameters'))),
    ...given('entitlementKey', text(child(element, 'entitlementKey'))),
  };
}

const titled = (element: XmlElement): Titled => ({
  id: element.attr('id')?.value.trim() ?? '',
  title: langStrings(child(element, 'title')),
  description: langStrings(child(element, 'description')),
  line: element.line,
});

const langStrings = (element: XmlElement | undefined): LangStrings =>
  Object.fromEntries(
    elements(element, ['langstring']).map((one) => [one.attr('lang')?.value.trim() || 'und', one.content.trim()]),
  );

const references = (element: XmlElement): readonly string[] =>
  elements(child(element, 'objectives'), ['objective']).flatMap((one) => one.attr('idref')?.value.trim() ?? []);

const text = (element: XmlElement | undefined): string | undefined => element?.content.trim();

const given = <Name extends string>(name: Name, value: string | undefined): { readonly [key in Name]?: string } =>
  (value === undefined ? {} : { [name]: value }) as { readonly [key in Name]?: string };

const child = (parent: XmlElement, name: string): XmlElement | undefined => elements(parent, [name])[0];

/** Children of these names in the document's own namespace: extensions of vendors stand in others (§ 13.1.5). */
function elements(parent: XmlElement | undefined, names: readonly string[]): readonly XmlElement[] {
  if (!parent) return [];
  return parent
    .find('./*')
    .filter((node) => node instanceof XmlElement)
    .filter((node) => node.namespaceUri === parent.namespaceUri && names.includes(node.name));
}
