import type { Proof } from '../check/scenario/proof/prove.ts';
import { shareInWords } from './boxes.ts';
import { summary } from './draw-map.ts';
import { grouped } from './words.ts';

/** What the map shows, as text: scenes with their choices and states, endings with their shares, the best and the worst score. */
export function mapTable(title: string, proof: Proof): string {
  return [title, summary(proof), '', ...scenesTable(proof), '', ...endingsTable(proof), '', ...scoreLines(proof)].join(
    '\n',
  );
}

function scenesTable({ tale: { story }, places, statesAt, isExact, stuck }: Proof): readonly string[] {
  const rows = story.scenes.map(({ id, title, choices, when }, place) => [
    id,
    title,
    choices.map((choice) => choice.id).join(' ') || 'read',
    ...(isExact ? [grouped(statesAt[place] ?? 0)] : []),
    [
      ...(when === undefined ? [] : ['on a condition']),
      ...said(places[place]!.is),
      ...(stuck[place]!.is === 'seen' ? ['DEAD END'] : []),
    ].join(', '),
  ]);
  return aligned([['Scene', '', 'Choices', ...(isExact ? ['States'] : []), ''], ...rows]);
}

function endingsTable(proof: Proof): readonly string[] {
  const { story } = proof.tale;
  const rows = story.endings.map(({ id, title, atOnce }, nth) => {
    const { is } = proof.places[story.scenes.length + nth]!;
    return [id, title, is === 'seen' ? shareInWords(proof, nth) : said(is).join(''), atOnce ? 'at once' : ''];
  });
  return aligned([['Ending', '', 'Reached', ''], ...rows]);
}

const said = (is: 'seen' | 'never' | 'open'): readonly string[] => {
  if (is === 'seen') return [];
  return [is === 'never' ? 'NEVER REACHED' : 'not proved to be reached'];
};

function scoreLines({ score: { best, worst, isExact } }: Proof): readonly string[] {
  if (!best || !worst) return ['No score.'];
  const found = isExact ? '' : ' that was found';
  return [`Best score${found}: ${best.score}`, `Worst score${found}: ${worst.score}`];
}

/** Columns side by side, each as wide as its widest cell. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
}
