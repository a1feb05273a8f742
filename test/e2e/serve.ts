import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

/** What stands behind a path of the server. */
export type Served = ReadonlyMap<string, string | Uint8Array>;

export interface Server {
  /** `http://127.0.0.1:…`, without a slash. */
  readonly origin: string;
  /** Paths that were asked for and are not there. */
  readonly missing: readonly string[];
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'application/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  json: 'application/json',
  png: 'image/png',
  webp: 'image/webp',
};

const typeOf = (name: string): string => types[name.split('.').pop() ?? ''] ?? 'application/octet-stream';
const isText = (name: string): boolean => /\.(html|js|css|svg|json|xml|vtt)$/.test(name);

/** Serves files from memory on 127.0.0.1, gzipped where asked for, as many LMS servers do and many do not. */
export async function serve(files: Served, { gzip }: { readonly gzip: boolean }): Promise<Server> {
  const missing: string[] = [];
  const packed = new Map<string, Uint8Array>();
  const server = createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url ?? '', 'http://lms.test').pathname).replace(
      /\/$/,
      '/index.html',
    );
    const content = files.get(name);
    if (content === undefined) {
      missing.push(name);
      response.writeHead(404).end();
      return;
    }
    const isPacked = gzip && isText(name);
    if (isPacked && !packed.has(name)) packed.set(name, gzipSync(content));
    const body = isPacked ? packed.get(name)! : Buffer.from(content);
    response.writeHead(200, {
      'Content-Type': typeOf(name),
      'Content-Length': body.length,
      ...(isPacked && { 'Content-Encoding': 'gzip' }),
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    missing,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
