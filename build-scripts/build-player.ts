import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build, type InlineConfig } from 'vite';
import { extras } from '../src/model/extra.ts';
import { interfaceTexts } from './interface-texts.ts';
import { withoutAxios } from './without-axios.ts';
import { tightenTemplates } from './tighten-templates.ts';

const root = path.resolve(import.meta.dirname, '..');

/** The oldest browsers that Mentor names. */
export const browsers = ['chrome66', 'firefox78', 'safari13'];

export const standards = ['scorm12', 'scorm2004', 'web', 'cmi5', 'xapi'];
/** The same with statements beside, the scripts that come after the first page, and that of the start page of a path. */
const others = ['scorm12-lrs', 'scorm2004-lrs', 'web-lrs', 'questions', 'statements', 'path'];
export const themes = ['estran', 'inr', 'neutral', 'etat'];

/** Lent by `questions.js` (`player/main/questions.ts`). */
const kit = path.join(root, 'player', 'kit.ts');

const shared: InlineConfig = {
  root,
  logLevel: 'warn',
  configFile: false,
  // Lit's build for production, whatever NODE_ENV the script that builds runs under; of `@xapi/xapi` its modules, not its UMD.
  resolve: { conditions: ['module', 'browser', 'production'], mainFields: ['module', 'browser'] },
};

/** A classic script: LMS servers get the types of modules wrong. */
const script = (name: string, outDir: string, folder = 'main'): Promise<unknown> =>
  build({
    ...shared,
    plugins: [tightenTemplates(), withoutAxios()],
    build: {
      outDir,
      emptyOutDir: false,
      target: browsers,
      modulePreload: { polyfill: false },
      lib: {
        entry: path.join(root, 'player', folder, `${name}.ts`),
        formats: ['iife'],
        name: 'Parcours',
        fileName: () => `${name}.js`,
      },
      // `globalThis` came with Chrome 71 and Safari 12.1.
      rolldownOptions: {
        external: (id) => folder === 'extras' && id.endsWith('/kit.ts'),
        output: { banner: 'window.globalThis=window;', globals: { [kit]: 'parcoursKit' } },
      },
    },
  });

/** A stylesheet by the name of its file and the file of the source: one per theme, one per extra. */
const styles = (name: string, source: string, outDir: string): Promise<unknown> =>
  build({
    ...shared,
    css: { transformer: 'lightningcss' },
    build: {
      outDir,
      emptyOutDir: false,
      cssTarget: browsers,
      rolldownOptions: {
        input: { [name]: path.join(root, 'player', 'themes', `${source}.css`) },
        output: { assetFileNames: '[name][extname]' },
      },
    },
  });

/** The inks of a theme's drawings, light and dark, for those that travel as files and inherit nothing from the page. */
async function inks(theme: string, outDir: string): Promise<void> {
  const css = await readFile(path.join(root, 'player', 'themes', `${theme}.css`), 'utf8');
  const found = [...css.matchAll(/(--il-[\w-]+):\s*light-dark\(([^,]+),\s*([^)]+)\)/g)];
  const pairs = Object.fromEntries(found.map(([, name, light, dark]) => [name, [light, dark]]));
  await writeFile(path.join(outDir, `inks.${theme}.json`), JSON.stringify(pairs));
}

/**
 * Builds scripts, styles and interface texts into a folder, `dist/player/` unless told otherwise. What stood there stays until all of it
 * is there: nobody finds half a player.
 */
export async function buildPlayer(outDir = path.join(root, 'dist', 'player')): Promise<void> {
  await mkdir(path.dirname(outDir), { recursive: true });
  const fresh = await mkdtemp(`${outDir}-`);
  await buildInto(fresh);
  await rm(outDir, { recursive: true, force: true });
  await rename(fresh, outDir);
}

async function buildInto(outDir: string): Promise<void> {
  for (const name of [...standards, ...others]) await script(name, outDir);
  for (const extra of extras) {
    await script(extra, outDir, 'extras');
    await styles(`extra-${extra}`, `extras/${extra}`, outDir);
  }
  for (const theme of themes) {
    await styles(theme, theme, outDir);
    await inks(theme, outDir);
  }
  for (const language of ['fr', 'en', 'nl'] as const) {
    await writeFile(path.join(outDir, `texts.${language}.json`), JSON.stringify(interfaceTexts(language)));
  }
}
