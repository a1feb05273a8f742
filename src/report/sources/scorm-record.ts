import type { Fact, FactKind } from '../facts/fact.ts';
import { known } from '../../model/known.ts';
import { responseText } from '../facts/response-text.ts';
import { secondsOf } from '../facts/seconds.ts';
import { commonResponse, scormWords, type ScormStandard } from './scorm-words.ts';

/** What an LMS keeps of one attempt of a learner at a course of ours. */
export interface ScormRecord {
  readonly standard: ScormStandard;
  /** Element to value: `cmi.interactions.0.id`. */
  readonly stored: Readonly<Record<string, string>>;
  readonly actor: string;
  readonly course: string;
  readonly registration: string;
  /**
   * Share needed to pass. A SCORM 1.2 package for Moodle says `completed` where others say `passed` (docs/decisions/005):
   * with it, success is told by the score.
   */
  readonly masteryScore?: number;
}

/** The facts of a SCORM record: one per answer, and how the course stands. SCORM keeps no sessions, so time is one sum. */
export function factsOfScorm(record: ScormRecord): readonly Fact[] {
  const course = { actor: record.actor, course: record.course, registration: record.registration };
  const base = (kind: FactKind, told: Partial<Fact> = {}): Fact => ({ ...course, kind, ...told });
  // What is stored, if only « incomplete », was stored because the course was opened.
  if (Object.keys(record.stored).length === 0) return [];
  return [base('initialized'), ...answers(record).map((told) => base('answered', told)), ...standing(record, base)];
}

function answers({ standard, stored }: ScormRecord): readonly Partial<Fact>[] {
  const counts = new Map<string, number>();
  const found: Partial<Fact>[] = [];
  for (let n = 0; stored[`cmi.interactions.${n}.id`] !== undefined; n++) {
    const of = (name: string): string | undefined => stored[`cmi.interactions.${n}.${name}`];
    const id = of('id') ?? '';
    const tries = (counts.get(id) ?? 0) + 1;
    counts.set(id, tries);
    found.push({ part: 'question', id, tries, ...answer(standard, of) });
  }
  return found;
}

function answer(standard: ScormStandard, of: (name: string) => string | undefined): Partial<Fact> {
  const words = scormWords[standard];
  const isOpinion = of('result') === 'neutral';
  // Without right answer, a text is free text: 1.2 has no type of its own for it. It is nobody's to count.
  const isFree = isOpinion && (of('type') === 'fill-in' || of('type') === 'long-fill-in');
  const type = isFree ? 'long-fill-in' : (of('type') ?? 'other');
  const response = isFree ? undefined : of(words.response);
  return known({
    type,
    response: response && responseText(type, commonResponse(standard, type, response)),
    ...(isOpinion ? {} : judged(of('result') ?? '')),
    seconds: secondsOf(of('latency')),
    at: standard === 'scorm2004' ? of(words.time) : undefined,
  });
}

/** A result is a word or, for what is partly right, a number. */
function judged(result: string): Partial<Fact> {
  if (result === 'correct') return { success: true, score: 1 };
  if (result === 'wrong' || result === 'incorrect') return { success: false, score: 0 };
  return result !== '' && Number.isFinite(Number(result)) ? { success: false, score: Number(result) } : {};
}

function standing(record: ScormRecord, base: (kind: FactKind, told?: Partial<Fact>) => Fact): readonly Fact[] {
  const { standard, stored } = record;
  const { raw, totalTime, status } = scormWords[standard];
  const is = (kind: keyof typeof status): boolean => status[kind][1].includes(stored[status[kind][0]] ?? '');
  const score = stored[raw] ? Number(stored[raw]) / 100 : undefined;
  const isPassed = is('passed') || isPassedByScore(record, score);
  const seconds = secondsOf(stored[totalTime]);
  return [
    ...(is('completed') ? [base('completed')] : []),
    ...(score === undefined ? [] : [base('scored', { score })]),
    ...(isPassed ? [base('passed', { success: true })] : []),
    ...(is('failed') && !isPassed ? [base('failed', { success: false })] : []),
    ...(seconds === undefined ? [] : [base('terminated', { seconds })]),
  ];
}

const isPassedByScore = ({ standard, masteryScore }: ScormRecord, score: number | undefined): boolean =>
  standard === 'scorm12' &&
  masteryScore !== undefined &&
  score !== undefined &&
  score >= masteryScore - halfOfLastDigit;

/** `raw` has two decimals of a hundred. */
const halfOfLastDigit = 0.00005;
