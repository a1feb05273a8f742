import type { Coverage, CoveredRow } from './coverage.ts';
import { rowsOfBlock, standingOf } from './coverage.ts';

export interface MarkdownOptions {
  /** Of the path. */
  readonly title: string;
  /** The command that writes it again. */
  readonly command: string;
}

/** The coverage as trainers read it, in French: counts, then each block, what is left out, and who needs what. */
export function coverageMarkdown(coverage: Coverage, { title, command }: MarkdownOptions): string {
  const { blocks } = coverage.framework;
  const parts = [
    `# Compétences couvertes : ${title}`,
    `Écrit par \`${command}\` d’après les leçons. Pour le changer, changez le champ \`competencies\` des leçons, puis relancez la commande.`,
    origin(coverage),
    ...brief(coverage),
    ...levels(coverage),
    ...blocks.flatMap((block) => blockTable(coverage, block)),
    ...leftOut(coverage),
    ...needs(coverage),
  ];
  return `${parts.join('\n\n')}\n`;
}

function origin({ framework, courses }: Coverage): string {
  const source = courses[0]?.course.sources.get(framework.source);
  const name = source ? `${source.title}, ${source.organisation}` : framework.source;
  const address = source?.url ? ` (<${source.url}>)` : '';
  const status =
    framework.status === 'beta' ? ' Ce n’est qu’une version bêta : une version consolidée est annoncée.' : '';
  return `Référentiel : ${name}${address}, ${framework.edition}.${status} Les intitulés sont dits avec nos mots ; un numéro suivi d’un A désigne la seconde ligne qui porte ce numéro dans le classeur. Un niveau est ce à quoi une leçon conduit, non ce qu’une personne a acquis : seule sa pratique le dira.`;
}

function brief(coverage: Coverage): readonly string[] {
  const { rows, courses } = coverage;
  const covered = rows.filter(({ reached }) => reached > 0);
  const unsaid = covered.filter(({ competency }) => !competency.expected).length;
  const enough = covered.filter(({ competency, reached }) => reached >= (competency.expected?.lowest ?? 9)).length;
  const at = (list: readonly { readonly reached: number }[], level: number): number =>
    list.filter(({ reached }) => reached === level).length;
  const present = [1, 2, 3, 4, 5].filter((level) => at(covered, level) > 0);
  const of = (label: string) =>
    rows.flatMap(({ by }) => by.filter((one) => one.label === label).map(({ level }) => ({ reached: level })));
  return [
    '## En bref',
    [
      `- **${covered.length} des ${rows.length} compétences** sont travaillées par au moins une leçon ; ${rows.length - covered.length} ne le sont pas.`,
      `- Niveau le plus haut où une leçon conduit : ${present.map((level) => `niveau ${level} pour ${at(covered, level)}`).join(', ') || 'aucun'}.`,
      `- ${enough} atteignent le plus bas niveau que le référentiel attend d’un métier ; ${covered.length - enough - unsaid} restent en dessous (un survol) ; pour ${unsaid}, il ne dit pas de niveau.`,
    ].join('\n'),
    table(
      ['Module', 'Titre', 'Compétences', ...present.map((level) => `Niveau ${level}`)],
      courses.map(({ label, course }) => {
        const own = of(label);
        return [label, course.title, own.length, ...present.map((level) => at(own, level))];
      }),
    ),
  ];
}

const levels = ({ framework }: Coverage): readonly string[] => [
  '## Les niveaux',
  table(
    ['Niveau', 'Nom', 'Ce qu’il veut dire'],
    framework.levels.map(({ level, title, meaning }) => [level, title, meaning]),
  ),
];

function blockTable(coverage: Coverage, { id, title }: { readonly id: string; readonly title: string }) {
  const rows = rowsOfBlock(coverage, id);
  const covered = rows.filter(({ reached }) => reached > 0).length;
  return [
    `## ${title} (${covered} sur ${rows.length})`,
    table(
      ['N°', 'Compétence', 'Attendu', ...coverage.courses.map(({ label }) => label), 'Atteint'],
      rows.map((row) => [
        row.number,
        row.competency.title,
        expectedWords(row),
        ...coverage.courses.map(({ label }) => coveringWords(row, label)),
        row.reached === 0 ? 'aucune leçon' : row.reached,
      ]),
    ),
  ];
}

const expectedWords = ({ competency: { expected } }: CoveredRow): string => {
  if (!expected) return 'non renseigné';
  return expected.lowest === expected.highest ? `${expected.lowest}` : `${expected.lowest} à ${expected.highest}`;
};

function coveringWords({ by }: CoveredRow, label: string): string {
  const covering = by.find((one) => one.label === label);
  return covering
    ? `${covering.level} (leçon${covering.lessons.length > 1 ? 's' : ''} ${covering.lessons.join(', ')})`
    : '';
}

function leftOut({ rows }: Coverage): readonly string[] {
  const none = rows.filter(({ reached }) => reached === 0);
  if (none.length === 0) return [];
  const lines = none.map(
    ({ number, competency, reason }) =>
      `- ${number}. ${competency.title} : ${reason ?? 'aucune leçon ne s’en réclame, et le parcours ne dit pas pourquoi.'}`,
  );
  return ['## Ce qui n’est pas couvert', lines.join('\n')];
}

function needs(coverage: Coverage): readonly string[] {
  const { framework, rows } = coverage;
  const { profiles } = framework;
  if (profiles.length === 0) return [];
  return [
    '## Qui a besoin de quoi',
    'Le niveau que le référentiel attend de chaque profil. Avec ✓, une leçon au moins y conduit ; sans, il reste du chemin. Un tiret : le métier n’en a pas besoin. Un point d’interrogation : non renseigné.',
    table(
      ['Profil', 'Métier', 'Compétences attendues', 'Au niveau', 'Commencées', 'Sans leçon'],
      profiles.map(({ id, title }) => {
        const { needed, met, begun, untouched } = standingOf(coverage, id);
        return [id, title, needed, met, begun, untouched];
      }),
    ),
    table(
      ['N°', 'Compétence', ...profiles.map(({ id }) => id)],
      rows.map((row) => [row.number, row.competency.title, ...profiles.map(({ id }) => needWords(row, id))]),
    ),
  ];
}

function needWords({ competency, reached }: CoveredRow, profile: string): string {
  const need = competency.needs[profile];
  if (need === undefined) return '?';
  if (need === 0) return '–';
  return reached >= need ? `${need} ✓` : `${need}`;
}

type Cell = string | number;

/** Columns of numbers are set right. */
function table(head: readonly Cell[], body: readonly (readonly Cell[])[]): string {
  const line = (cells: readonly Cell[]): string =>
    `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  const rule = head.map((_, i) => (body.every((cells) => typeof cells[i] === 'number') ? '--:' : '---'));
  return [line(head), line(rule), ...body.map(line)].join('\n');
}
