import { refuse, refuseAt } from '../findings.ts';
import type { Findings } from '../findings.ts';
import { irl, mbox, sha1, uri } from '../formats.ts';
import { shape } from '../shape.ts';
import type { JsonObject, Kind, Shape } from '../shape.ts';
import { formatted, listOf, text } from './kinds.ts';

const account = shape('an Account', '2.4.2.4', {
  'homePage!': formatted(irl),
  'name!': text,
});

const identifiers = {
  mbox: { kind: formatted(mbox), clause: '2.4.2.3' },
  mbox_sha1sum: { kind: formatted(sha1), clause: '2.4.2.3' },
  openid: { kind: formatted(uri), clause: '2.4.2.3' },
  account: { is: 'object', shape: account },
} as const;

const allowed = '"mbox", "mbox_sha1sum", "openid" or "account"';

function identifiersOf(value: JsonObject): number {
  let count = 0;
  for (const key in identifiers) if (value[key] !== undefined) count += 1;
  return count;
}

function isIdentified(value: JsonObject, findings: Findings): void {
  const count = identifiersOf(value);
  if (count === 1) return;
  refuse(
    findings,
    '2.4.2.3',
    (called) =>
      `${called} has ${count === 0 ? 'no identifier' : `${count} identifiers`}; an Agent has exactly one of ${allowed}.`,
  );
}

function isGroup(value: JsonObject, findings: Findings): void {
  const count = identifiersOf(value);
  if (count > 1) {
    refuse(
      findings,
      '2.4.2.3',
      (called) => `${called} has ${count} identifiers; an identified Group has exactly one of ${allowed}.`,
    );
  }
  const members = value['member'];
  if (count === 0 && (members === undefined || (Array.isArray(members) && members.length === 0))) {
    refuseAt(
      findings,
      'member',
      '2.4.2.2',
      () => `An anonymous Group must list its Agents in "member"; otherwise give it one of ${allowed}.`,
    );
  }
}

export const agent = shape(
  'an Agent',
  '2.4.2.1',
  { objectType: { is: 'one of', values: ['Agent'] }, name: text, ...identifiers },
  [isIdentified],
);

const groupProperties = {
  'objectType!': { is: 'one of', values: ['Group'] },
  name: text,
  member: listOf({ is: 'object', shape: agent }),
  ...identifiers,
} as const;

export const group = shape('a Group', '2.4.2.2', groupProperties, [isGroup]);

/** Data 2.4.9: a Group as authority is an OAuth consumer together with a user. */
const authorityGroup = shape('a Group', '2.4.2.2', groupProperties, [
  isGroup,
  (value, findings) => {
    const members = value['member'];
    if (identifiersOf(value) === 0 && Array.isArray(members) && members.length === 2) return;
    refuse(
      findings,
      '2.4.9',
      (called) => `As ${called}, a Group must be anonymous and have exactly two members: an application and its user.`,
    );
  },
]);

const either = (groupShape: Shape): Kind => ({
  is: 'typed object',
  shapes: new Map([
    ['Agent', agent],
    ['Group', groupShape],
  ]),
  otherwise: 'Agent',
});

export const actor = either(group);
export const authority = either(authorityGroup);
