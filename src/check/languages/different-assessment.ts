import type { Assessment } from '../../model/course.ts';
import type { LanguageRule } from '../language-rule.ts';

/**
 * The assessment is the same in every language: draw, pass mark, attempts, time limit, parts of the bank.
 *
 * @example {"name": "ok"}
 *   == fr/90-final.md
 *   ## Huile {#oil-fires}
 *
 *   :::true-false{#oil answer=true page=page}
 *   L’huile flotte.
 *   :::
 *   == en/90-final.md
 *   ## Oil {#oil-fires}
 *
 *   :::true-false{#oil answer=true page=page}
 *   Oil floats.
 *   :::
 *
 * @example {"name": "not-ok", "output": ["en/90-final.md:1:1: languages/different-assessment"]}
 *   == fr/90-final.md
 *   ## Huile {#oil-fires}
 *
 *   :::true-false{#oil answer=true page=page}
 *   L’huile flotte.
 *   :::
 *   == en/90-final.md
 *   masteryScore: 0.5
 *   ---
 *   ## Oil {#oil-fires}
 *
 *   :::true-false{#oil answer=true page=page}
 *   Oil floats.
 *   :::
 */
export const differentAssessment: LanguageRule = function* ({ original, translation }) {
  const [first, second] = [original.assessment, translation.assessment];
  const there = second ?? first;
  if (!there) return;
  const problem = (message: string, fix: string) =>
    ({ severity: 'error', rule: 'languages/different-assessment', place: there.place, message, fix }) as const;
  if (!first || !second) {
    const lacking = first ? translation : original;
    yield problem(`The assessment is missing in "${lacking.language}".`, 'Translate it, with the same ids.');
    return;
  }
  const [before, after] = [settings(first), settings(second)];
  for (const key of Object.keys(before).filter((name) => before[name] !== after[name])) {
    yield problem(
      `The assessment has ${key} ${after[key] ?? ''}, and ${before[key] ?? ''} in "${original.language}".`,
      `Write what stands in "${original.language}".`,
    );
  }
};

const settings = ({
  id,
  draw,
  masteryScore,
  attempts,
  timeLimit,
  feedback,
  groups,
}: Assessment): Readonly<Record<string, string>> => ({
  id,
  draw: JSON.stringify(Object.fromEntries(Object.entries(draw).toSorted(([a], [b]) => (a < b ? -1 : 1)))),
  masteryScore: String(masteryScore),
  attempts: String(attempts),
  timeLimit: timeLimit === undefined ? 'none' : String(timeLimit),
  feedback,
  parts: groups.map((group) => group.id).join(' '),
});
