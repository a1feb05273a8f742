import path from 'node:path';
import { bundleScript } from '../../build-scripts/bundle-script.ts';

/** Bundles a script of `harness/` with all it imports into one classic script; `target` as in Vite, for old browsers. */
export const bundle = (name: string, target = 'es2022'): Promise<string> =>
  bundleScript(path.resolve(import.meta.dirname, 'harness', `${name}.ts`), 'harness', {
    target,
    // `globalThis` came with Chrome 71.
    rolldownOptions: { output: { banner: 'window.globalThis=window;' } },
  });
