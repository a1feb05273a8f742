import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { readSchemas } from '../../../src/cli/read-schemas.ts';
import { lrs } from '../../../src/lrs/app.ts';
import type { Authenticate } from '../../../src/lrs/access/caller.ts';
import { basicCredentials } from '../../../src/lrs/keys/credentials.ts';
import { Keys } from '../../../src/lrs/keys/keys.ts';
import { launcherRoutes } from '../../../src/lrs/launcher/routes.ts';
import type { Status } from '../../../src/lrs/launcher/status.ts';
import { openStore } from '../../../src/lrs/store/open.ts';
import { packageCmi5Path } from '../../../src/package/cmi5.ts';
import { zip } from '../../../src/package/zip.ts';
import type { Statement } from '../../../src/xapi/statement.ts';
import { aCourse, assessment, place } from '../../package/a-course.ts';

export const origin = 'https://lms.test';

const content = [
  { path: 'index.html', content: '<!doctype html><title>Tri</title>' },
  { path: 'player.js', content: 'void 0;' },
];

/** A path: `tri` is to be completed and passed, `compost` in the block `maison` to be completed. */
export const aZip = (): Promise<Buffer> =>
  zip(
    packageCmi5Path(
      {
        id: 'dechets',
        language: 'fr',
        languages: ['fr'],
        title: 'Les déchets',
        description: 'De la poubelle au compost.',
        courses: [{ folder: 'tri', place }],
        notCovered: [],
        blocks: [
          { id: 'maison', title: 'À la maison', description: 'Chez soi.', courses: [{ folder: 'compost', place }] },
        ],
      },
      new Map([
        ['tri', { course: aCourse({ assessment }), content }],
        ['compost', { course: aCourse({ id: 'compost', title: 'Composter' }), content }],
      ]),
      { lms: 'moodle', edition: 4, schemas: [] },
    ),
  );

export const tri = 'urn:parcours:course:tri';
export const compost = 'urn:parcours:course:compost';

/** An LRS with its launcher, in memory unless told otherwise, and a key that administers. */
export async function anLms(url = ':memory:') {
  const clock = { now: Date.parse('2026-03-02T09:00:00.000Z') };
  const now = () => clock.now;
  const { store, database } = await openStore(url);
  const keys = new Keys(database, `${origin}/`, now);
  const keyOf = async (...scopes: ('write' | 'read' | 'documents' | 'admin')[]) =>
    `Basic ${basicCredentials(await keys.create({ label: 'test', scopes }))}`;
  const admin = await keyOf('read', 'write', 'documents', 'admin');
  const errors: unknown[] = [];
  const face = launcherRoutes({
    database,
    store,
    origin,
    authenticate: keys.authenticate,
    schemas: await readSchemas('cmi5'),
    onError: (error) => errors.push(error),
    now,
  });
  const authenticate: Authenticate = async (authorization) =>
    (await keys.authenticate(authorization)) ?? face.authenticate(authorization);
  const app = new Hono()
    .route('/xapi', lrs({ store, authenticate, watch: face.watch, onError: (error) => errors.push(error) }))
    .route('/', face.routes);
  const ask = (path: string, init: RequestInit = {}) => app.request(`${origin}${path}`, init);
  const manage = (path: string, body?: unknown, method = 'POST') =>
    ask(path, {
      method,
      headers: { Authorization: admin },
      ...(body !== undefined && { body: body instanceof Uint8Array ? (body as BodyInit) : JSON.stringify(body) }),
    });

  return {
    app,
    ask,
    manage,
    admin,
    keyOf,
    clock,
    errors,
    store,
    database,
    face,
    close: () => database.close(),

    async course(): Promise<string> {
      const answer = await manage('/cmi5/courses', await aZip());
      return ((await answer.json()) as { id: string }).id;
    },

    async registration(course: string): Promise<string> {
      const answer = await manage(`/cmi5/courses/${course}/registrations`, { learner: 'l-17' });
      return ((await answer.json()) as Status).registration;
    },

    async status(registration: string): Promise<Status> {
      return (await manage(`/cmi5/registrations/${registration}`, undefined, 'GET')).json() as Promise<Status>;
    },

    /** What the LRS holds of a registration, oldest first: verb and object. */
    async statements(registration: string): Promise<readonly Statement[]> {
      const answer = await ask(`/xapi/statements?registration=${registration}&ascending=true&limit=100`, {
        headers: { Authorization: admin, 'X-Experience-API-Version': '1.0.3' },
      });
      return ((await answer.json()) as { statements: Statement[] }).statements;
    },

    launch: (registration: string, wish: object) => manage(`/cmi5/registrations/${registration}/launches`, wish),
  };
}

export type Lms = Awaited<ReturnType<typeof anLms>>;

export interface LaunchData {
  readonly contextTemplate: {
    readonly contextActivities: { readonly grouping: readonly { readonly id: string }[] };
    readonly extensions: Readonly<Record<string, string>>;
  };
  readonly [property: string]: unknown;
}

/** A unit as its launch URL makes it: its token is fetched, its launch data read. */
export async function aUnit(lms: Lms, registration: string, wish: object = { unit: tri }) {
  const launched = (await (await lms.launch(registration, wish)).json()) as { url: string; session: string };
  const url = new URL(launched.url);
  const given = Object.fromEntries(url.searchParams);
  const fetched = (await (await lms.ask(new URL(given['fetch']!).pathname, { method: 'POST' })).json()) as {
    'auth-token': string;
  };
  const headers = {
    Authorization: `Basic ${fetched['auth-token']}`,
    'X-Experience-API-Version': '1.0.3',
    'Content-Type': 'application/json',
  };
  const state = (id: string) =>
    `/xapi/activities/state?${new URLSearchParams({
      activityId: given['activityId']!,
      agent: given['actor']!,
      registration: given['registration']!,
      stateId: id,
    }).toString()}`;
  const data = (await (await lms.ask(state('LMS.LaunchData'), { headers })).json()) as LaunchData;
  const began = lms.clock.now;

  return {
    url,
    given,
    headers,
    session: launched.session,
    data,
    state,
    ask: (path: string, init: RequestInit = {}) => lms.ask(path, { ...init, headers: { ...headers, ...init.headers } }),

    /** A statement of this session, `second` seconds after its launch; `defined` with the cmi5 categories. */
    statement(verb: Verb | 'answered', second: number, change: (statement: Loose) => Loose = (same) => same): Loose {
      const { result, counts, defined } = verbs[verb];
      const { contextActivities, extensions } = data.contextTemplate;
      const category = [
        ...(defined ? [{ id: 'https://w3id.org/xapi/cmi5/context/categories/cmi5' }] : []),
        ...(counts ? [{ id: 'https://w3id.org/xapi/cmi5/context/categories/moveon' }] : []),
      ];
      return change({
        id: randomUUID(),
        actor: JSON.parse(given['actor']!),
        verb: { id: `http://adlnet.gov/expapi/verbs/${verb}` },
        object: { id: defined ? given['activityId']! : `${tri}/question/q1` },
        ...(result && { result: structuredClone(result) }),
        context: {
          registration: given['registration']!,
          contextActivities: { ...contextActivities, category },
          extensions: {
            ...extensions,
            ...(result?.score && { 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore': 0.7 }),
          },
        },
        timestamp: new Date(began + second * 1000).toISOString(),
      });
    },

    send: (...statements: readonly Loose[]) =>
      lms.ask('/xapi/statements', { method: 'POST', headers, body: JSON.stringify(statements) }),
  };
}

export type Unit = Awaited<ReturnType<typeof aUnit>>;
/** A statement that a test may spoil. */
// oxlint-disable-next-line typescript/no-explicit-any -- tests reach into it by any path
export type Loose = Record<string, any>;
export type Verb = 'initialized' | 'completed' | 'passed' | 'failed' | 'terminated';

const verbs: Record<Verb | 'answered', { defined?: true; counts?: true; result?: Loose }> = {
  initialized: { defined: true },
  answered: { result: { response: 'a', success: true } },
  completed: { defined: true, counts: true, result: { completion: true, duration: 'PT60S' } },
  passed: { defined: true, counts: true, result: { success: true, score: { scaled: 0.8 }, duration: 'PT60S' } },
  failed: { defined: true, counts: true, result: { success: false, score: { scaled: 0.4 }, duration: 'PT60S' } },
  terminated: { defined: true, result: { duration: 'PT90S' } },
};
