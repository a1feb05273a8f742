import type { Proof } from '../check/scenario/proof/prove.ts';
import { isEnd, type Tale, type Way } from '../check/scenario/proof/tale.ts';

/** Choices that lead from one scene to one place. */
export interface Edge {
  readonly from: number;
  /** A scene, an ending, or `rules`: no scene is left, and endings are tried in their order. */
  readonly to: number | 'rules';
  /** Ids of the choices; none where the scene is read and left. */
  readonly ids: readonly string[];
  /** Whether a `goto` says so. */
  readonly isGoto: boolean;
}

/** What leads where. Endings at once may follow any choice, so that no line is drawn to them. */
export const edgesOf = (proof: Proof): readonly Edge[] =>
  proof.tale.ways.flatMap((ways, from) => {
    const edges = new Map<number | 'rules', Edge>();
    for (const way of ways) for (const edge of edgesAlong(proof, from, way)) joinTo(edges, edge);
    return [...edges.values()];
  });

function joinTo(edges: Map<number | 'rules', Edge>, edge: Edge): void {
  const known = edges.get(edge.to);
  edges.set(
    edge.to,
    known ? { ...known, ids: [...known.ids, ...edge.ids], isGoto: known.isGoto && edge.isGoto } : edge,
  );
}

/** Where one way may lead; a choice that nobody can take leads nowhere, unless all of its scene is out of reach. */
function edgesAlong({ tale, bounds, takes, places }: Proof, from: number, way: Way): readonly Edge[] {
  const isReached = places[from]?.is !== 'never';
  if (isReached && takes[from]?.[way.move]?.is === 'never') return [];
  const choice = tale.story.scenes[from]?.choices[way.move];
  const edge = { from, ids: choice ? [choice.id] : [], isGoto: way.goto !== undefined };
  return targetsOf(tale, from, way).flatMap((to) => {
    const isPossible = to === 'rules' || way.goto !== undefined || bounds.boxes[to];
    return isPossible ? [{ ...edge, to }] : [];
  });
}

function targetsOf(tale: Tale, from: number, way: Way): readonly (number | 'rules')[] {
  if (way.goto !== undefined) return [way.goto];
  const scenes = tale.after(from, way).filter((place) => !isEnd(tale, place));
  const isLast = scenes.every((place) => tale.story.scenes[place]?.when !== undefined);
  return isLast ? [...scenes, 'rules'] : scenes;
}
