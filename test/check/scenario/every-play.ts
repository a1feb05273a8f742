import { type AnyStory, engineOf, type Values } from '../../../src/model/scenario/engine.ts';

/** What all plays of a small story do, found the plain way: state by state, nothing merged. Undefined where they are too many. */
export function everyPlay(story: AnyStory, most = 30_000) {
  const engine = engineOf(story);
  const places = new Set<number>();
  const takes = new Set<string>();
  const stuck = new Set<number>();
  const scores: number[] = [];
  const known = new Set<string>();
  const pending: { readonly place: number; readonly values: Values }[] = [];
  const arrive = (place: number, values: Values): void => {
    const key = `${place}:${values.join(',')}`;
    if (known.has(key)) return;
    known.add(key);
    places.add(place);
    if (place < story.scenes.length) pending.push({ place, values });
    else scores.push(engine.score(values, place) ?? 0);
  };
  arrive(engine.first(), engine.start);
  for (let state = pending.pop(); state; state = pending.pop()) {
    if (known.size > most) return undefined;
    const { place, values } = state;
    const { moves } = engine.spots[place]!;
    const open = moves.filter(({ when }) => !when || when(values));
    if (moves.length === 0) arrive(engine.next(values, place), values);
    else if (open.length === 0) stuck.add(place);
    for (const move of open) {
      takes.add(`${place}.${move.id}`);
      const behind = move.apply(values);
      arrive(engine.next(behind, place, move), behind);
    }
  }
  return { places, takes, stuck, best: scores.sort((a, b) => b - a)[0], worst: scores.at(-1) };
}
