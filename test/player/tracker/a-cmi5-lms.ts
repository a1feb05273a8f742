import { identityOf } from '../../../src/xapi/identity.ts';
import type { Activity, Context, Statement } from '../../../src/xapi/statement.ts';
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
  isAbandoned: boolean;
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
    const answered = this.answer(url, method, headers as Record<string, string>, String(body ?? ''));
    if (this.losesAnswers) throw new TypeError('Failed to fetch');
    return answered;
  }

  private answer(url: string, method: string, headers: Record<string, string>, body: string): Response {
    const { pathname, searchParams } = new URL(url);
    if (pathname === '/fetch') return this.token(url, method);
    const session = this.sessions.find(({ token }) => headers['Authorization'] === `Basic ${token}`);
    if (!session) return this.refuse(401, `${pathname} is asked without the token (cmi5 § 8.2.2).`);
    if (session.isAbandoned) return json(403, 'The session is abandoned.');
    if (!/^1\.0\.\d$/.test(headers['X-Experience-API-Version'] ?? '')) return this.refuse(400, 'No version header.');
    if (pathname.endsWith('/statements')) return this.store(session, JSON.parse(body) as Sent[]);
    if (identityOf(JSON.parse(searchParams.get('agent') ?? '{}')) !== identityOf(actor))
      return this.refuse(400, `${pathname}: another agent (cmi5 § 8.1.3).`);
    if (pathname.endsWith('/agents/profile')) return json(404, '');
    if (searchParams.get('activityId') !== activityId || searchParams.get('registration') !== registration)
      return this.refuse(400, `${url}: another activity or registration (cmi5 § 10.1).`);
    return this.document(method, searchParams.get('stateId') ?? '', headers, body);
  }

  private token(url: string, method: string): Response {
    const session = this.sessions.find(({ fetch }) => fetch === url);
    if (method !== 'POST') return this.refuse(405, 'The token is asked for by POST (cmi5 § 8.2.1).');
    if (!session) return json(200, { 'error-code': '2', 'error-text': 'Unknown.' });
    if (session.isFetched) {
      this.violations.push('The token is asked for twice (cmi5 § 8.2.1).');
      return json(200, { 'error-code': '1', 'error-text': 'The authorization token has already been returned.' });
    }
    session.isFetched = true;
    return json(200, { 'auth-token': session.token });
  }

  private document(method: string, id: string, headers: Record<string, string>, body: string): Response {
    const held = this.documents.get(id);
    if (method === 'GET') return held ? json(200, held.body, held.etag) : json(404, '');
    if (id === 'LMS.LaunchData') return this.refuse(403, 'The launch data is the LMS’s (cmi5 § 10.2.1).');
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
      const wrong = [...this.wrongIn(session, statement)];
      if (wrong.length) return this.refuse(400, `${verbOf(statement)}: ${wrong.join(' ')}`);
      session.statements.push(statement);
    }
    return json(
      200,
      statements.map(({ id }) => id),
    );
  }

  private *wrongIn(session: Session, statement: Sent): Iterable<string> {
    for (const { property, message } of refusals(statement, '1.0.3')) yield `${property}: ${message}`;
    const { context, timestamp } = statement;
    if (!timestamp.endsWith('Z')) yield 'Timestamps are UTC (cmi5 § 9.7).';
    if (identityOf(statement.actor as typeof actor) !== identityOf(actor)) yield 'Another actor (cmi5 § 9.2).';
    if (context.registration !== registration) yield 'Another registration (cmi5 § 9.6.1).';
    if (context.extensions?.[sessionExtension] !== session.id) yield 'Another session id (cmi5 § 9.6.3.1).';
    const { grouping = [], other = [] } = context.contextActivities ?? {};
    if (!has(grouping, publisherId)) yield 'No publisher id in grouping (cmi5 § 9.6.2.3).';
    if (!has(other, 'https://lms.example/cohort/4')) yield 'The context template is not there whole (cmi5 § 10.2.1).';
    if (context.platform !== 'Example LMS') yield 'The context template is overwritten (cmi5 § 10.2.1).';
    if (isDefined(statement)) yield* this.wrongInDefined(session, statement);
    else if (has(context.contextActivities?.category, moveOnCategory)) yield 'moveOn on an allowed statement.';
    else if (session.options.launchMode && session.options.launchMode !== 'Normal') yield 'Said while only reading.';
  }

  private *wrongInDefined(session: Session, statement: Sent): Iterable<string> {
    const verb = verbOf(statement);
    const { result = {}, context } = statement;
    const { launchMode = 'Normal', masteryScore } = session.options;
    if ((statement.object as Activity).id !== activityId) yield 'The object is not the AU (cmi5 § 9.4).';
    if (!statement.verb.id.startsWith(adl) || !/^(initialized|completed|passed|failed|terminated)$/.test(verb))
      yield 'No verb of an AU (cmi5 § 9.3).';
    if (launchMode !== 'Normal' && !/^(initialized|terminated)$/.test(verb))
      yield `Not in ${launchMode} (cmi5 § 10.2.2).`;
    const judges = result.success !== undefined || result.completion !== undefined;
    if (has(context.contextActivities?.category, moveOnCategory) !== judges) yield 'moveOn category (cmi5 § 9.6.2.2).';
    if (result.success !== { passed: true, failed: false }[verb]) yield 'success (cmi5 § 9.5.2).';
    if (result.completion !== (verb === 'completed' ? true : undefined)) yield 'completion (cmi5 § 9.5.3).';
    if (/^(completed|passed|failed|terminated)$/.test(verb) && !result.duration) yield 'No duration (cmi5 § 9.5.4).';
    if (result.score) yield* wrongInScore(statement, masteryScore);
    if (verb === 'completed' && JSON.stringify(result).includes('extensions/progress'))
      yield 'Progress (cmi5 § 9.5.5.1).';
  }

  /** What must be so of all sessions, in the order of timestamps (cmi5 § 9.3). */
  check(): readonly string[] {
    const wrong = [...this.violations];
    const all: string[] = [];
    for (const { id, statements } of this.sessions) {
      const sorted = statements.toSorted((a, b) => Date.parse(a.timestamp!) - Date.parse(b.timestamp!));
      const verbs = sorted.filter(isDefined).map(verbOf);
      all.push(...verbs);
      if (new Set(verbs).size < verbs.length) wrong.push(`${id}: a verb twice: ${verbs.join()}.`);
      if (verbs.includes('passed') && verbs.includes('failed')) wrong.push(`${id}: passed and failed.`);
      const earliest = sorted.filter(({ timestamp }) => timestamp === sorted[0]!.timestamp);
      if (sorted.length && !earliest.some((each) => verbOf(each) === 'initialized' && isDefined(each)))
        wrong.push(`${id}: begins with ${verbOf(sorted[0]!)}.`);
      const latest = sorted.filter(({ timestamp }) => timestamp === sorted.at(-1)!.timestamp);
      if (verbs.includes('terminated') && !latest.some((each) => verbOf(each) === 'terminated'))
        wrong.push(`${id}: ends with ${verbOf(sorted.at(-1)!)}.`);
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
        contextActivities: { grouping: [{ id: publisherId }], other: [{ id: 'https://lms.example/cohort/4' }] },
        platform: 'Example LMS',
        extensions: { [sessionExtension]: id },
      },
      moveOn: 'CompletedAndPassed',
      launchMode: 'Normal',
      entitlementKey: { courseStructure: 'xyz' },
      ...options,
    };
  }
}

function* wrongInScore({ verb, result, context }: Sent, masteryScore: number | undefined): Iterable<string> {
  const { scaled, raw, min, max } = result!.score!;
  const name = verb.id.slice(adl.length);
  if (name !== 'passed' && name !== 'failed') yield 'A score (cmi5 § 9.5.1).';
  if (scaled === undefined || scaled < 0 || scaled > 1) yield 'scaled (cmi5 § 9.5.1).';
  if (raw !== undefined && ![raw, min, max].every(Number.isInteger)) yield 'raw, min, max (cmi5 § 9.5.1).';
  if (context.extensions?.[masteryExtension] !== masteryScore) yield 'masteryscore (cmi5 § 9.6.3.2).';
  if (masteryScore !== undefined && scaled! >= masteryScore !== (name === 'passed'))
    yield 'masteryScore (cmi5 § 9.3.4).';
}

const verbOf = ({ verb }: Statement): string => verb.id.slice(verb.id.lastIndexOf('/') + 1);
const has = (activities: readonly Activity[] = [], id: string): boolean => activities.some((each) => each.id === id);
const isDefined = ({ context }: Statement): boolean => has(context?.contextActivities?.category, cmi5Category);
const json = (status: number, body: unknown, etag?: string): Response =>
  new Response(status === 204 ? null : typeof body === 'string' ? body : JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json', ...(etag && { ETag: etag }) },
  });
