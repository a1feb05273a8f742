import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { z } from 'zod';
import { Attempts, isLearnerName, type Kept } from './attempts.ts';
import { contentType } from './content-type.ts';
import { type LaunchData, type View, views } from './launch-data.ts';
import { pageScript } from './page-script.ts';
import { listPage } from './pages/list-page.ts';
import { playPage } from './pages/play-page.ts';
import { isOpen, type OpenPackage, Shelf } from './shelf.ts';

export interface PreviewOptions {
  /** Folder of the zips. */
  readonly packages: string;
  /** Folder where attempts are kept. */
  readonly data: string;
  /** Packages are sent compressed; most LMS servers do not. */
  readonly gzip?: boolean;
}

const committed = z.object({ attempt: z.number().int().min(1), stored: z.record(z.string(), z.string()) });

/**
 * A local LMS as a function of two folders. It listens nowhere by itself: tests ask it with `app.request('/')`.
 */
export function previewApp({ packages, data, gzip = false }: PreviewOptions): Hono {
  const shelf = new Shelf(packages);
  const attempts = new Attempts(data);
  const app = new Hono();
  app.use(sameMachine);
  if (gzip) app.use('/content/*', compress());

  app.get('/', async (c) => {
    const found = await shelf.list();
    const shelved = await Promise.all(
      found.map(async (each) => ({ found: each, kept: await attempts.ofPackage(each.name) })),
    );
    return c.html(listPage(shelved, packages));
  });

  app.get('/play/:name', async (c) => {
    const found = await shelf.find(c.req.param('name'));
    const learner = c.req.query('learner') ?? '';
    if (!isOpen(found)) return c.text(noPackage(c.req.param('name')), 404);
    if (!isLearnerName(learner)) return c.text(noLearner(learner), 400);
    const kept = await attempts.find(learner, found.name);
    const launch = launchData(found, kept, { learner, as: c.req.query('as') ?? 'continue' });
    return c.html(playPage({ title: found.title || found.name, view: viewOf(c.req.query('view')), launch }));
  });

  app.get('/content/:name/:revision/*', async (c) => {
    const { name, revision } = c.req.param();
    const found = await shelf.find(name);
    if (!isOpen(found) || found.revision !== revision) return c.text(noPackage(name), 404);
    const at = decodeURIComponent(new URL(c.req.url).pathname.split('/').slice(4).join('/'));
    const content = found.files.get(at);
    if (content === undefined) return c.text(`The package holds no "${at}".`, 404);
    // As Moodle sends them: the revision in the address changes with the package.
    return c.body(content as Uint8Array<ArrayBuffer>, 200, {
      'Content-Type': contentType(at),
      'Cache-Control': 'private, max-age=7776000, immutable',
    });
  });

  app.post('/commits/:name', bodyLimit({ maxSize: 4 * 1024 * 1024 }), async (c) => {
    const learner = c.req.query('learner') ?? '';
    const found = await shelf.find(c.req.param('name'));
    const body = committed.safeParse(await c.req.json().catch(() => undefined));
    if (!isOpen(found)) return c.text(noPackage(c.req.param('name')), 404);
    if (!isLearnerName(learner)) return c.text(noLearner(learner), 400);
    if (!body.success) return c.text('A commit is an attempt and its values.', 400);
    await wait(Math.min(Number(c.req.query('delay')) || 0, 5000));
    await attempts.keep(learner, found.name, body.data);
    return c.body(null, 204);
  });

  app.post('/forget/:name', async (c) => {
    const learner = c.req.query('learner') ?? '';
    const found = await shelf.find(c.req.param('name'));
    if (!found) return c.text(noPackage(c.req.param('name')), 404);
    if (!isLearnerName(learner)) return c.text(noLearner(learner), 400);
    await attempts.forget(learner, found.name);
    return c.redirect('/', 303);
  });

  app.get('/play.js', async (c) => c.body(await pageScript(), 200, { 'Content-Type': contentType('play.js') }));
  app.get('/preview.css', async (c) =>
    c.body(await readFile(path.join(import.meta.dirname, 'preview.css')), 200, { 'Content-Type': contentType('a.css') }),
  );
  return app;
}

/** Other sites can make a browser ask here: they reach nothing under a name of theirs, and post nothing. */
async function sameMachine(c: Context, next: () => Promise<void>): Promise<Response | undefined> {
  const { hostname, host } = new URL(c.req.url);
  const origin = c.req.header('Origin');
  const isHere = hostname === '127.0.0.1' || hostname === 'localhost';
  if (!isHere) return c.text('The preview answers on 127.0.0.1 only.', 403);
  if (c.req.method !== 'GET' && origin !== undefined && origin !== `http://${host}`) {
    return c.text('The preview takes commits from its own pages only.', 403);
  }
  await next();
  return undefined;
}

function launchData(
  found: OpenPackage,
  kept: Kept | undefined,
  { learner, as }: { readonly learner: string; readonly as: string },
): LaunchData {
  const { name, revision, launch, standard, masteryScore, primaryObjective } = found;
  const attempts = kept?.attempts ?? [];
  const fresh = as === 'new' || attempts.length === 0;
  return {
    standard,
    learner: { id: learner.toLowerCase().replaceAll(' ', '.'), name: learner },
    content: `/content/${name}/${revision}/${launch}`,
    commits: `/commits/${name}?${new URLSearchParams({ learner }).toString()}`,
    attempt: fresh ? attempts.length + 1 : attempts.length,
    stored: fresh ? {} : (attempts.at(-1) ?? {}),
    mode: as === 'review' ? 'review' : 'normal',
    ...(masteryScore === undefined ? {} : { masteryScore }),
    ...(primaryObjective === undefined ? {} : { primaryObjective }),
  };
}

const viewOf = (asked: string | undefined): View => (asked !== undefined && asked in views ? (asked as View) : 'frame');

const noPackage = (name: string): string => `There is no package "${name}" that can be played.`;

const noLearner = (name: string): string =>
  `"${name}" is no name the preview takes: letters, digits, spaces, .’'-, at most 60 characters.`;
