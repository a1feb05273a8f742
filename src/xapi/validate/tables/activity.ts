import type { InteractionType } from '../../statement.ts';
import { refuseAt, shown } from '../findings.ts';
import type { Findings } from '../findings.ts';
import { iri, irl } from '../formats.ts';
import { shape } from '../shape.ts';
import type { Rule } from '../shape.ts';
import { isObject } from '../walk.ts';
import { extensions, formatted, languageMap, listOf, text } from './kinds.ts';

/** Data 2.4.4.1: which lists of components an interaction may have. */
const componentsOf = new Map<unknown, readonly string[]>(
  Object.entries({
    'true-false': [],
    choice: ['choices'],
    'fill-in': [],
    'long-fill-in': [],
    matching: ['source', 'target'],
    performance: ['steps'],
    sequencing: ['choices'],
    likert: ['scale'],
    numeric: [],
    other: [],
  } satisfies Record<InteractionType, readonly string[]>),
);
const interactionTypes = [...componentsOf.keys()] as readonly InteractionType[];
const lists = ['choices', 'scale', 'source', 'target', 'steps'];

const component = shape('an interaction component', '2.4.4.1', {
  'id!': text,
  description: languageMap,
});
const components = listOf({ is: 'object', shape: component });

const componentsFit: Rule = (definition, findings) => {
  const type = definition['interactionType'];
  const allowed = componentsOf.get(type);
  for (const list of lists) {
    const held = definition[list];
    if (held === undefined) continue;
    if (allowed?.includes(list) === false) {
      refuseAt(
        findings,
        list,
        '2.4.4.1',
        (called) => `${called} does not belong to an interaction of type ${shown(type)}${fitting(allowed)}.`,
      );
    }
    if (Array.isArray(held)) idsDiffer(held, list, findings);
  }
};

function fitting(allowed: readonly string[]): string {
  return allowed.length === 0 ? ', which has no lists of components' : `, which may have ${allowed.join(' and ')}`;
}

function idsDiffer(held: readonly unknown[], list: string, findings: Findings): void {
  const seen = new Set<unknown>();
  for (const item of held) {
    const id = isObject(item) ? item['id'] : undefined;
    if (id === undefined) continue;
    if (seen.has(id)) {
      refuseAt(findings, list, '2.4.4.1', (called) => `${called} has the id ${shown(id)} twice; ids must differ.`);
    }
    seen.add(id);
  }
}

/** Data 2.4.4.1: what says how to answer says what kind of question it is. */
const isInteraction: Rule = (definition, findings) => {
  if (definition['interactionType'] !== undefined) return;
  const given = ['correctResponsesPattern', ...lists].find((key) => definition[key] !== undefined);
  if (given === undefined) return;
  refuseAt(
    findings,
    'interactionType',
    '2.4.4.1',
    (called) => `${called} is missing; a definition with "${given}" is an interaction and must have it.`,
  );
};

const definition = shape(
  'an Activity Definition',
  '2.4.4.1',
  {
    name: languageMap,
    description: languageMap,
    type: formatted(iri),
    moreInfo: formatted(irl),
    extensions: { kind: extensions, clause: '4.1' },
    interactionType: { is: 'one of', values: interactionTypes },
    correctResponsesPattern: listOf(text),
    choices: components,
    scale: components,
    source: components,
    target: components,
    steps: components,
  },
  [isInteraction, componentsFit],
);

export const activity = shape('an Activity', '2.4.4.1', {
  objectType: { is: 'one of', values: ['Activity'] },
  'id!': formatted(iri),
  definition: { is: 'object', shape: definition },
});
