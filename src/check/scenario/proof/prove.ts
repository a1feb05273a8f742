import type { AnyStory } from '../../../model/scenario/engine.ts';
import { askedIn } from './asked.ts';
import { type Bounds, boundsOf, type Chances } from './bounds.ts';
import { type Edge, edgesOf, isSafe, passing } from './edges.ts';
import { type Effort, quick } from './effort.ts';
import { Exploration } from './explore.ts';
import { gatherPlay, gatherStates, noFacts } from './facts.ts';
import { type Merge, mergeOf } from './merging.ts';
import type { Play } from './play.ts';
import { randomPlays } from './plays.ts';
import { proveScore, type ScoreProof, scoreSlots } from './score-proof.ts';
import { beingStuck, type Finding, type Goal, never, open, reaching, seek, taking } from './seek.ts';
import { type Shares, sharesAmong, sharesOf } from './shares.ts';
import { type Tale, taleOf } from './tale.ts';
import { proveLeaving } from './traps.ts';

/** What is known of a story, with a play for all that was seen. */
export interface Proof {
  readonly tale: Tale;
  readonly bounds: Bounds;
  /** Whether all states were looked at, so that nothing but what was seen can happen. */
  readonly isExact: boolean;
  /** States looked at. */
  readonly states: number;
  /** By scene: states looked at. */
  readonly statesAt: readonly number[];
  /** By place: scenes, then endings. */
  readonly places: readonly Finding[];
  /** By scene, then choice. */
  readonly takes: readonly (readonly Finding[])[];
  /** By scene: standing there with no choice that can be taken. */
  readonly stuck: readonly Finding[];
  /** By scene: standing there with no ending ahead, whatever is chosen. */
  readonly endless: readonly Finding[];
  readonly edges: readonly (Edge & { readonly finding: Finding })[];
  /** By condition (`conditionAt`): what it may be where it is asked; what it may not be, it never is. */
  readonly chances: ReadonlyMap<string, Chances>;
  readonly score: ScoreProof;
  readonly shares: Shares;
}

export interface ProofOptions {
  /** Share of the score from which the game is won. */
  readonly mastery?: number | undefined;
  readonly effort?: Effort;
}

/** Proves what can happen in a story, with a play for each, and what cannot. The same story gives the same proof. */
export function prove(story: AnyStory, { mastery, effort = quick }: ProofOptions = {}): Proof {
  const tale = taleOf(story);
  const bounds = boundsOf(tale);
  const edges = edgesOf(tale);
  const { exploration, keepsScore, merges } = exploreAll(tale, bounds, edges, effort.states);
  const isExact = exploration.isComplete;
  const facts = noFacts(tale, edges);
  gatherStates(tale, edges, facts, exploration);
  const plays = isExact ? [] : [...randomPlays(tale, effort.turns)];
  for (const play of plays) gatherPlay(tale, edges, facts, play);

  const ask = asker(tale, effort);
  const decide = (seen: Play | undefined, isPossible: boolean, goal: () => Goal): Finding => {
    if (seen) return { is: 'seen', play: seen };
    return isExact || !isPossible ? never : ask(goal(), merges.rules);
  };
  const places = facts.places.map((seen, place) =>
    decide(seen, bounds.boxes[place] !== undefined, () => reaching(tale, place)),
  );
  const canTake = (place: number, move: number): boolean =>
    places[place]!.is !== 'never' && bounds.takes[place]![move]!;
  return {
    tale,
    bounds,
    isExact,
    states: exploration.expanded.size,
    statesAt: statesAt(tale, exploration),
    places,
    takes: facts.takes.map((takes, place) =>
      takes.map((seen, move) => decide(seen, canTake(place, move), () => taking(tale, place, move))),
    ),
    stuck: facts.stuck.map((seen, place) => decide(seen, bounds.stuck[place]!, () => beingStuck(tale, place))),
    endless: proveLeaving(tale, bounds, places, isExact ? exploration : undefined),
    edges: edges.map((edge, at) => ({
      ...edge,
      finding: decide(facts.edges[at], !isSafe(tale, bounds, edge), () => passing(tale, edge)),
    })),
    chances: isExact ? askedIn(tale, exploration) : bounds.chances,
    score: proveScore(tale, bounds, {
      merge: merges.score,
      find: (goal) => ask(goal, merges.score),
      ...(isExact && keepsScore && { exploration }),
      mastery,
    }),
    shares: isExact ? sharesOf(tale, exploration) : sharesAmong(tale, plays),
  };
}

/** How states are merged: by what the rules read, and with what the score reads as well. */
interface Merges {
  readonly rules: Merge;
  readonly score: Merge;
}

interface Explored {
  readonly exploration: Exploration;
  /** Whether the states tell the score. */
  readonly keepsScore: boolean;
  readonly merges: Merges;
}

/** Scores tell nearly all states apart: where there are more than these, there is no end to them. */
const mostScored = 250_000;

/**
 * All states, if they are not too many. Kinds of values are told only where they may help: where there are few scenes,
 * or the exploration came far without.
 */
function exploreAll(tale: Tale, bounds: Bounds, all: readonly Edge[], budget: number): Explored {
  const edges = all.filter((edge) => !isSafe(tale, bounds, edge));
  const slots = scoreSlots(tale);
  const score = mergeOf(tale, bounds, { slots, edges, byKind: false });
  const exploration = new Exploration(tale, { merge: score, budget: Math.min(budget, mostScored) });
  const last = exploration.expanded.size - 1;
  if (exploration.isComplete) return { exploration, keepsScore: true, merges: { rules: score, score } };
  const came = exploration.states.place(exploration.expanded.at(last));
  const byKind = came > tale.story.scenes.length / 4 || tale.story.scenes.length < 40;
  const rules = mergeOf(tale, bounds, { slots: new Set(), edges, byKind });
  const merges = { rules, score };
  if (!byKind) return { exploration, keepsScore: true, merges };
  return { exploration: new Exploration(tale, { merge: rules, budget }), keepsScore: false, merges };
}

/** Answers questions one after the other, until all effort is spent. */
function asker(tale: Tale, { each, all }: Effort): (goal: Goal, merge: Merge) => Finding {
  let left = all;
  return (goal, merge) => {
    if (left <= 0) return open;
    const { finding, spent } = seek(tale, goal, { merge, budget: Math.min(each, left) });
    left -= spent;
    return finding;
  };
}

function statesAt({ story }: Tale, { expanded, states }: Exploration): readonly number[] {
  const count = story.scenes.map(() => 0);
  for (let nth = 0; nth < expanded.size; nth++) count[states.place(expanded.at(nth))]!++;
  return count;
}
