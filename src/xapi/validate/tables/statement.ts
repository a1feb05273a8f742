import type { XapiVersion } from '../../statement.ts';
import { voidedVerb } from '../../voiding.ts';
import { refuseAt, shown } from '../findings.ts';
import { iri, timestamp, uuid, version as versionFormat } from '../formats.ts';
import { shape } from '../shape.ts';
import type { Kind, Rule, Shape } from '../shape.ts';
import { isObject } from '../walk.ts';
import { activity } from './activity.ts';
import { actor, agent, authority, group } from './actor.ts';
import { attachment } from './attachment.ts';
import { context } from './context.ts';
import { formatted, languageMap, listOf } from './kinds.ts';
import { statementRef } from './reference.ts';
import { result } from './result.ts';

const verb = shape('a Verb', '2.4.3', {
  'id!': formatted(iri),
  display: languageMap,
});

/** Data 2.3.2. */
const voidsByReference: Rule = ({ verb: used, object }, findings) => {
  if (!isObject(used) || used['id'] !== voidedVerb || !isObject(object)) return;
  const type = object['objectType'];
  if (type === 'StatementRef') return;
  findings.path.push('object');
  refuseAt(
    findings,
    'objectType',
    '2.3.2',
    (called) =>
      `${called} ${type === undefined ? 'is missing' : `is ${shown(type)}`}; what is voided must be a "StatementRef".`,
  );
  findings.path.pop();
};

const others: readonly unknown[] = ['Agent', 'Group', 'StatementRef', 'SubStatement'];

/** Data 2.4.6: revision and platform are those of an Activity. */
const revisesActivity: Rule = ({ context: held, object }, findings) => {
  if (!isObject(held) || !isObject(object)) return;
  const type = object['objectType'];
  if (!others.includes(type)) return;
  findings.path.push('context');
  for (const key of ['revision', 'platform']) {
    if (held[key] === undefined) continue;
    refuseAt(
      findings,
      key,
      '2.4.6',
      (called) => `${called} is only for a statement about an Activity; the object of this one is ${shown(type)}.`,
    );
  }
  findings.path.pop();
};

const rules = [voidsByReference, revisesActivity];

const objects = [
  ['Activity', activity],
  ['Agent', agent],
  ['Group', group],
  ['StatementRef', statementRef],
] as const;

const objectOf = (shapes: readonly (readonly [string, Shape])[]): Kind => ({
  is: 'typed object',
  shapes: new Map(shapes),
  otherwise: 'Activity',
});

/** What a Statement and a SubStatement have in common. */
const common = (version: XapiVersion) =>
  ({
    'actor!': { kind: actor, clause: '2.4.2' },
    'verb!': { is: 'object', shape: verb },
    result: { is: 'object', shape: result },
    context: { is: 'object', shape: context(version) },
    timestamp: { kind: formatted(timestamp), clause: '2.4.7' },
    attachments: { kind: listOf({ is: 'object', shape: attachment }), clause: '2.4.11' },
  }) as const;

const subStatement = (version: XapiVersion): Shape =>
  shape(
    'a SubStatement',
    '2.4.4.3',
    {
      'objectType!': { is: 'one of', values: ['SubStatement'] },
      ...common(version),
      'object!': objectOf(objects),
    },
    rules,
  );

const statement = (version: XapiVersion): Kind => ({
  is: 'object',
  shape: shape(
    'a Statement',
    '2.4',
    {
      id: { kind: formatted(uuid), clause: '2.4.1' },
      ...common(version),
      'object!': { kind: objectOf([...objects, ['SubStatement', subStatement(version)]]), clause: '2.4.4' },
      stored: { kind: formatted(timestamp), clause: '2.4.8' },
      authority: { kind: authority, clause: '2.4.9' },
      version: { kind: formatted(versionFormat), clause: '2.4.10' },
    },
    rules,
  ),
});

/** The whole table of a Statement, for each version. */
export const statements: Readonly<Record<XapiVersion, Kind>> = {
  '1.0.3': statement('1.0.3'),
  '2.0.0': statement('2.0.0'),
};
