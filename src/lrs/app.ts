import { Hono } from 'hono';
import type { Authenticate } from './access/caller.ts';
import { corsHeaders, preflight } from './http/cors.ts';
import type { Resource } from './http/call.ts';
import { defaultLimits, type Limits } from './http/limits.ts';
import { versionHeader } from './http/version.ts';
import { serveResource, type Serving } from './http/serve-resource.ts';
import { about } from './resources/about.ts';
import { activities } from './resources/activities.ts';
import { agents } from './resources/agents.ts';
import { activityProfile, agentProfile } from './resources/profile.ts';
import { state } from './resources/state.ts';
import { statements } from './resources/statements.ts';
import type { Store } from './store/store.ts';
import type { Watch } from './http/watch.ts';

export interface LrsOptions {
  readonly store: Store;
  readonly authenticate: Authenticate;
  readonly limits?: Partial<Limits>;
  readonly watch?: Watch;
  /** Is told what went wrong inside: the client learns no more than that something did. */
  readonly onError?: (error: unknown) => void;
}

/** The xAPI face of an LRS: a function of its store. To be mounted where the endpoint is to be, such as `/xapi`. */
export function lrs({ store, authenticate, limits, watch, onError = console.error }: LrsOptions): Hono {
  const serving: Serving = {
    store,
    authenticate,
    limits: { ...defaultLimits, ...limits },
    ...(watch && { watch }),
    onError,
  };
  const app = new Hono();
  for (const [path, resource] of Object.entries(resources)) {
    app.all(path, (context) => serveResource(context.req.raw, resource, serving));
  }
  app.all('/about', (context) => answerAbout(context.req.method));
  app.all('*', () => answerUnknown());
  return app;
}

const resources: Readonly<Record<string, Resource>> = {
  '/statements': statements,
  '/activities/state': state,
  '/activities/profile': activityProfile,
  '/activities': activities,
  '/agents/profile': agentProfile,
  '/agents': agents,
};

function answerAbout(method: string): Response {
  if (method === 'OPTIONS') return preflight();
  const headers = { ...corsHeaders, ...about.headers, [versionHeader]: '2.0.0' };
  if (method === 'GET') return new Response(about.body as string, { headers });
  if (method === 'HEAD') return new Response(null, { headers });
  return new Response(`about knows GET, not ${method}.`, {
    status: 405,
    headers: { ...corsHeaders, Allow: 'GET, HEAD', [versionHeader]: '2.0.0' },
  });
}

const answerUnknown = (): Response =>
  new Response(`There is no such resource: ${[...Object.keys(resources), '/about'].join(', ')} are here.`, {
    status: 404,
    headers: { ...corsHeaders, [versionHeader]: '2.0.0' },
  });
