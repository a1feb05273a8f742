import { Hono } from 'hono';
import { lrs } from '../app.ts';
import type { Authenticate } from '../access/caller.ts';
import { gatewayRoutes } from '../gateway/routes.ts';
import { launcherRoutes, type LauncherRoutesOptions } from '../launcher/routes.ts';
import { defaultRates, limitAddresses, limitAtOnce, limitCallers, type Rates } from '../limits/limits.ts';
import type { OpenedLrs } from '../opening/open-lrs.ts';
import { countedStore } from './counted-store.ts';
import { Metrics } from './metrics.ts';
import { observe, type RequestLine } from './observe.ts';
import { publicOrigin } from './public-origin.ts';
import { watchRoutes } from './operator-routes.ts';

export interface ServerAppOptions {
  /** As it was opened, for the check of its disk. */
  readonly storeFile: string;
  readonly behindProxy: boolean;
  /** Set where the public address was given; else answers name the address that was asked. */
  readonly publicUrl?: string;
  /** For the cmi5 launcher, which is there only with them. */
  readonly schemas?: LauncherRoutesOptions['schemas'];
  readonly rates?: Partial<Rates>;
  readonly log: (line: RequestLine) => void;
  readonly onError: (error: unknown) => void;
  readonly now?: () => number;
}

/** All of the LRS's routes, without a port: `/xapi`, `/gateway`, `/cmi5`, `/content`, `/health`, `/metrics`. */
export function serverApp(opened: OpenedLrs, options: ServerAppOptions): Hono {
  const { behindProxy, now } = options;
  const rates: Rates = { ...defaultRates, ...options.rates };
  const metrics = new Metrics();
  const store = countedStore(opened.store, (statements) => metrics.stored(statements));
  const servers = firstOf(opened.keys.authenticate, opened.gateway.authenticate);
  const launcher = launcherOf(opened, { ...options, store, authenticate: limitCallers(servers, rates, now) });
  const authenticate = launcher ? firstOf(servers, launcher.authenticate) : servers;
  const endpoint = (request: Request) => `${options.publicUrl ?? publicOrigin(request, { behindProxy })}/xapi/`;
  const clock = now && { now };
  const app = new Hono();
  app.onError((error) => {
    options.onError(error);
    return new Response('Something went wrong here.', { status: 500 });
  });
  app.use(observe({ metrics, log: options.log, authenticate }));
  app.use(limitAtOnce({ rates, behindProxy }));
  const limited = limitAddresses({ rates, behindProxy, ...clock });
  for (const path of ['/xapi/*', '/cmi5/*', '/metrics']) app.use(path, limited);
  app.route(
    '/xapi',
    lrs({
      store,
      authenticate: limitCallers(authenticate, rates, now),
      ...(launcher && { watch: launcher.watch }),
      onError: options.onError,
    }),
  );
  app.route('/gateway', gatewayRoutes({ gateway: opened.gateway, rates, behindProxy, endpoint, ...clock }));
  if (launcher) app.route('/', launcher.routes);
  app.route('/', watchRoutes({ opened, metrics, authenticate, storeFile: options.storeFile, behindProxy }));
  return app;
}

function launcherOf(
  { database, publicUrl }: OpenedLrs,
  {
    schemas,
    ...rest
  }: Pick<ServerAppOptions, 'schemas' | 'onError' | 'now'> & Pick<LauncherRoutesOptions, 'store' | 'authenticate'>,
) {
  return schemas && launcherRoutes({ ...rest, database, schemas, origin: publicUrl });
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
