import type { Assessment, Block, Group, Interaction, Place } from '../model/course.ts';
import { type AssessmentFrontMatter, assessmentSchema } from '../model/schema-lesson.ts';
import { stateKey } from '../model/state-key.ts';
import { readBlocks } from './blocks/read-blocks.ts';
import { type FrontMatter, subjectOf } from './front-matter.ts';
import { splitAtHeadings } from './lesson.ts';
import type { Reader } from './reader.ts';
import { readFields } from './schema-problems.ts';
import type { Node } from './tree.ts';

/** What stands for a field that could not be read, so that the questions are read all the same. */
const instead: AssessmentFrontMatter = {
  id: 'evaluation',
  title: '',
  kind: 'assessment',
  minutes: 0,
  draw: {},
  shuffle: { questions: false, options: false },
  attempts: 0,
  masteryScore: 0.7,
  feedback: 'at-the-end',
};

/** Reads the final assessment: an introduction, then a part of the bank under each level-2 heading. */
export function readAssessment(nodes: readonly Node[], { yaml }: FrontMatter, reader: Reader): Assessment {
  const place: Place = { file: reader.file.path, line: 1, column: 1 };
  const fields = yaml
    ? readFields(assessmentSchema, yaml.data, { subject: subjectOf(yaml), report: reader.report, instead })
    : instead;
  const { before, parts } = splitAtHeadings(nodes, reader);
  const intro = readBlocks(before, reader);
  const groups = parts.map((part): Group => {
    const interactions = readBlocks(part.nodes, reader).flatMap((block) => questionOf(block, part.id, reader));
    return { id: part.id, title: part.title, interactions, place: part.place };
  });
  const { kind: _, timeLimit, ...rest } = fields;
  const limited = timeLimit === undefined ? {} : { timeLimit };
  return { ...rest, ...limited, key: stateKey(rest.id), intro, groups, place };
}

/** A question of the bank, with the id of its part among its tags. */
function questionOf(block: Block, group: string, { report }: Reader): Interaction[] {
  if (block.type === 'interaction') {
    const { interaction } = block;
    return [{ ...interaction, tags: [...new Set([group, ...interaction.tags])] }];
  }
  report({
    rule: 'markdown/text-in-bank',
    place: block.place,
    message: 'This stands between the questions of the assessment, where only questions can.',
    fix: 'Move it above the first heading, or into a question.',
  });
  return [];
}
