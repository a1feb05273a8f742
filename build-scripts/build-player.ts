import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build, type InlineConfig } from 'vite';
import { interfaceTexts } from './interface-texts.ts';

const root = path.resolve(import.meta.dirname, '..');
const outDir = path.join(root, 'dist', 'player');

/** The oldest browsers that Mentor names. */
export const browsers = ['chrome66', 'firefox78', 'safari13'];

const shared: InlineConfig = { root, logLevel: 'warn', configFile: false };

/** One classic script per standard: LMS servers get the types of modules wrong. */
const script = (standard: string): Promise<unknown> =>
  build({
    ...shared,
    build: {
      outDir,
      emptyOutDir: false,
      target: browsers,
      modulePreload: { polyfill: false },
      lib: {
        entry: path.join(root, 'player', 'main', `${standard}.ts`),
        formats: ['iife'],
        name: 'Parcours',
        fileName: () => `${standard}.js`,
      },
      // `globalThis` came with Chrome 71 and Safari 12.1.
      rolldownOptions: { output: { banner: 'window.globalThis=window;' } },
    },
  });

/** One stylesheet per theme. */
const styles = (theme: string): Promise<unknown> =>
  build({
    ...shared,
    css: { transformer: 'lightningcss' },
    build: {
      outDir,
      emptyOutDir: false,
      cssTarget: browsers,
      rolldownOptions: {
        input: { [theme]: path.join(root, 'player', 'themes', `${theme}.css`) },
        output: { assetFileNames: '[name][extname]' },
      },
    },
  });

/** Builds scripts, styles and interface texts into `dist/player/`. */
export async function buildPlayer(): Promise<void> {
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  for (const standard of ['scorm12', 'scorm2004', 'web']) await script(standard);
  for (const theme of ['estran', 'neutral', 'etat']) await styles(theme);
  for (const language of ['fr', 'en', 'nl'] as const) {
    await writeFile(path.join(outDir, `texts.${language}.json`), JSON.stringify(interfaceTexts(language)));
  }
}
