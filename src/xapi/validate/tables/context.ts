import type { XapiVersion } from '../../statement.ts';
import { iri, languageTag, uuid } from '../formats.ts';
import { shape } from '../shape.ts';
import type { Kind, Shape } from '../shape.ts';
import { activity } from './activity.ts';
import { actor, agent, group } from './actor.ts';
import { extensions, formatted, text } from './kinds.ts';
import { statementRef } from './reference.ts';

/** Data 2.4.6.2: a list, though a single Activity is taken as a list of one. */
const activities: Kind = { is: 'list', of: { is: 'object', shape: activity }, orAlone: true };

const contextActivities = shape('a contextActivities object', '2.4.6.2', {
  parent: activities,
  grouping: activities,
  category: activities,
  other: activities,
});

const relevantTypes: Kind = { is: 'list', of: formatted(iri), atLeast: 1 };

const contextAgent = shape('a contextAgent', '2.4.6', {
  'objectType!': { is: 'one of', values: ['contextAgent'] },
  'agent!': { is: 'object', shape: agent },
  relevantTypes,
});

const contextGroup = shape('a contextGroup', '2.4.6', {
  'objectType!': { is: 'one of', values: ['contextGroup'] },
  'group!': { is: 'object', shape: group },
  relevantTypes,
});

const added = {
  contextAgents: { is: 'list', of: { is: 'object', shape: contextAgent } },
  contextGroups: { is: 'list', of: { is: 'object', shape: contextGroup } },
} as const;

export const context = (version: XapiVersion): Shape =>
  shape('a Context', '2.4.6', {
    registration: formatted(uuid),
    instructor: actor,
    team: { is: 'object', shape: group },
    contextActivities: { is: 'object', shape: contextActivities },
    ...(version === '2.0.0' ? added : {}),
    revision: text,
    platform: text,
    language: formatted(languageTag),
    statement: { is: 'object', shape: statementRef },
    extensions: { kind: extensions, clause: '4.1' },
  });
