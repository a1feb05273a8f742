import { instant } from './validate/timestamp.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * Whether two statements under one id say the same, so that the second is a repetition and no conflict
 * (xAPI 1.0.3 Data 2.3.1, Communication 2.1.2). What an LRS assigns or may change does not count.
 */
export const sameStatement = (a: unknown, b: unknown): boolean =>
  isObject(a) &&
  isObject(b) &&
  equal(assignedInBoth(comparable(a, object), b), assignedInBoth(comparable(b, object), a), deepest);

/** A statement taken has less; what has more, as the payload of a signature may, is like nothing. */
const deepest = 300;

/** The LRS gives an id and a timestamp to a statement that has none. */
function assignedInBoth(mine: Json, other: Json): Json {
  const { id, timestamp, ...rest } = mine;
  return {
    ...rest,
    id: other['id'] === undefined ? undefined : id,
    timestamp: other['timestamp'] === undefined ? undefined : timestamp,
  };
}

/** Without what does not count: authority, stored, version, attachments, definitions, display; in one spelling. */
function comparable(statement: Json, objectOf: (value: unknown) => unknown): Json {
  const { authority: _authority, stored: _stored, version: _version, attachments: _attachments, ...rest } = statement;
  return {
    ...rest,
    id: lowerCase(rest['id']),
    actor: actor(rest['actor']),
    verb: without('display', rest['verb']),
    object: objectOf(rest['object']),
    result: result(rest['result']),
    context: context(rest['context']),
    timestamp: pointInTime(rest['timestamp']),
  };
}

function object(value: unknown): unknown {
  // No SubStatement holds another, so this goes one level down and no further.
  return isObject(value) && value['objectType'] === 'SubStatement'
    ? comparable(value, plainObject)
    : plainObject(value);
}

function plainObject(value: unknown): unknown {
  if (!isObject(value)) return value;
  const type = value['objectType'];
  if (type === 'Agent' || type === 'Group') return actor(value);
  return type === 'StatementRef' ? reference(value) : without('definition', value);
}

/** The members of a group have no order. */
function actor(value: unknown): unknown {
  if (!isObject(value)) return value;
  const { member } = value;
  return { ...(agent(value) as Json), member: Array.isArray(member) ? sorted(member.map(agent)) : member };
}

/** The domain of an address and hexadecimal digits are the same in both cases. */
function agent(value: unknown): unknown {
  if (!isObject(value)) return value;
  return { ...value, mbox: address(value['mbox']), mbox_sha1sum: lowerCase(value['mbox_sha1sum']) };
}

const sorted = (members: readonly unknown[]): readonly unknown[] =>
  members
    .map((member) => ({ member, order: orderOf(member) }))
    .sort((a, b) => compare(a.order, b.order))
    .map(({ member }) => member);

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);

function orderOf(member: unknown): string {
  if (!isObject(member)) return '';
  const { homePage, name } = isObject(member['account']) ? member['account'] : {};
  const parts = [member['mbox'], member['mbox_sha1sum'], member['openid'], homePage, name, member['name']];
  return parts.map((part) => (typeof part === 'string' ? part : '')).join(' ');
}

function result(value: unknown): unknown {
  if (!isObject(value) || typeof value['duration'] !== 'string') return value;
  // Data 4.6: beyond hundredths of a second durations are not compared; otherwise they are text (Data 2.3.1).
  return { ...value, duration: value['duration'].replace(/([.,]\d\d)\d+S$/, '$1S') };
}

function context(value: unknown): unknown {
  if (!isObject(value)) return value;
  return {
    ...value,
    registration: lowerCase(value['registration']),
    language: lowerCase(value['language']),
    instructor: actor(value['instructor']),
    team: actor(value['team']),
    statement: reference(value['statement']),
    contextActivities: contextActivities(value['contextActivities']),
    contextAgents: each(value['contextAgents'], 'agent'),
    contextGroups: each(value['contextGroups'], 'group'),
  };
}

/** Data 2.4.6.2: a single Activity is a list of one. */
function contextActivities(value: unknown): unknown {
  if (!isObject(value)) return value;
  const lists: Record<string, unknown> = {};
  for (const [type, held] of Object.entries(value)) {
    const list: readonly unknown[] = Array.isArray(held) ? held : [held];
    lists[type] = list.map((activity) => without('definition', activity));
  }
  return lists;
}

const each = (list: unknown, key: 'agent' | 'group'): unknown =>
  Array.isArray(list) ? list.map((item) => (isObject(item) ? { ...item, [key]: actor(item[key]) } : item)) : list;

const reference = (value: unknown): unknown => (isObject(value) ? { ...value, id: lowerCase(value['id']) } : value);

function without(key: string, value: unknown): unknown {
  return isObject(value) ? { ...value, [key]: undefined } : value;
}

const pointInTime = (value: unknown): unknown => (typeof value === 'string' ? (instant(value) ?? value) : value);

const lowerCase = (value: unknown): unknown => (typeof value === 'string' ? value.toLowerCase() : value);

function address(mbox: unknown): unknown {
  if (typeof mbox !== 'string') return mbox;
  const domain = mbox.lastIndexOf('@');
  return mbox.slice(0, domain) + mbox.slice(domain).toLowerCase();
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Order in lists counts, order of properties does not; an undefined property is none. */
function equal(a: unknown, b: unknown, levels: number): boolean {
  if (a === b) return true;
  if (levels === 0) return false;
  if (Array.isArray(a)) return Array.isArray(b) && equalLists(a, b, levels - 1);
  return isObject(a) && isObject(b) && equalObjects(a, b, levels - 1);
}

const equalLists = (a: readonly unknown[], b: readonly unknown[], levels: number): boolean =>
  a.length === b.length && a.every((item, index) => equal(item, b[index], levels));

function equalObjects(a: Json, b: Json, levels: number): boolean {
  for (const key of Object.keys(a)) if (!equal(a[key], own(b, key), levels)) return false;
  for (const key of Object.keys(b)) if (b[key] !== undefined && own(a, key) === undefined) return false;
  return true;
}

/** `__proto__` is a name like any other in JSON. */
const own = (value: Json, key: string): unknown => (Object.hasOwn(value, key) ? value[key] : undefined);
