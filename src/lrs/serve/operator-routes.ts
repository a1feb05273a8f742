import { Hono } from 'hono';
import type { Authenticate } from '../access/caller.ts';
import { challenge } from '../http/challenge.ts';
import { isLoopback } from '../limits/client-address.ts';
import type { OpenedLrs } from '../opening/open-lrs.ts';
import { healthOf } from './health.ts';
import type { Metrics } from './metrics.ts';

export interface WatchRoutesOptions {
  readonly opened: Pick<OpenedLrs, 'database'>;
  readonly metrics: Metrics;
  readonly authenticate: Authenticate;
  readonly storeFile: string;
  readonly behindProxy: boolean;
}

/** What those who run the LRS look at: `/health` for all, `/metrics` for this machine and for keys that read. */
export function watchRoutes({ opened, metrics, authenticate, storeFile, behindProxy }: WatchRoutesOptions): Hono {
  const app = new Hono();
  app.get('/health', async (c) => {
    const health = await healthOf(opened.database, storeFile);
    return c.json(health, health.status === 'ok' ? 200 : 503);
  });
  app.get('/metrics', async (c) => {
    const caller = await authenticate(c.req.header('Authorization'));
    const isServer = caller !== undefined && !caller.bound;
    const may = isServer && (caller.scopes.has('read') || caller.scopes.has('admin'));
    if (!may && !isLoopback(c, { behindProxy })) {
      return c.text('Metrics need a key that reads.', 401, challenge('metrics'));
    }
    return c.text(metrics.print(), 200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' });
  });
  return app;
}
