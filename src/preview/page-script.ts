import path from 'node:path';
import { build } from 'vite';

let built: Promise<string> | undefined;

/** The script of the page that stands for the LMS, bundled at first use and kept in memory: scorm-again is no file of ours. */
export const pageScript = (): Promise<string> => (built ??= bundle());

async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2023',
      lib: {
        entry: path.join(import.meta.dirname, 'browser', 'play.ts'),
        formats: ['iife'],
        name: 'Preview',
        fileName: () => 'play.js',
      },
    },
  });
  const [{ output }] = result as unknown as readonly [{ readonly output: readonly [{ readonly code: string }] }];
  return output[0].code;
}
