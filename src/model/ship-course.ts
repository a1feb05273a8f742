import { pairsResponse, type Pairs } from './pairs.ts';
import type { PlayerCourse, PlayerQuestion } from './player-course.ts';
import type { Gap, WorksheetCell } from './question.ts';
import { type Bones, type ShippedCourse, type ShippedQuestions, usual } from './shipped-course.ts';
import { stateKey } from './state-key.ts';

/** What a past answer is graded by, and what the learner's state needs. */
const boneKeys =
  'type key points tries partial objective right pairs gaps accept foreseen caseMatters accentsMatter tolerance unit cells mastery'.split(
    ' ',
  );

/** The course without the words of its questions. */
export function shipped({ lessons, assessment, questions, ...course }: PlayerCourse): ShippedCourse {
  const bones = (ids: readonly string[]): ShippedQuestions =>
    Object.fromEntries(ids.flatMap((id) => (questions[id] ? [[id, bonesOf(questions[id])]] : [])));
  return {
    ...course,
    lessons: lessons.map((lesson) => ({
      ...lesson,
      pages: lesson.pages.map(({ questions: asked, asides, ...page }) => ({
        ...withoutUsualKey(page),
        ...(asked.length > 0 ? { questions: bones(asked) } : {}),
        ...(asides ? { asides: bones(asides) } : {}),
      })),
    })),
    ...(assessment
      ? {
          assessment: {
            ...withoutUsualKey(assessment),
            bank: bones(assessment.bank),
            draw: assessment.draw.map(({ count, from }) => ({
              count,
              from: from.map((id) => assessment.bank.indexOf(id)),
            })),
          },
        }
      : {}),
  };
}

const withoutUsualKey = <Keyed extends { readonly id: string; readonly key: string }>({ key, ...rest }: Keyed) =>
  key === stateKey(rest.id) ? rest : { ...rest, key };

function bonesOf(question: PlayerQuestion): Bones {
  const normal = usual(question.id, question.type);
  const bones: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(question)) {
    if (boneKeys.includes(name) && JSON.stringify(normal[name]) !== JSON.stringify(value)) bones[name] = value;
  }
  if (Array.isArray(bones['right'])) bones['right'] = bones['right'].join('');
  if (bones['pairs']) bones['pairs'] = pairsResponse(bones['pairs'] as Pairs);
  if (bones['gaps']) bones['gaps'] = (bones['gaps'] as readonly Gap[]).map(({ accept }) => accept);
  if (bones['cells']) {
    bones['cells'] = (bones['cells'] as readonly WorksheetCell[]).map(({ id, right, tolerance }) => [
      id,
      right,
      tolerance,
    ]);
  }
  return bones;
}

/** What a part says of a question: all that its bones lack. */
export const partQuestion = (question: PlayerQuestion): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(question).filter(([name]) => name !== 'id' && (name === 'gaps' || !boneKeys.includes(name))),
  );
