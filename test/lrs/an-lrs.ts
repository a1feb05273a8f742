import { randomUUID } from 'node:crypto';
import { basicCredentials } from '../../src/lrs/keys/credentials.ts';
import { type Preset, presets } from '../../src/lrs/keys/presets.ts';
import type { Rates } from '../../src/lrs/limits/limits.ts';
import { type OpenedLrs, openLrs } from '../../src/lrs/opening/open-lrs.ts';
import { serverApp } from '../../src/lrs/serve/server-app.ts';
import type { RequestLine } from '../../src/lrs/serve/observe.ts';

export const publicUrl = 'https://lrs.example.org';

export interface AnLrs {
  readonly opened: OpenedLrs;
  readonly app: ReturnType<typeof serverApp>;
  readonly lines: RequestLine[];
  readonly errors: unknown[];
  /** Milliseconds; tests move it. */
  readonly clock: { now: number };
  /** `Authorization` of a new key. */
  key(preset: Preset): Promise<string>;
}

export interface AnLrsOptions {
  readonly store?: string;
  readonly secret?: string;
  readonly secretFile?: string;
  readonly behindProxy?: boolean;
  readonly rates?: Partial<Rates>;
}

/** A whole LRS in memory, asked without a port, with a clock of its own. */
export async function anLrs(options: AnLrsOptions = {}): Promise<AnLrs> {
  const clock = { now: Date.parse('2026-03-01T10:00:00Z') };
  const now = () => clock.now;
  const { store = ':memory:', secretFile = '', rates, behindProxy = false } = options;
  const secret = options.secret ?? (secretFile === '' ? 'of the tests: 0123456789 0123456789' : undefined);
  const opened = await openLrs({ store, publicUrl, secretFile, ...(secret !== undefined && { secret }), now });
  const lines: RequestLine[] = [];
  const errors: unknown[] = [];
  const app = serverApp(opened, {
    storeFile: store,
    behindProxy,
    publicUrl,
    ...(rates && { rates }),
    log: (line) => void lines.push(line),
    onError: (error) => void errors.push(error),
    now,
  });
  return {
    opened,
    app,
    lines,
    errors,
    clock,
    async key(preset) {
      return `Basic ${basicCredentials(await opened.keys.create({ label: 'a test', scopes: presets[preset] }))}`;
    },
  };
}

export interface ToldStatement {
  readonly actor: object;
  readonly about?: string;
  readonly registration?: string;
  readonly id?: string;
}

export const aStatement = ({ actor, about = 'urn:parcours:course:oil', registration, id }: ToldStatement) => ({
  id: id ?? randomUUID(),
  actor,
  verb: { id: 'http://adlnet.gov/expapi/verbs/completed' },
  object: { id: about },
  timestamp: '2026-03-01T09:00:00Z',
  ...(registration !== undefined && { context: { registration } }),
});

export interface Asked {
  readonly authorization?: string;
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request as xAPI clients make it. */
export async function ask(
  { app }: Pick<AnLrs, 'app'>,
  path: string,
  { authorization, method, body, headers }: Asked = {},
) {
  const response = await app.request(path, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      'X-Experience-API-Version': '1.0.3',
      ...(authorization !== undefined && { Authorization: authorization }),
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}
