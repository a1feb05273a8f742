import type { Competency, Framework } from '../model/competency.ts';
import { type FrameworkFile, frameworkSchema } from '../model/schema-competencies.ts';
import { wordsIn } from '../model/schema-shared.ts';
import { limits } from './limits.ts';
import type { Report } from './report.ts';
import { readWith, type Subject } from './schema-problems.ts';
import type { TextFile } from './text-file.ts';
import { readYaml } from './yaml-file.ts';

/** Reads `competencies.yaml` in one language; nothing where it cannot be read. */
export function readFramework(file: TextFile, language: string, report: Report): Framework | undefined {
  const yaml = readYaml(file, { text: file.text, start: 0, limit: limits.sharedBytes }, report);
  if (yaml === undefined) return undefined;
  const subject: Subject = { name: 'competencies.yaml', noun: 'field', place: yaml.place };
  const read = readWith(frameworkSchema, yaml.data, subject, report);
  if (!read) return undefined;
  judge(read, subject, report);
  const titled = <Entry extends { readonly title: Readonly<Record<string, string>> }>(entry: Entry) => ({
    ...entry,
    title: wordsIn(entry.title, language),
  });
  return {
    source: read.source,
    status: read.status,
    edition: read.edition,
    levels: read.levels.map((one) => ({ ...titled(one), meaning: wordsIn(one.meaning, language) })),
    profiles: read.profiles.map(titled),
    blocks: read.blocks.map(titled),
    rows: new Map(read.rows.map((row) => [row.id, competencyOf(titled(row))])),
  };
}

function competencyOf({
  id,
  title,
  level,
  needs,
}: Omit<FrameworkFile['rows'][number], 'title'> & { readonly title: string }): Competency {
  if (level === undefined) return { id, title, needs };
  const [lowest = 1, highest = lowest] = level.split('-').map(Number);
  return { id, title, needs, expected: { lowest, highest } };
}

/** What the schema cannot say: each row once, in a block that there is, for profiles that there are. */
function judge({ blocks, profiles, rows }: FrameworkFile, { place }: Subject, report: Report): void {
  const seen = new Set<string>();
  rows.forEach(({ id, needs }, index) => {
    const [block = ''] = id.split('/');
    if (seen.has(id)) {
      report({
        rule: 'yaml/same-id',
        place: place(['rows', index, 'id'], 'value'),
        message: `competencies.yaml has two rows with the id "${id}".`,
        fix: 'Give one of them another id.',
      });
    }
    seen.add(id);
    if (blocks.length > 0 && !blocks.some((one) => one.id === block)) {
      report({
        rule: 'yaml/unknown-key',
        place: place(['rows', index, 'id'], 'value'),
        message: `The row "${id}" stands in no block of competencies.yaml: there is none called "${block}".`,
        fix: `Write one of ${blocks.map((one) => one.id).join(', ')} before the /, or add the block.`,
      });
    }
    for (const profile of Object.keys(needs).filter((name) => !profiles.some((one) => one.id === name))) {
      report({
        rule: 'yaml/unknown-key',
        place: place(['rows', index, 'needs', profile], 'key'),
        message: `The row "${id}" tells the need of "${profile}", which is none of the profiles of competencies.yaml.`,
        fix: `Write one of ${profiles.map((one) => one.id).join(', ')}, or add the profile.`,
      });
    }
  });
}
