import { build, type BuildOptions } from 'vite';

/** Bundles a script with all it imports into one classic script, in memory; `options` as Vite's. */
export async function bundleScript(entry: string, name: string, options: BuildOptions = {}): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      ...options,
      lib: { entry, formats: ['iife'], name, fileName: () => `${name}.js` },
    },
  });
  const [{ output }] = result as unknown as [{ output: readonly [{ code: string }] }];
  return output[0].code;
}
