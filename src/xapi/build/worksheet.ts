import type { Worksheet } from '../../model/question.ts';
import { stepOf } from '../../model/reported.ts';
import type { Sheet } from '../../model/worksheet/sheet.ts';
import type { InteractionComponent } from '../statement.ts';
import { languageMap } from './language-map.ts';

/** The cells of a sheet as the steps of an interaction of type `performance` (xAPI 1.0.3 Data 2.4.4.1), named by row and column once the words are there. */
export function stepsOf(
  { cells, sheet }: Worksheet & { readonly sheet?: Sheet<string> },
  language: string,
): readonly InteractionComponent[] {
  const titles: Record<string, string> = {};
  if (sheet) {
    const { rows, columns } = sheet;
    rows.forEach((row) => columns.forEach(({ id, title }) => (titles[`${row.id}.${id}`] = `${row.title}, ${title}`)));
  }
  return cells.map(({ id }) => {
    const title = titles[id];
    return { id: stepOf(id), ...(title && { description: languageMap(language, title) }) };
  });
}
