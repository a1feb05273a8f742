import { readFile } from 'node:fs/promises';
import type { Problem } from '../model/problem.ts';
import { writeWhole } from './write-whole.ts';

export type Edit = NonNullable<Problem['edit']>;

/** A text with changes made to it, from the last to the first so that offsets stay true. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let changed = text;
  let before = text.length + 1;
  for (const edit of edits.toSorted((a, b) => b.offset - a.offset)) {
    // Two changes of one stretch would undo each other; the next check finds what is left.
    if (edit.offset + edit.length > before) continue;
    changed = changed.slice(0, edit.offset) + edit.text + changed.slice(edit.offset + edit.length);
    before = edit.offset;
  }
  return changed;
}

/** Writes into the author's files what mends their problems. Returns the files that were changed. */
export async function fixFiles(
  problems: readonly Problem[],
  texts: ReadonlyMap<string, string>,
): Promise<readonly string[]> {
  const edits = distinct(problems.flatMap(({ edit }) => edit ?? []));
  const changed: string[] = [];
  for (const file of new Set(edits.map((edit) => edit.file))) {
    const onDisk = await readFile(file, 'utf8');
    const mark = onDisk.startsWith('\uFEFF') ? '\uFEFF' : '';
    const text = onDisk.slice(mark.length);
    // An editor has saved the file meanwhile: offsets no longer hold.
    if (text !== texts.get(file)) continue;
    await writeWhole(
      file,
      mark +
        applyEdits(
          text,
          edits.filter((edit) => edit.file === file),
        ),
    );
    changed.push(file);
  }
  return changed.toSorted();
}

/** A problem that every language shows is mended once. */
function distinct(edits: readonly Edit[]): readonly Edit[] {
  return [...new Map(edits.map((edit) => [JSON.stringify(edit), edit])).values()];
}
