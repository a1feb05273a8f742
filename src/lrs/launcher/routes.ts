import { Hono } from 'hono';
import type { Authenticate } from '../access/caller.ts';
import { Refused } from '../http/refused.ts';
import type { Database } from '../store/sql.ts';
import type { Watch } from '../http/watch.ts';
import { Launcher, type LauncherOptions } from './launcher.ts';
import { contentRoutes } from './routes/content.ts';
import { fetchRoutes } from './routes/fetch.ts';
import { manageRoutes } from './routes/manage.ts';
import { sessionAuthenticate, sessionWatch } from './session-watch.ts';

export interface LauncherRoutesOptions extends LauncherOptions {
  readonly database: Database;
  /** Of the keys: courses are launched by one that may administer. */
  readonly authenticate: Authenticate;
  readonly onError?: (error: unknown) => void;
}

/** The launcher as the server composes it. */
export interface LauncherFace {
  /** To be mounted at the root: `/cmi5/courses`, `/cmi5/registrations`, `/cmi5/fetch`, `/content`. */
  readonly routes: Hono;
  /** Knows the tokens of sessions, for `/xapi` beside those of the keys. */
  readonly authenticate: Authenticate;
  /** For `lrs({ watch })`: holds sessions to cmi5. */
  readonly watch: Watch;
}

/** An LMS for cmi5 over an LRS, as a function of its database and store. */
export function launcherRoutes(options: LauncherRoutesOptions): LauncherFace {
  const { database, authenticate, onError = console.error, now = Date.now } = options;
  const launcher = new Launcher(options);
  const routes = new Hono()
    .route('/content', contentRoutes(launcher.courses))
    .route('/cmi5/fetch', fetchRoutes(launcher.sessions, onError))
    .route('/cmi5', manageRoutes(launcher, authenticate));
  routes.onError((error, c) => {
    if (error instanceof Refused) return c.text(error.message, error.status as 400, error.headers);
    onError(error);
    return c.text('Something went wrong here.', 500);
  });
  return {
    routes,
    authenticate: sessionAuthenticate(launcher),
    watch: sessionWatch({ launcher, database, onError, now }),
  };
}
