import { explainOpening } from '../opening/explain-opening.ts';
import type { LauncherRoutesOptions } from '../launcher/routes.ts';
import type { Rates } from '../limits/limits.ts';
import { presets } from '../keys/presets.ts';
import { type OpenedLrs, openLrs } from '../opening/open-lrs.ts';
import { serverApp } from './server-app.ts';
import { freePort, listen } from './listen.ts';

export interface LrsServerOptions {
  /** A file of SQLite, or the address of a PostgreSQL database. */
  readonly store: string;
  readonly port: number;
  /** Of this machine; `127.0.0.1` unless said otherwise. */
  readonly host?: string;
  /** How the world calls this LRS, without a slash at the end. */
  readonly publicUrl?: string;
  /** Believe `X-Forwarded-*`. */
  readonly behindProxy?: boolean;
  /** The secrets (`PARCOURS_LRS_SECRET`); else they are in `secretFile`. */
  readonly secret?: string;
  readonly secretFile: string;
  /** `CourseStructure.xsd`: with it, the cmi5 launcher is served too. */
  readonly schemas?: LauncherRoutesOptions['schemas'];
  readonly rates?: Partial<Rates>;
  /** Gets one line of JSON per request. */
  readonly log?: (line: string) => void;
}

/** An LRS that listens. */
export interface Running {
  readonly url: string;
  /** Made at the first start, when there was no key at all: shown once, kept nowhere. */
  readonly firstKey?: { readonly id: string; readonly secret: string };
  /** Takes no more requests, answers those under way (10 s at most), closes the store. */
  stop(): Promise<void>;
}

const graceMilliseconds = 10_000;
const day = 86_400_000;

/** Starts an LRS. What keeps it from starting is thrown as a `SetupError`, in a sentence. */
export async function startLrs(options: LrsServerOptions): Promise<Running> {
  const { store, host = '127.0.0.1', publicUrl, behindProxy = false, rates, schemas } = options;
  // Known before it listens: the public address stands in what is opened first.
  const port = options.port === 0 ? await freePort(host) : options.port;
  const log = options.log ?? (() => {});
  const opened = await openLrs({ ...options, publicUrl: publicUrl ?? localUrl(host, port) }).catch((error: unknown) => {
    throw explainOpening(error, store);
  });
  try {
    // Rather than at the first learner: a secret that is missing ends every token.
    for (const one of await opened.packages.list()) await opened.packages.chainOf(one);
    const firstKey = await makeFirstKey(opened);
    const onError = (error: unknown) => log(JSON.stringify({ time: new Date().toISOString(), error: String(error) }));
    const app = serverApp(opened, {
      storeFile: store,
      behindProxy,
      ...(publicUrl !== undefined && { publicUrl }),
      ...(rates && { rates }),
      ...(schemas && { schemas }),
      log: (line) => log(JSON.stringify(line)),
      onError,
    });
    const listening = await listen(app, { host, port });
    const sweeping = sweepDaily(opened, onError);
    return {
      url: localUrl(host, listening.port),
      ...(firstKey && { firstKey }),
      async stop() {
        clearInterval(sweeping);
        await listening.stop(graceMilliseconds);
        await opened.close();
      },
    };
  } catch (error) {
    await opened.close();
    throw error;
  }
}

const localUrl = (host: string, port: number): string => `http://${host.includes(':') ? `[${host}]` : host}:${port}`;

async function makeFirstKey({ keys, audit }: OpenedLrs): Promise<Running['firstKey']> {
  if ((await keys.list()).length > 0) return undefined;
  const key = await keys.create({ label: 'made at the first start', scopes: presets.full });
  await audit.note('key.create', { key: key.id });
  return key;
}

/** Erases what is past its time, at the start and each day after. */
function sweepDaily({ retentions }: OpenedLrs, onError: (error: unknown) => void): NodeJS.Timeout {
  const sweep = () => void retentions.apply().catch(onError);
  sweep();
  return setInterval(sweep, day).unref();
}
