import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { Authenticate, Caller } from '../access/caller.ts';
import type { Metrics } from './metrics.ts';

/** One answered request, as it is logged. No address, no query, no body: those may tell who learns what. */
export interface RequestLine {
  readonly time: string;
  readonly method: string;
  /** Pattern of the route, never the path asked for. */
  readonly route: string;
  readonly status: number;
  readonly ms: number;
  /** Id of the key, or of the package for a learner's token. */
  readonly key?: string;
}

export interface ObserveOptions {
  readonly metrics: Metrics;
  readonly log: (line: RequestLine) => void;
  readonly authenticate: Authenticate;
}

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS']);

/** Counts and logs each request once it is answered. */
export const observe =
  ({ metrics, log, authenticate }: ObserveOptions): MiddlewareHandler =>
  async (c, next) => {
    const start = performance.now();
    metrics.begin();
    try {
      await next();
    } finally {
      const route = routeOf(c);
      const method = methods.has(c.req.method) ? c.req.method : 'OTHER';
      const { status } = c.res;
      const seconds = (performance.now() - start) / 1000;
      metrics.end({ method, route, status, seconds });
      const caller =
        status === 401 ? undefined : await authenticate(c.req.header('Authorization')).catch(() => undefined);
      log({
        time: new Date().toISOString(),
        method,
        route,
        status,
        ms: Math.round(seconds * 10_000) / 10,
        ...(caller && { key: keyOf(caller) }),
      });
    }
  };

/** A learner's session, as cmi5 has it, stays out of the log: it stands in statements. */
const keyOf = ({ id, bound }: Caller): string => (bound?.actor ? id.replace(/:[0-9a-f-]{36}$/, '') : id);

/** The last pattern without a wildcard; what no route answers is one line, however many paths are tried. */
const routeOf = (c: Parameters<MiddlewareHandler>[0]): string =>
  matchedRoutes(c)
    .map(({ path }) => path)
    .filter((path) => !path.includes('*'))
    .at(-1) ?? 'none';
