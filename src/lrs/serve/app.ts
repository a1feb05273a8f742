import { Hono } from 'hono';
import { lrs } from '../app.ts';
import type { Authenticate } from '../caller.ts';
import { gatewayRoutes } from '../gateway/routes.ts';
import { isLoopback } from '../limits/client-address.ts';
import { defaultRates, limitAddresses, limitAtOnce, limitCallers, type Rates } from '../limits/limits.ts';
import type { OpenedLrs } from '../opened.ts';
import { countedStore } from './counted-store.ts';
import { healthOf } from './health.ts';
import { Metrics } from './metrics.ts';
import { observe, type RequestLine } from './observe.ts';
import { publicOrigin } from './public-origin.ts';

export interface ServerAppOptions {
  /** As it was opened, for the check of its disk. */
  readonly storeFile: string;
  readonly behindProxy: boolean;
  /** Set where the public address was given; else answers name the address that was asked. */
  readonly publicUrl?: string;
  readonly rates?: Partial<Rates>;
  readonly log: (line: RequestLine) => void;
  readonly onError: (error: unknown) => void;
  readonly now?: () => number;
}

/** All of the LRS's routes, without a port: `/xapi`, `/gateway`, `/health`, `/metrics`. */
export function serverApp(opened: OpenedLrs, options: ServerAppOptions): Hono {
  const { behindProxy, now } = options;
  const rates: Rates = { ...defaultRates, ...options.rates };
  const metrics = new Metrics();
  const authenticate = firstOf(opened.keys.authenticate, opened.gateway.authenticate);
  const endpoint = (request: Request) => `${options.publicUrl ?? publicOrigin(request, { behindProxy })}/xapi/`;
  const app = new Hono();
  app.onError((error) => {
    options.onError(error);
    return new Response('Something went wrong here.', { status: 500 });
  });
  app.use(observe({ metrics, log: options.log, authenticate }));
  app.use(limitAtOnce(rates.atOnce));
  app.use('/xapi/*', limitAddresses({ rates, behindProxy, ...(now && { now }) }));
  app.route(
    '/xapi',
    lrs({
      store: countedStore(opened.store, (statements) => metrics.stored(statements)),
      authenticate: limitCallers(authenticate, rates, now),
      onError: options.onError,
    }),
  );
  app.route('/gateway', gatewayRoutes({ gateway: opened.gateway, rates, behindProxy, endpoint, ...(now && { now }) }));
  app.get('/health', async (c) => {
    const health = await healthOf(opened.database, options.storeFile);
    return c.json(health, health.status === 'ok' ? 200 : 503);
  });
  app.get('/metrics', async (c) => {
    const caller = await authenticate(c.req.header('Authorization'));
    const may = (caller && !caller.bound && (caller.scopes.has('read') || caller.scopes.has('admin'))) ?? false;
    if (!may && !isLoopback(c, { behindProxy })) {
      return c.text('Metrics need a key that reads.', 401, { 'WWW-Authenticate': 'Basic realm="metrics"' });
    }
    return c.text(metrics.print(), 200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' });
  });
  return app;
}

/** The first that knows the caller. */
const firstOf =
  (...all: readonly Authenticate[]): Authenticate =>
  async (authorization) => {
    for (const authenticate of all) {
      const caller = await authenticate(authorization);
      if (caller) return caller;
    }
    return undefined;
  };
