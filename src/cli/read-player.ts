import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Standard } from '../model/player-course.ts';
import type { Extra } from '../model/extra.ts';
import type { Inks, Texts } from '../render/rendered.ts';
import { UsageError } from './exit.ts';
import { projectFolder } from './project-folder.ts';

/** The player as `build-scripts/build-player.ts` left it in `dist/player/`. */
export interface Player {
  readonly script: string;
  /** The script that draws questions: the same for every standard. */
  readonly questions: string;
  /** The script that sends statements; absent where the package needs none. */
  readonly statements?: string;
  /** Scripts by the extra that needs them. */
  readonly extras: Readonly<Partial<Record<Extra, string>>>;
  /** The theme's, with those of the extras behind. */
  readonly styles: string;
  readonly texts: Texts;
  readonly inks: Inks;
}

/** What a player is chosen by. */
export interface PlayerChoice {
  readonly standard: Standard;
  readonly theme: string;
  readonly language: string;
  readonly extras: readonly Extra[];
  /** Whether statements go to an LRS beside what the standard records. */
  readonly isFollowed: boolean;
}

/** Reads the scripts of a standard, the styles of a theme and the interface texts of a language. */
export async function readPlayer({ standard, theme, language, extras, isFollowed }: PlayerChoice): Promise<Player> {
  const speaksXapi = standard === 'cmi5' || standard === 'xapi';
  const [script, questions, statements, styles, texts, inks] = await Promise.all([
    read(isFollowed && !speaksXapi ? `${standard}-lrs.js` : `${standard}.js`),
    read('questions.js'),
    isFollowed || speaksXapi ? read('statements.js') : undefined,
    read(`${theme}.css`),
    read(`texts.${language}.json`),
    read(`inks.${theme}.json`),
  ]);
  const scripts = await Promise.all(extras.map(async (extra) => [extra, await read(`${extra}.js`)] as const));
  const extraStyles = await Promise.all(extras.map((extra) => read(`extra-${extra}.css`)));
  return {
    script,
    questions,
    ...(statements !== undefined && { statements }),
    extras: Object.fromEntries(scripts),
    styles: [styles, ...extraStyles].join(''),
    texts: JSON.parse(texts) as Texts,
    inks: JSON.parse(inks) as Inks,
  };
}

/** What the start page of a path needs: its script, and the interface texts of a language. */
export async function readPathPlayer(language: string): Promise<Pick<Player, 'script' | 'texts'>> {
  const [script, texts] = await Promise.all([read('path.js'), read(`texts.${language}.json`)]);
  return { script, texts: JSON.parse(texts) as Texts };
}

async function read(name: string): Promise<string> {
  const file = path.join(projectFolder(), 'dist', 'player', name);
  if (!existsSync(file)) throw new UsageError(`"${file}" is missing: run npm run build once, it builds the player.`);
  return readFile(file, 'utf8');
}
