import { serve } from '@hono/node-server';
import { previewApp } from '../preview/app.ts';
import { Shelf } from '../preview/shelf.ts';
import { UsageError } from './exit.ts';

export interface PreviewCommandOptions {
  readonly packages: string;
  readonly data: string;
  readonly port: string;
}

/** `parcours preview`: serves the local LMS on 127.0.0.1 until it is stopped. */
export async function preview({ packages, data, port }: PreviewCommandOptions): Promise<void> {
  const number = Number(port);
  if (!Number.isInteger(number) || number < 0 || number > 65_535) {
    throw new UsageError(`"${port}" is no port: give a number from 0 to 65535 (0 takes any that is free).`);
  }
  if ((await new Shelf(packages).list()).length === 0) {
    console.log(`There is no package in ${packages} yet: run npm run build, then reload the page.`);
  }
  const { fetch } = previewApp({ packages, data });
  await new Promise<void>((resolve, reject) => {
    const server = serve({ fetch, port: number, hostname: '127.0.0.1' }, (info) => {
      console.log(`The preview is at http://127.0.0.1:${info.port}/ (Ctrl+C stops it).`);
    });
    server.on('error', (error: NodeJS.ErrnoException) => reject(explained(error, number)));
    server.on('close', resolve);
  });
}

function explained(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code !== 'EADDRINUSE') return error;
  return new UsageError(`Port ${port} is taken: another preview may be running. Choose one with --port ${port + 1}.`);
}
