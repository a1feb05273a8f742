import { setTimeout as wait } from 'node:timers/promises';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { type Attempts, isLearnerName } from '../attempts.ts';
import { launchData } from '../launch.ts';
import { type View, views } from '../launch-data.ts';
import { playPage } from '../pages/play-page.ts';
import { isOpen, type OpenPackage, type Shelf } from '../shelf.ts';
import { noLearner, noPackage } from './refusals.ts';

const committed = z.object({ attempt: z.number().int().min(1), stored: z.record(z.string(), z.string()) });

interface Variables {
  readonly found: OpenPackage;
  readonly learner: string;
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
    c.set('learner', learner);
    return next();
  });

  app.get('/play/:name', async (c) => {
    const { found, learner } = c.var;
    const kept = await attempts.find(learner, found.name);
    const launch = launchData(found, kept, { learner, as: c.req.query('as') ?? 'continue' });
    return c.html(playPage({ title: found.title || found.name, view: viewOf(c.req.query('view')), launch }));
  });

  app.post('/commits/:name', bodyLimit({ maxSize: 4 * 1024 * 1024 }), async (c) => {
    const { found, learner } = c.var;
    const body = committed.safeParse(await c.req.json().catch(() => undefined));
    if (!body.success) return c.text('Un enregistrement est une tentative et ses valeurs.', 400);
    await wait(Math.min(Number(c.req.query('delay')) || 0, 5000));
    await attempts.keep(learner, found.name, body.data);
    return c.body(null, 204);
  });

  app.post('/forget/:name', async (c) => {
    await attempts.forget(c.var.learner, c.var.found.name);
    return c.redirect(`/?${new URLSearchParams({ learner: c.var.learner }).toString()}`, 303);
  });
  return app;
}

const viewOf = (asked: string | undefined): View => (asked !== undefined && asked in views ? (asked as View) : 'frame');
