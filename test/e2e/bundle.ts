import path from 'node:path';
import { build } from 'vite';

/** Bundles a script of `harness/` with all it imports into one classic script; `target` as in Vite, for old browsers. */
export async function bundle(name: string, target = 'es2022'): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target,
      lib: {
        entry: path.resolve(import.meta.dirname, 'harness', `${name}.ts`),
        formats: ['iife'],
        name: 'harness',
        fileName: () => `${name}.js`,
      },
      // `globalThis` came with Chrome 71.
      rolldownOptions: { output: { banner: 'window.globalThis=window;' } },
    },
  });
  const [{ output }] = result as unknown as [{ output: readonly [{ code: string }] }];
  return output[0].code;
}
