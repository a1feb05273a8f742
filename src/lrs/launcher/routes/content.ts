import { Hono } from 'hono';
import { serveRange } from '../../../package/byte-range.ts';
import { pathFault } from '../../../package/zip-paths.ts';
import type { Courses } from '../courses.ts';

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  htm: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  woff2: 'font/woff2',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  webm: 'video/webm',
  vtt: 'text/vtt; charset=utf-8',
  pdf: 'application/pdf',
  txt: 'text/plain; charset=utf-8',
};

/**
 * A course may run scripts of its own, as everywhere, and speaks with nobody but this server: whoever imported it has not read it.
 * Nothing here knows its visitor by a cookie, so that a course has no rights of its neighbours'.
 */
const policy = [
  "default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
].join('; ');

/** `GET /<course>/<file>`: the files of imported courses. A path that the package does not hold leads nowhere. */
export const contentRoutes = (courses: Courses): Hono =>
  new Hono().get('/:course/*', async (c) => {
    const { course } = c.req.param();
    const path = pathOf(c.req.path, course);
    const content = path === undefined ? undefined : await courses.file(course, path);
    if (path === undefined || content === undefined) return c.text('There is no such file in this course.', 404);
    const served = serveRange(content, c.req.header('range'));
    return c.body(served.content, served.status, {
      ...served.headers,
      'Content-Type': types[path.slice(path.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream',
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      // A course that is imported again keeps its address.
      'Cache-Control': 'private, no-cache',
    });
  });

/** What stands behind the course's id, decoded once. */
function pathOf(requested: string, course: string): string | undefined {
  try {
    const path = decodeURIComponent(requested.slice(requested.indexOf(`/${course}/`) + course.length + 2));
    return pathFault(path) === undefined ? path : undefined;
  } catch {
    return undefined;
  }
}
