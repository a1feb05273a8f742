import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Standard } from '../model/player-course.ts';
import type { Inks, Texts } from '../render/rendered.ts';
import { UsageError } from './exit.ts';
import { projectFolder } from './project-folder.ts';

/** The player as `build-scripts/build-player.ts` left it in `dist/player/`. */
export interface Player {
  readonly script: string;
  /** The script that draws questions: the same for every standard. */
  readonly questions: string;
  readonly styles: string;
  readonly texts: Texts;
  readonly inks: Inks;
}

/** Reads the scripts of a standard, the styles of a theme and the interface texts of a language. */
export async function readPlayer(standard: Standard, theme: string, language: string): Promise<Player> {
  const read = async (name: string): Promise<string> => {
    const file = path.join(projectFolder(), 'dist', 'player', name);
    if (!existsSync(file)) throw new UsageError(`"${file}" is missing: run npm run build once, it builds the player.`);
    return readFile(file, 'utf8');
  };
  const [script, questions, styles, texts, inks] = await Promise.all([
    read(`${standard}.js`),
    read('questions.js'),
    read(`${theme}.css`),
    read(`texts.${language}.json`),
    read(`inks.${theme}.json`),
  ]);
  return { script, questions, styles, texts: JSON.parse(texts) as Texts, inks: JSON.parse(inks) as Inks };
}
