import { setTimeout as wait } from 'node:timers/promises';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { type Attempts, isLearnerName } from '../attempts.ts';
import { launchData } from '../launch.ts';
import { type View, views } from '../launch-data.ts';
import { playPage } from '../pages/play-page.ts';
import type { Sco } from '../manifest.ts';
import { isOpen, keptName, type OpenPackage, type Shelf } from '../shelf.ts';
import { noLearner, noPackage, noSco } from './refusals.ts';

const committed = z.object({ attempt: z.number().int().min(1), stored: z.record(z.string(), z.string()) });

interface Variables {
  readonly found: OpenPackage;
  readonly learner: string;
  readonly sco: Sco;
}

/** A learner in a package: played, kept, forgotten. Both names are judged before anything else is done. */
export function learningRoutes(shelf: Shelf, attempts: Attempts): Hono<{ Variables: Variables }> {
  const app = new Hono<{ Variables: Variables }>();
  app.use('/:what{play|commits|forget}/:name', async (c, next) => {
    const name = c.req.param('name');
    const found = await shelf.find(name);
    const learner = c.req.query('learner') ?? '';
    if (!isOpen(found)) return c.text(noPackage(name), 404);
    if (!isLearnerName(learner)) return c.text(noLearner(learner), 400);
    c.set('found', found);
    const asked = c.req.query('sco');
    const sco = asked === undefined ? found.scos[0] : found.scos.find(({ id }) => id === asked);
    if (!sco) return c.text(noSco(found.name, asked ?? ''), 404);
    c.set('learner', learner);
    c.set('sco', sco);
    return next();
  });

  app.get('/play/:name', async (c) => {
    const { found, learner, sco } = c.var;
    const kept = await attempts.find(learner, keptName(found, sco));
    const launch = launchData(found, kept, { learner, sco, as: c.req.query('as') ?? 'continue' });
    return c.html(playPage({ found, sco, view: viewOf(c.req.query('view')), launch }));
  });

  app.post('/commits/:name', bodyLimit({ maxSize: 4 * 1024 * 1024 }), async (c) => {
    const { found, learner, sco } = c.var;
    const body = committed.safeParse(await c.req.json().catch(() => undefined));
    if (!body.success) return c.text('Un enregistrement est une tentative et ses valeurs.', 400);
    await wait(Math.min(Number(c.req.query('delay')) || 0, 5000));
    await attempts.keep(learner, keptName(found, sco), body.data);
    return c.body(null, 204);
  });

  app.post('/forget/:name', async (c) => {
    const { found, learner, sco } = c.var;
    await attempts.forget(learner, keptName(found, sco));
    return c.redirect(`/?${new URLSearchParams({ learner }).toString()}`, 303);
  });
  return app;
}

const viewOf = (asked: string | undefined): View => (asked !== undefined && asked in views ? (asked as View) : 'frame');
