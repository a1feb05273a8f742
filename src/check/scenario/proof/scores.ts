import type { Expression } from '../../../model/expression.ts';
import type { Values } from '../../../model/scenario/engine.ts';
import type { Bounds } from './bounds.ts';
import { type Wish, wish } from './conditions.ts';
import { Exploration } from './explore.ts';
import type { Merge } from './merging.ts';
import { type Play, playTo } from './play.ts';
import { rangeOf } from './ranges.ts';
import type { Goal } from './seek.ts';
import type { Tale } from './tale.ts';

/** A score that a play was seen to end with. */
export interface ScoreSeen {
  /** As it is shown: whole, 0–100. */
  readonly score: number;
  readonly play: Play;
}

/** The best and the worst score that were seen. */
export interface ScoresSeen {
  readonly best?: ScoreSeen;
  readonly worst?: ScoreSeen;
}

/** Endings whose score is the formula's. */
const formulaEnds = ({ story: { scenes, endings } }: Tale): readonly number[] =>
  endings.flatMap((end, at) => (end.score === undefined ? [scenes.length + at] : []));

/** Rounding of sums is no fault of the author's. */
const slack = 1e-6;

/** Ending with a formula that is worth less than 0 or more than 100. */
export function leaving(tale: Tale, bounds: Bounds, side: 'below' | 'above'): Goal | undefined {
  const { score } = tale.story;
  if (score === undefined) return undefined;
  const limit = side === 'below' ? -slack : 100 + slack;
  const work = tale.engine.work(score);
  const isOut = (value: number): boolean => (side === 'below' ? value < limit : value > limit);
  const places = formulaEnds(tale).filter((place) => {
    const box = bounds.boxes[place];
    const range = box && rangeOf(score, box, tale.ground.slots);
    return range && isOut(side === 'below' ? range.from : range.to);
  });
  return goal(places, [wish([side === 'below' ? '<' : '>', score, [null, limit]])], (values) => isOut(work(values)));
}

/** Ending where the formula divides by nothing. */
export function dividing(tale: Tale, bounds: Bounds): Goal | undefined {
  const { score } = tale.story;
  if (score === undefined) return undefined;
  const divisors = divisorsIn(score);
  const works = divisors.map((divisor) => tale.engine.work(divisor));
  const places = formulaEnds(tale).filter((place) => {
    const box = bounds.boxes[place];
    return box && divisors.some((divisor) => holdsZero(rangeOf(divisor, box, tale.ground.slots)));
  });
  const wishes = divisors.map((divisor): Expression => ['==', divisor, [null, 0]]);
  const [first, ...more] = wishes;
  const any = first === undefined ? [] : [wish(more.reduce((all, one): Expression => ['||', all, one], first))];
  return goal(places, any, (values) => works.some((work) => !(Math.abs(work(values)) > 0)));
}

const holdsZero = ({ from, to, lost }: { from: number; to: number; lost: boolean }): boolean =>
  lost || (from <= 0 && to >= 0);

function divisorsIn(expression: Expression): readonly Expression[] {
  if (!Array.isArray(expression) || expression[0] === null) return [];
  const [operator, ...operands] = expression as readonly [string, ...Expression[]];
  const inner = (operator === '()' ? operands.slice(1) : operands).reduce(
    (all: readonly Expression[], one) => [...all, ...divisorsIn(one)],
    [],
  );
  return operator === '/' || operator === '%' ? [operands[1]!, ...inner] : inner;
}

/** Ending with at least this share of the score, by the formula or by the ending's own. */
export function winning(tale: Tale, share: number): Goal {
  const { scenes, endings, score } = tale.story;
  const least = Math.round(share * 100);
  const isFound = (place: number, values: Values): boolean =>
    place >= scenes.length && (tale.engine.score(values, place) ?? 0) >= least;
  const given = endings.flatMap((end, at) => ((end.score ?? -1) >= least ? [scenes.length + at] : []));
  const byFormula = score === undefined ? [] : formulaEnds(tale);
  // An ending with a score of its own asks nothing of the formula.
  const wishes = given.length > 0 || score === undefined ? [] : [wish(['>=', score, [null, least - 0.5 - slack]])];
  return { places: new Set([...given, ...byFormula]), wishes, isFound };
}

function goal(
  places: readonly number[],
  wishes: readonly Wish[],
  isThere: (values: Values) => boolean,
): Goal | undefined {
  const set = new Set(places);
  return set.size === 0
    ? undefined
    : { places: set, wishes, isFound: (place, values) => set.has(place) && isThere(values) };
}

/** The best and the worst score among the ends of an exploration whose states keep what the score reads. */
export function scoresIn(tale: Tale, exploration: Exploration): ScoresSeen {
  const { states } = exploration;
  let best: { readonly score: number; readonly state: number } | undefined;
  let worst: { readonly score: number; readonly state: number } | undefined;
  for (let state = 0; state < states.size; state++) {
    const place = states.place(state);
    if (place < tale.story.scenes.length) continue;
    const score = tale.engine.score(states.values(state), place);
    if (score === undefined) continue;
    if (!best || score > best.score) best = { score, state };
    if (!worst || score < worst.score) worst = { score, state };
  }
  const seen = (one: { readonly score: number; readonly state: number }): ScoreSeen => ({
    score: one.score,
    play: playTo(exploration, one.state),
  });
  return { ...(best && { best: seen(best) }), ...(worst && { worst: seen(worst) }) };
}

/** The states of each scene that score best, or worst, gone on from: what a beam finds is a good score, not surely the best. */
export function scoreSearch(tale: Tale, merge: Merge, side: 'best' | 'worst', width: number): ScoresSeen {
  const { story, engine } = tale;
  const work = engine.work(story.score ?? [null, 0]);
  const sign = side === 'best' ? -1 : 1;
  const rank = (_: number, values: Values): number => sign * (work(values) || 0);
  return scoresIn(tale, new Exploration(tale, { merge, budget: Infinity, width, rank }));
}
