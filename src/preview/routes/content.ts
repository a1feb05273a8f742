import { Hono } from 'hono';
import { serveRange } from '../../package/byte-range.ts';
import { contentType } from '../content-type.ts';
import { isOpen, type Shelf } from '../shelf.ts';
import { noPackage } from './refusals.ts';

/** The files of packages, from memory: a path that the zip does not hold leads nowhere. */
export const contentRoutes = (shelf: Shelf): Hono =>
  new Hono().get('/:name/:revision/*', async (c) => {
    const { name, revision } = c.req.param();
    const found = await shelf.find(name);
    if (!isOpen(found) || found.revision !== revision) return c.text(noPackage(name), 404);
    const at = c.req.path.split('/').slice(4).join('/');
    const content = found.files.get(at);
    if (content === undefined) return c.text(`Le paquet n’a pas de fichier « ${at} ».`, 404);
    const served = serveRange(content, c.req.header('range'));
    return c.body(served.content, served.status, {
      ...served.headers,
      'Content-Type': contentType(at),
      // As Moodle sends them: the revision in the address changes with the package.
      'Cache-Control': 'private, max-age=7776000, immutable',
    });
  });
