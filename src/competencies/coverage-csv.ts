import { csvCell } from '../model/csv-cell.ts';
import type { Coverage, CoveredRow } from './coverage.ts';

/** The coverage for a spreadsheet: a line a row, as French lists are cut. */
export function coverageCsv(coverage: Coverage): string {
  const { framework, courses, rows } = coverage;
  const head = [
    'identifiant',
    'bloc',
    'numéro',
    'compétence',
    'attendu, de',
    'attendu, à',
    ...courses.flatMap(({ label }) => [`${label}, niveau`, `${label}, leçons`]),
    'niveau atteint',
    'raison',
    ...framework.profiles.map(({ id, title }) => `${id} : ${title}`),
  ];
  const lines = [head, ...rows.map((row) => line(coverage, row))];
  // The byte order mark tells spreadsheets that this is UTF-8.
  return `\ufeff${lines.map((cells) => cells.map(csvCell).join(';')).join('\r\n')}\r\n`;
}

function line({ framework, courses }: Coverage, { competency, number, by, reached, reason }: CoveredRow): string[] {
  const { id, title, expected, needs } = competency;
  const block = framework.blocks.find((one) => id.startsWith(`${one.id}/`));
  const cells = courses.flatMap(({ label }) => {
    const covering = by.find((one) => one.label === label);
    return covering ? [String(covering.level), covering.lessons.join(' ')] : ['', ''];
  });
  const { lowest = '', highest = '' } = expected ?? {};
  return [
    id,
    block?.title ?? '',
    number,
    title,
    String(lowest),
    String(highest),
    ...cells,
    String(reached),
    reason ?? '',
    ...framework.profiles.map((profile) => String(needs[profile.id] ?? '')),
  ];
}
