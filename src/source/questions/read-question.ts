import type * as z from 'zod';
import type { Interaction } from '../../model/course.ts';
import type { QuestionBase } from '../../model/question.ts';
import { questionAttributes, type QuestionName } from '../../model/schema-questions.ts';
import { stateKey } from '../../model/state-key.ts';
import { readAttributes } from '../attributes.ts';
import type { Reader } from '../reader.ts';
import type { Container } from '../tree.ts';
import { readAsides } from './asides.ts';
import { readCategorize } from './categorize.ts';
import { readChoice } from './choice.ts';
import { readCloze } from './cloze.ts';
import { readCommitment } from './commitment.ts';
import { divide, reportRest, titleOf } from './divide.ts';
import { readFillIn } from './fill-in.ts';
import { readHotspot } from './hotspot.ts';
import { readLikert } from './likert.ts';
import { readLongFillIn } from './long-fill-in.ts';
import { readMatching } from './matching.ts';
import { idFor } from './missing.ts';
import { readNumeric } from './numeric.ts';
import type { Built, QuestionReader } from './question.ts';
import { readSequencing } from './sequencing.ts';
import { readTrueFalse } from './true-false.ts';
import { readWorksheet } from '../worksheet/read-worksheet.ts';

const readers: { readonly [Name in QuestionName]: QuestionReader<Name> } = {
  choice: readChoice,
  'true-false': readTrueFalse,
  matching: readMatching,
  sequencing: readSequencing,
  categorize: readCategorize,
  'fill-in': readFillIn,
  cloze: readCloze,
  numeric: readNumeric,
  likert: readLikert,
  hotspot: readHotspot,
  'long-fill-in': readLongFillIn,
  commitment: readCommitment,
  worksheet: readWorksheet,
};

/** Reads a question with the words around it; undefined when it cannot be built, which has been told. */
export function readQuestion<Name extends QuestionName>(
  container: Container & { readonly name: Name },
  reader: Reader,
): Interaction | undefined {
  const { name, place } = container;
  const schema = questionAttributes[name] as unknown as z.ZodType<Common>;
  const attributes = readAttributes(schema, { ...container, written: `:::${name}` }, reader);
  const { body, ...asides } = readAsides(container, reader);
  const { promptNodes, list, rest } = divide(name, body);
  const prompt = reader.readBlocks(promptNodes, reader);
  if (container.broken) return undefined;
  if (name !== 'cloze' && name !== 'worksheet') reportRest(rest, reader);
  const title = titleOf(promptNodes, reader);
  const id = attributes?.id ?? idFor(container, title, reader);
  if (attributes === undefined) return undefined;
  const draft = { base: baseOf(name, { ...attributes, id, title }), container, body: rest, reader };
  const read = readers[name] as unknown as (draft: unknown) => Built | undefined;
  const built = read({ ...draft, ...(list && { list }), attributes });
  return built && { ...around(built, attributes), prompt, ...asides, place };
}

/** What a type made, with what all questions have beside it. */
function around(
  { question, words = {}, optionFeedback = {}, drawing, text, sheet, sheetPlaces }: Built,
  { tags = [], page }: Common,
) {
  return {
    question,
    tags,
    words,
    optionFeedback,
    ...(page !== undefined && { page }),
    ...(drawing && { drawing }),
    ...(text && { text }),
    ...(sheet && { sheet }),
    ...(sheetPlaces && { sheetPlaces }),
  };
}

/** The attributes that all questions share. */
interface Common {
  readonly id?: string | undefined;
  readonly points?: number;
  readonly tries?: number | undefined;
  readonly partial?: boolean;
  readonly objective?: string | undefined;
  readonly tags?: readonly string[];
  readonly page?: string | undefined;
}

function baseOf(name: QuestionName, common: Common & { readonly id: string; readonly title: string }): QuestionBase {
  const graded = name !== 'likert' && name !== 'long-fill-in' && name !== 'commitment';
  const { id, title, points = 0, tries, partial = true, objective } = common;
  return {
    id,
    key: stateKey(id),
    title,
    points: graded ? points : 0,
    tries: tries ?? (graded && name !== 'true-false' ? 2 : 1),
    partial,
    ...(objective !== undefined && { objective }),
  };
}
