import type { PhrasingContent, RootContent } from 'mdast';
import type { Place, Prose } from '../../model/course.ts';
import { type ScenarioFrontMatter, scenarioSchema } from '../../model/schema-scenario.ts';
import type { StoryMark, StoryVariable } from '../../model/scenario/story.ts';
import { type FrontMatter, subjectOf } from '../front-matter.ts';
import { parseMarkdown } from '../markdown.ts';
import { readProse } from '../prose.ts';
import type { Reader } from '../reader.ts';
import { readFields } from '../schema-problems.ts';
import type { Yaml } from '../yaml-file.ts';

/** What stands for a field that cannot be read, so that the scenes are read all the same. */
const instead: ScenarioFrontMatter = {
  kind: 'scenario',
  id: 'scenario',
  title: '',
  points: 1,
  helps: 0,
  characters: [],
  variables: [],
  clues: [],
  flags: [],
};

/** Reads what stands between the --- lines of a scenario, and says which names stand there twice. */
export function readFront({ yaml }: FrontMatter, reader: Reader): ScenarioFrontMatter {
  if (!yaml) return instead;
  const fields = readFields(scenarioSchema, yaml.data, {
    subject: subjectOf(yaml),
    report: reader.report,
    instead: { ...instead, ...namesIn(yaml.data) },
  });
  const once = onceIn(yaml, reader);
  const { variables, clues, flags, characters } = fields;
  const names = new Set<string>();
  const people = new Set<string>();
  return {
    ...fields,
    variables: variables.filter(({ id }, i) => once(names, id, ['variables', i, 'id'])),
    clues: clues.filter(({ id }, i) => once(names, id, ['clues', i, 'id'])),
    flags: flags.filter((id, i) => once(names, id, ['flags', i])),
    characters: characters.filter(({ id }, i) => once(people, id, ['characters', i, 'id'])),
  };
}

/** The names in lists of which something could not be read: else every line that uses one would be wrong as well. */
function namesIn(data: unknown): Partial<ScenarioFrontMatter> {
  const record = (typeof data === 'object' && data !== null ? data : {}) as Readonly<Record<string, unknown>>;
  const idsIn = (field: string): readonly string[] => {
    const list = record[field];
    const ids = Array.isArray(list)
      ? list.map((one: { id?: unknown } | string | null) => (typeof one === 'object' ? one?.id : one))
      : [];
    return ids.filter((id): id is string => typeof id === 'string' && id !== '');
  };
  return {
    variables: idsIn('variables').map((id) => ({ id, title: id, start: 0 })),
    clues: idsIn('clues').map((id) => ({ id, title: id, words: id })),
    characters: idsIn('characters').map((id) => ({ id, name: id, role: '' })),
    flags: [...idsIn('flags')],
  };
}

const onceIn =
  ({ place }: Yaml, { report }: Reader) =>
  (seen: Set<string>, id: string, path: readonly PropertyKey[]): boolean => {
    if (!seen.has(id)) return seen.add(id).has(id);
    report({
      rule: 'scenario/same-id',
      place: place(path, 'value'),
      message: `"${id}" is the name of a variable, a clue, a flag or a character already.`,
      fix: 'Give one of them another name.',
    });
    return false;
  };

/** The variables, each with the two ends of its gauge. */
export const variablesOf = (
  { variables }: ScenarioFrontMatter,
  { yaml }: FrontMatter,
  { report }: Reader,
): readonly StoryVariable[] =>
  variables.map((variable): StoryVariable => {
    const { id, title, start, min = -Infinity, max = Infinity, gauge } = variable;
    const isInside = min <= start && start <= max;
    const [from, to] = gauge ?? [variable.min ?? 0, variable.max ?? 100];
    if ((!isInside || from >= to) && yaml) report(outOfBounds(id, isInside, yaml));
    return { id, title, start, ...givenOf(variable), gauge: [from, to] };
  });

/** What an author may leave out. */
const givenOf = ({ min, max, goal, alarm }: ScenarioFrontMatter['variables'][number]) => ({
  ...(min !== undefined && { min }),
  ...(max !== undefined && { max }),
  ...(goal && { goal }),
  ...(alarm && { alarm }),
});

function outOfBounds(id: string, isInside: boolean, yaml: Yaml) {
  return {
    rule: 'scenario/bounds',
    place: variablePlace(yaml, id),
    message: isInside
      ? `The gauge of "${id}" does not go from a number to a larger one.`
      : `"${id}" starts out of its own bounds.`,
    fix: isInside ? 'Write its two ends, the smaller first: gauge: [0, 100]' : 'Mend start, min or max.',
  };
}

/** Where the id of a variable, clue or flag stands. */
export function variablePlace(yaml: Yaml, id: string): Place {
  const data = yaml.data as Partial<Record<string, readonly unknown[]>>;
  for (const list of ['variables', 'clues', 'flags']) {
    const all = data[list];
    const at = Array.isArray(all)
      ? all.findIndex((one) => one === id || (one as { id?: unknown } | null)?.id === id)
      : -1;
    if (at >= 0) return yaml.place(list === 'flags' ? [list, at] : [list, at, 'id'], 'value');
  }
  return yaml.place([], 'value');
}

/** Flags, then clues with their words, which are Markdown as everywhere. */
export function marksOf(
  { flags, clues }: ScenarioFrontMatter,
  { yaml }: FrontMatter,
  reader: Reader,
): StoryMark<Prose>[] {
  const found = clues.map(({ id, title, words }): StoryMark<Prose> => {
    const place = yaml ? variablePlace(yaml, id) : { file: reader.file.path, line: 1, column: 1 };
    return { id, title, words: wordsOf(words, place, reader) };
  });
  return [...flags.map((id) => ({ id })), ...found];
}

/** Text of a field: YAML has lost where its words stand, so problems are told where the field does. */
function wordsOf(text: string, place: Place, reader: Reader): readonly PhrasingContent[] {
  const there = {
    ...reader,
    report: (finding: Parameters<Reader['report']>[0]) => reader.report({ ...finding, place }),
  };
  const nodes = readProse(parseMarkdown(text.trim(), { line: place.line, offset: 0 }), there);
  const [first] = nodes;
  return (
    first?.type === 'paragraph' && nodes.length === 1 ? first.children : [{ type: 'text' as const, value: text }]
  ).map(unplaced);
}

function unplaced<Kind extends RootContent>(node: Kind): Kind {
  const { position: _, ...rest } = node;
  if (!('children' in rest)) return rest as Kind;
  return { ...rest, children: (rest.children as RootContent[]).map(unplaced) } as unknown as Kind;
}
