import { identityOf } from '../../../src/xapi/identity.ts';
import type { Activity, Context, ContextActivities, Result, Statement } from '../../../src/xapi/statement.ts';
import { refusals } from '../../../src/xapi/validate/validate.ts';

export const endpoint = 'https://lms.example/xapi/';
export const registration = '760e3480-ba55-4991-94b0-01820dbd23a2';
export const activityId = 'https://lms.example/au/17';
export const publisherId = 'urn:parcours:course:tri';
export const actor = { objectType: 'Agent', account: { homePage: 'https://lms.example', name: '1625378' } } as const;

const adl = 'http://adlnet.gov/expapi/verbs/';
const cmi5Category = 'https://w3id.org/xapi/cmi5/context/categories/cmi5';
const moveOnCategory = 'https://w3id.org/xapi/cmi5/context/categories/moveon';
const sessionExtension = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';
const cohort = 'https://lms.example/cohort/4';
const masteryExtension = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore';

export interface LaunchOptions {
  readonly launchMode?: 'Normal' | 'Browse' | 'Review';
  readonly masteryScore?: number;
  readonly returnURL?: string;
}

interface Session {
  readonly id: string;
  readonly token: string;
  readonly fetch: string;
  readonly options: LaunchOptions;
  isFetched: boolean;
  /** The answer with the token arrived. */
  isHeard?: boolean;
  isAbandoned: boolean;
  /** Its token is taken no more. */
  isExpired?: boolean;
  readonly statements: Statement[];
}

type Sent = Statement & Required<Pick<Statement, 'id' | 'timestamp'>> & { readonly context: Context };

/**
 * An LMS that knows cmi5 by heart, for one learner in one registration of one AU: it refuses what an AU must not do, and keeps the sentence
 * in `violations`. `check` looks at what only the end of a session tells.
 */
export class FakeCmi5Lms {
  readonly sessions: Session[] = [];
  readonly violations: string[] = [];
  /** Documents by state id, with their ETag. */
  readonly documents = new Map<string, { readonly body: string; readonly etag: string }>();
  readonly requests: string[] = [];
  /** Nothing arrives; the answer is lost. */
  isDown = false;
  losesAnswers = false;
  /** Agent profiles cannot be reached from where the course is. */
  hidesPreferences = false;
  private count = 0;

  /** The query with which the AU is opened. A session before it is abandoned (cmi5 § 9.3.6). */
  launch(options: LaunchOptions = {}): string {
    for (const session of this.sessions) session.isAbandoned = true;
    const n = this.sessions.length + 1;
    const session = { id: `session-${n}`, token: `token-${n}`, fetch: `https://lms.example/fetch?k=${n}`, options };
    this.sessions.push({ ...session, isFetched: false, isAbandoned: false, statements: [] });
    this.documents.set('LMS.LaunchData', { body: JSON.stringify(this.launchData(session)), etag: `"launch-${n}"` });
    return `?${new URLSearchParams({ endpoint, fetch: session.fetch, actor: JSON.stringify(actor), registration, activityId })}`;
  }

  /** The tokens given so far are taken no more. */
  expire(): void {
    for (const session of this.sessions) session.isExpired = true;
  }

  get statements(): readonly Sent[] {
    return this.sessions.flatMap(({ statements }) => statements) as Sent[];
  }

  verbs(n = this.sessions.length): readonly string[] {
    return this.sessions[n - 1]!.statements.filter(isDefined).map(verbOf);
  }

  async fetch(url: string, { method = 'GET', headers = {}, body }: RequestInit): Promise<Response> {
    await new Promise((done) => setTimeout(done, 20));
    if (this.isDown) throw new TypeError('Failed to fetch');
    const { pathname } = new URL(url);
    this.requests.push(`${method} ${pathname}`);
    if (this.hidesPreferences && pathname.endsWith('/agents/profile')) throw new TypeError('Failed to fetch');
    const answered = this.answer(url, method, headers as Record<string, string>, String(body ?? ''));
    if (this.losesAnswers) throw new TypeError('Failed to fetch');
    return answered;
  }

  private answer(url: string, method: string, headers: Record<string, string>, body: string): Response {
    const { pathname, searchParams } = new URL(url);
    if (pathname === '/fetch') return this.token(url, method);
    const session = this.sessions.find(({ token }) => headers['Authorization'] === `Basic ${token}`);
    if (!session) return this.refuse(401, `${pathname} is asked without the token (cmi5 § 8.2.2).`);
    if (session.isExpired) return json(401, 'The token has expired.');
    if (session.isAbandoned) return json(403, 'The session is abandoned.');
    if (!/^1\.0\.\d$/.test(headers['X-Experience-API-Version'] ?? '')) return this.refuse(400, 'No version header.');
    if (pathname.endsWith('/statements')) return this.store(session, JSON.parse(body) as Sent[]);
    const asked = (name: string): string => searchParams.get(name) ?? '';
    if (identityOf(JSON.parse(asked('agent'))) !== identityOf(actor))
      return this.refuse(400, `${pathname}: another agent (cmi5 § 8.1.3).`);
    if (pathname.endsWith('/agents/profile')) return json(404, '');
    if (asked('activityId') !== activityId || asked('registration') !== registration)
      return this.refuse(400, `${url}: another activity or registration (cmi5 § 10.1).`);
    return this.document(method, asked('stateId'), headers, body);
  }

  private token(url: string, method: string): Response {
    const session = this.sessions.find(({ fetch }) => fetch === url);
    if (method !== 'POST') return this.refuse(405, 'The token is asked for by POST (cmi5 § 8.2.1).');
    if (!session) return json(200, { 'error-code': '2', 'error-text': 'Unknown.' });
    if (session.isFetched) {
      if (session.isHeard) this.violations.push('The token is asked for twice (cmi5 § 8.2.1).');
      return json(200, { 'error-code': '1', 'error-text': 'The authorization token has already been returned.' });
    }
    session.isFetched = true;
    session.isHeard = !this.losesAnswers;
    return json(200, { 'auth-token': session.token });
  }

  private document(method: string, id: string, headers: Record<string, string>, body: string): Response {
    const held = this.documents.get(id);
    if (method === 'GET') return held ? json(200, held.body, held.etag) : json(404, '');
    if (id === 'LMS.LaunchData') return this.refuse(403, 'The launch data is the LMS’s (cmi5 § 10.2.1).');
    if (method === 'POST') {
      const merged = { ...(JSON.parse(held?.body ?? '{}') as object), ...(JSON.parse(body) as object) };
      this.documents.set(id, { body: JSON.stringify(merged), etag: `"${(this.count += 1)}"` });
      return json(204, '');
    }
    const match = headers['If-Match'];
    const isFree = headers['If-None-Match'] === '*' && !held;
    if (!isFree && !(held && (match === '*' || match === held.etag))) return json(412, 'Another was quicker.');
    this.documents.set(id, { body, etag: `"${(this.count += 1)}"` });
    return json(204, '');
  }

  private store(session: Session, statements: readonly Sent[]): Response {
    const known = statements.filter(({ id }) => this.statements.some((each) => each.id === id));
    if (known.length) return json(409, 'There is one with that id.');
    for (const statement of statements) {
      const wrong = wrongIn(statement, session);
      if (wrong.length) return this.refuse(400, `${verbOf(statement)}: ${wrong.join(' ')}`);
      session.statements.push(statement);
    }
    return json(
      200,
      statements.map(({ id }) => id),
    );
  }

  /** What must be so of all sessions, in the order of timestamps (cmi5 § 9.3). */
  check(): readonly string[] {
    const wrong = [...this.violations];
    const all: string[] = [];
    for (const session of this.sessions) {
      wrong.push(...disorderIn(session));
      all.push(...inTime(session).filter(isDefined).map(verbOf));
    }
    for (const verb of ['completed', 'passed'])
      if (all.filter((each) => each === verb).length > 1) wrong.push(`${verb} twice in the registration.`);
    if (all.includes('passed') && all.lastIndexOf('failed') > all.indexOf('passed')) wrong.push('failed after passed.');
    return wrong;
  }

  private refuse(status: number, why: string): Response {
    this.violations.push(why);
    return json(status, why);
  }

  private launchData({ id, options }: Pick<Session, 'id' | 'options'>): object {
    return {
      contextTemplate: {
        contextActivities: { grouping: [{ id: publisherId }], other: [{ id: cohort }] },
        revision: 'autumn',
        extensions: { [sessionExtension]: id },
      },
      moveOn: 'CompletedAndPassed',
      launchMode: 'Normal',
      entitlementKey: { courseStructure: 'xyz' },
      ...options,
    };
  }
}

type Rule = readonly [says: string, holds: (statement: Sent, session: Session) => boolean];

/** Of every statement, whatever its verb. */
const always: readonly Rule[] = [
  ['Timestamps are UTC (cmi5 § 9.7).', ({ timestamp }) => timestamp.endsWith('Z')],
  ['The actor is the launch’s (cmi5 § 9.2).', (each) => identityOf(each.actor as typeof actor) === identityOf(actor)],
  ['The registration is the launch’s (cmi5 § 9.6.1).', ({ context }) => context.registration === registration],
  [
    'The session id is the launch’s (cmi5 § 9.6.3.1).',
    ({ context }, { id }) => context.extensions?.[sessionExtension] === id,
  ],
  ['The publisher id is in grouping (cmi5 § 9.6.2.3).', (each) => has(listed(each).grouping, publisherId)],
  ['The context template is there whole (cmi5 § 10.2.1).', (each) => has(listed(each).other, cohort)],
  ['The context template is not overwritten (cmi5 § 10.2.1).', ({ context }) => context.revision === 'autumn'],
];

const allowed: readonly Rule[] = [
  ['moveOn goes with cmi5-defined ones alone (cmi5 § 9.6.2.2).', (each) => !has(listed(each).category, moveOnCategory)],
  ['Nothing else is said while only reading.', (_each, session) => modeOf(session) === 'Normal'],
];

const defined: readonly Rule[] = [
  ['The object is the AU (cmi5 § 9.4).', ({ object }) => (object as Activity).id === activityId],
  ['The verb is one of an AU (cmi5 § 9.3).', (each) => each.verb.id === adl + verbOf(each) && ofAu.test(verbOf(each))],
  [
    'Browse and Review know two verbs (cmi5 § 10.2.2).',
    (each, session) => modeOf(session) === 'Normal' || /^(initialized|terminated)$/.test(verbOf(each)),
  ],
  [
    'moveOn goes with success or completion (cmi5 § 9.6.2.2).',
    (each) =>
      has(listed(each).category, moveOnCategory) === ('success' in resultOf(each) || 'completion' in resultOf(each)),
  ],
  [
    'success (cmi5 § 9.5.2).',
    (each) =>
      resultOf(each).success ===
      new Map([
        ['passed', true],
        ['failed', false],
      ]).get(verbOf(each)),
  ],
  [
    'completion (cmi5 § 9.5.3).',
    (each) => resultOf(each).completion === (verbOf(each) === 'completed' ? true : undefined),
  ],
  ['duration (cmi5 § 9.5.4).', (each) => verbOf(each) === 'initialized' || resultOf(each).duration !== undefined],
  [
    'No progress in completed (cmi5 § 9.5.5.1).',
    (each) => verbOf(each) !== 'completed' || resultOf(each).extensions === undefined,
  ],
];

const scored: readonly Rule[] = [
  ['A score is of passed and failed (cmi5 § 9.5.1).', (each) => /^(passed|failed)$/.test(verbOf(each))],
  ['scaled is 0–1 (cmi5 § 9.5.1).', (each) => scaledOf(each) >= 0 && scaledOf(each) <= 1],
  [
    'raw, min and max are whole numbers (cmi5 § 9.5.1).',
    (each) => [resultOf(each).score!.raw, resultOf(each).score!.min, resultOf(each).score!.max].every(Number.isInteger),
  ],
  [
    'masteryscore is the launch data’s (cmi5 § 9.6.3.2).',
    ({ context }, { options }) => context.extensions?.[masteryExtension] === options.masteryScore,
  ],
  [
    'masteryScore decides (cmi5 § 9.3.4, 9.3.5).',
    (each, { options: { masteryScore } }) =>
      masteryScore === undefined || scaledOf(each) >= masteryScore === (verbOf(each) === 'passed'),
  ],
];

function wrongIn(statement: Sent, session: Session): readonly string[] {
  const rules = isDefined(statement) ? [...defined, ...(resultOf(statement).score ? scored : [])] : allowed;
  const broken = [...always, ...rules].filter(([, holds]) => !holds(statement, session));
  const invalid = refusals(statement, '1.0.3').map(({ property, message }) => `${property}: ${message}`);
  return [...invalid, ...broken.map(([says]) => says)];
}

/** `initialized` is the first and `terminated` the last, no verb comes twice (cmi5 § 9.3); statements of one instant have no order. */
function* disorderIn(session: Session): Iterable<string> {
  const sorted = inTime(session);
  const verbs = sorted.filter(isDefined).map(verbOf);
  const at = (each: Statement | undefined, verb: string): boolean =>
    sorted.some((other) => other.timestamp === each?.timestamp && isDefined(other) && verbOf(other) === verb);
  if (new Set(verbs).size < verbs.length) yield `${session.id}: a verb twice: ${verbs.join()}.`;
  if (verbs.includes('passed') && verbs.includes('failed')) yield `${session.id}: passed and failed.`;
  if (sorted.length && !at(sorted[0], 'initialized')) yield `${session.id}: begins with ${verbOf(sorted[0]!)}.`;
  if (verbs.includes('terminated') && !at(sorted.at(-1), 'terminated'))
    yield `${session.id}: ends with ${verbOf(sorted.at(-1)!)}.`;
}

const ofAu = /^(initialized|completed|passed|failed|terminated)$/;
const inTime = ({ statements }: Session): readonly Statement[] =>
  statements.toSorted((a, b) => Date.parse(a.timestamp!) - Date.parse(b.timestamp!));
const listed = ({ context }: Sent): ContextActivities => context.contextActivities ?? {};
const resultOf = ({ result }: Sent): Result => result ?? {};
const scaledOf = ({ result }: Sent): number => result!.score!.scaled ?? NaN;
const modeOf = ({ options }: Session): string => options.launchMode ?? 'Normal';
const verbOf = ({ verb }: Statement): string => verb.id.slice(verb.id.lastIndexOf('/') + 1);
const has = (activities: readonly Activity[] = [], id: string): boolean => activities.some((each) => each.id === id);
const isDefined = ({ context }: Statement): boolean => has(context?.contextActivities?.category, cmi5Category);

function json(status: number, body: unknown, etag?: string): Response {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const headers = { 'Content-Type': 'application/json', ...(etag && { ETag: etag }) };
  return new Response(status === 204 ? null : text, { status, headers });
}
