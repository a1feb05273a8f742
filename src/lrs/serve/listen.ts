import type { Server } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { SetupError } from '../opening/setup-error.ts';

export interface Listening {
  readonly port: number;
  /** Takes no more requests, and resolves once those under way are answered, or after `graceMilliseconds`. */
  stop(graceMilliseconds: number): Promise<void>;
}

/** Listens until it is stopped. */
export function listen(
  app: Hono,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: host }, (info) => {
      resolve({ port: info.port, stop: (grace) => stop(server, grace) });
    }) as Server;
    // A body that comes drop by drop holds a place for no longer.
    server.requestTimeout = 60_000;
    server.on('error', (error: NodeJS.ErrnoException) => reject(explained(error, host, port)));
  });
}

/** A port nobody listens on. */
export const freePort = (host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', (error: NodeJS.ErrnoException) => reject(explained(error, host, 0)));
    server.listen(0, host, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

function stop(server: Server, graceMilliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    // Connections that are kept for a next request would hold up the end.
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    const grace = setTimeout(() => server.closeAllConnections(), graceMilliseconds);
    server.close(() => {
      clearInterval(idle);
      clearTimeout(grace);
      resolve();
    });
  });
}

function explained(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new SetupError(`Port ${port} is taken: another LRS may be running. Choose one with --port ${port + 1}.`);
  }
  if (error.code === 'EACCES') return new SetupError(`Port ${port} needs more rights: choose one above 1023.`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new SetupError(
      `"${host}" is no address of this machine: give --host 127.0.0.1, or 0.0.0.0 for all of them.`,
    );
  }
  return error;
}
