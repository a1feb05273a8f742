import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { Attempts, DamagedAttempts, isLearnerName } from './attempts.ts';
import { contentType } from './content-type.ts';
import { pageScript } from './page-script.ts';
import { listPage } from './pages/list-page.ts';
import { contentRoutes } from './routes/content.ts';
import { learningRoutes } from './routes/learning.ts';
import { sameMachine } from './routes/same-machine.ts';
import { isOpen, keptName, Shelf } from './shelf.ts';

export interface PreviewOptions {
  /** Folder of the zips. */
  readonly packages: string;
  /** Folder where attempts are kept. */
  readonly data: string;
  /** Files of packages are sent compressed; not every LMS server does so. */
  readonly gzip?: boolean;
}

/** A local LMS as a function of two folders. It listens nowhere by itself: tests ask it with `app.request('http://localhost/')`. */
export function previewApp({ packages, data, gzip = false }: PreviewOptions): Hono {
  const shelf = new Shelf(packages);
  const attempts = new Attempts(data);
  const app = new Hono().use(sameMachine);
  if (gzip) app.use('/content/*', compress());
  app.route('/content', contentRoutes(shelf));
  app.route('/', learningRoutes(shelf, attempts));

  app.get('/', async (c) => {
    const found = await shelf.list();
    const shelved = found.map(async (each) => {
      const names = isOpen(each) ? each.scos.map((sco) => keptName(each, sco)) : [];
      const kept = await Promise.all(names.map((name) => attempts.ofPackage(name)));
      return { found: each, kept: kept.flat() };
    });
    const learner = c.req.query('learner') ?? '';
    return c.html(
      listPage({
        shelf: await Promise.all(shelved),
        folder: packages,
        learner: isLearnerName(learner) ? learner : 'Alix Martin',
      }),
    );
  });
  app.get('/play.js', async (c) => c.body(await pageScript(), 200, { 'Content-Type': contentType('play.js') }));
  app.get('/preview.css', async (c) => c.body(await styles(), 200, { 'Content-Type': contentType('preview.css') }));
  app.notFound((c) => c.text('Il n’y a rien à cette adresse.', 404));
  app.onError((error, c) => {
    if (error instanceof DamagedAttempts) return c.text(damaged(error.file), 500);
    throw error;
  });
  return app;
}

const damaged = (file: string): string =>
  `${file} ne contient pas de tentatives lisibles. Supprimez ce fichier pour repartir de zéro, puis rechargez.`;

const styles = (): Promise<string> => readFile(path.join(import.meta.dirname, 'preview.css'), 'utf8');
