import type { Agent } from '../../src/xapi/statement.ts';

/** What an LMS puts into the address of the course (cmi5 § 8.1; tincan.xml's launch is the same with other names). */
export interface LaunchParameters {
  readonly endpoint: string;
  readonly actor: Agent;
  /** Under xAPI it may be missing. */
  readonly registration?: string;
  /** cmi5 alone. */
  readonly fetch?: string;
  readonly activityId?: string;
  /** xAPI alone: what goes into `Authorization`. */
  readonly auth?: string;
}

/** A launch by cmi5: all of it. */
export type Cmi5Parameters = LaunchParameters &
  Required<Pick<LaunchParameters, 'registration' | 'fetch' | 'activityId'>>;

type Kind = 'cmi5' | 'xapi';

/** `undefined`: nobody launched the course, or with something that no statement can be made from; the console says what. */
export function launchParameters(search: string, kind: Kind): LaunchParameters | undefined {
  const query = new URLSearchParams(search);
  const text = (name: string): string => query.get(name) || '';
  const endpoint = text('endpoint');
  if (!endpoint && !query.has('actor')) return undefined;
  const actor = agentIn(text('actor'));
  const wrong = problems(kind, query, actor);
  if (wrong.length || !actor) {
    console.warn(`${kind}: the launch cannot be followed. ${wrong.join(' ')}`);
    return undefined;
  }
  const optional = (name: 'registration' | 'fetch' | 'auth' | 'activityId', value: string) =>
    value && { [name]: value };
  return {
    endpoint: endpoint.replace(/\/*$/, '/'),
    actor: kind === 'cmi5' ? actor : nameless(actor),
    ...optional('registration', text('registration')),
    ...(kind === 'cmi5'
      ? { ...optional('fetch', text('fetch')), ...optional('activityId', text('activityId')) }
      : optional('auth', text('auth'))),
  };
}

function problems(kind: Kind, query: URLSearchParams, actor: Agent | undefined): readonly string[] {
  const wrong: string[] = [];
  const must = (name: string, shape: RegExp, says: string): void => {
    const value = query.get(name) || '';
    if (!shape.test(value)) wrong.push(`"${name}" must be ${says}, and is "${value}".`);
  };
  const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
  must('endpoint', /^https?:\/\//i, 'the address of an LRS (http or https)');
  if (!actor || (kind === 'cmi5' && !actor.account))
    wrong.push(`"actor" must be an agent${kind === 'cmi5' ? ' with an account' : ''} as JSON.`);
  if (kind === 'cmi5') {
    must('fetch', /^https?:\/\//i, 'the address of the authorization token (http or https)');
    must('registration', uuid, 'a UUID');
    must('activityId', /^[a-z][\w+.-]*:./i, 'an IRI');
  } else if (query.get('registration')) must('registration', uuid, 'a UUID');
  return wrong;
}

/** Tin Can's first launches put each property of an agent into a list, and call those of an account otherwise. */
interface OldAccount {
  readonly accountServiceHomePage?: string;
  readonly accountName?: string;
  readonly homePage?: string;
  readonly name?: string;
}

function agentIn(json: string): Agent | undefined {
  try {
    const given = JSON.parse(json) as Readonly<Record<string, unknown>>;
    const agent: Record<string, unknown> = {};
    Object.keys(given).forEach((name) => (agent[name] = first(given[name])));
    const account = agent['account'] as OldAccount | undefined;
    if (account && !account.homePage)
      agent['account'] = { homePage: account.accountServiceHomePage, name: account.accountName };
    return isIdentified(agent) ? (agent as Agent) : undefined;
  } catch {
    return undefined;
  }
}

const first = (value: unknown): unknown => (Array.isArray(value) ? (value as readonly unknown[])[0] : value);

function isIdentified({
  objectType = 'Agent',
  mbox,
  mbox_sha1sum,
  openid,
  account,
}: Readonly<Record<string, unknown>>) {
  const { homePage, name } = (account || {}) as OldAccount;
  const isAccount = typeof homePage === 'string' && typeof name === 'string' && homePage && name;
  return (
    objectType === 'Agent' &&
    [mbox, mbox_sha1sum, openid, isAccount].filter((id) => id && typeof id === 'string').length === 1
  );
}

/** Who the learner is does not hang on the name, and statements are no place for it. */
function nameless({ name: _name, ...actor }: Agent): Agent {
  return actor;
}
