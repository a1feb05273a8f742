import type { Assessment, Place } from '../model/course.ts';
import { type AssessmentFrontMatter, assessmentSchema } from '../model/schema-lesson.ts';
import { stateKey } from '../model/state-key.ts';
import { type FrontMatter, subjectOf } from './front-matter.ts';
import { readGroups } from './groups.ts';
import { readPools, taughtIn } from './pools.ts';
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
  pools: [],
  pages: {},
  shuffle: { questions: false, options: false },
  attempts: 0,
  masteryScore: 0.7,
  feedback: 'at-the-end',
};

/** Reads the final assessment: an introduction, then a part of the bank under each level-2 heading, and those of shared pools. */
export function readAssessment(nodes: readonly Node[], { yaml }: FrontMatter, reader: Reader): Assessment {
  const place: Place = { file: reader.file.path, line: 1, column: 1 };
  const fields = yaml
    ? readFields(assessmentSchema, yaml.data, { subject: subjectOf(yaml), report: reader.report, instead })
    : instead;
  const own = readGroups(nodes, reader);
  const all = [...own.groups, ...readPools({ fields, yaml }, reader)];
  const groups = taughtIn(all, { fields, yaml }, reader);
  const { kind: _, pools: __, pages: ___, timeLimit, ...rest } = fields;
  const limited = timeLimit === undefined ? {} : { timeLimit };
  return { ...rest, ...limited, key: stateKey(rest.id), intro: own.before, groups, place };
}
