import { expect } from 'vitest';
import type { Interaction } from '../../../src/model/course.ts';
import { grade } from '../../../src/model/grade.ts';
import { interactionsOf } from '../../../src/model/interactions-of.ts';
import { decisionOf } from '../../../src/model/scenario/decision.ts';
import { openStory, type Standing } from '../../../src/model/scenario/replay.ts';
import type { KeyboardLearner } from '../keyboard.ts';
import { plain } from './plain.ts';

type At = Standing<unknown, unknown>;

/** What to choose where nothing is advised, by scene. */
export type Picks = Readonly<Record<string, string>>;

/** One scene of a way through a game, and what is chosen there; nothing where it is only read. */
interface Step {
  readonly at: At;
  readonly pick?: string;
}

/** A way through a game: what the author advises, else what is said, else the first choice that is open. */
function wayThrough({ story }: Interaction, picks: Picks): readonly Step[] {
  const game = openStory<unknown, unknown>(story!);
  const way: Step[] = [];
  for (let at: At = game.start(); !at.isOver;) {
    const { available, scene } = at;
    const pick = picks[scene!.id] ?? available.find(({ advised }) => advised)?.id ?? available[0]?.id;
    way.push({ at, ...(pick !== undefined && { pick }) });
    at = game.choose(at, pick ?? '.');
  }
  return way;
}

/** Plays a game to its end by keys alone; the ids under which the LMS must have recorded something, in order, and what is wrong. */
export async function playGame(
  learner: KeyboardLearner,
  game: Interaction,
  picks: Picks,
  answer: (asked: Interaction) => Promise<void>,
): Promise<readonly string[]> {
  const { question } = game;
  const recorded: string[] = [];
  await learner.frame.waitForSelector(`[id="q-${question.id}"] button`);
  for (const { at, pick } of wayThrough(game, picks)) {
    const scene = at.scene!;
    await onward(learner, question.id);
    expect(plain(await heading(learner))).toBe(plain(scene.title));
    for (const asked of interactionsOf(story(game, scene.id))) {
      await answer(asked);
      recorded.push(asked.question.id);
    }
    if (pick === undefined) continue;
    const decided = await heading(learner);
    await learner.answer({ ...decisionOf(question, scene), id: question.id }, pick);
    await learner.press(`[id="q-${question.id}"] .deciding button[type=submit]`);
    await anotherHeading(learner, decided);
    // What is advised may not be open, for want of time or money.
    const isWrong = grade(decisionOf(question, scene), pick).outcome === 'wrong';
    recorded.push(`${question.id}_${scene.id}${isWrong ? ': wrong' : ''}`);
  }
  await onward(learner, question.id);
  return [...recorded, question.id];
}

const story = (game: Interaction, scene: string) => game.story!.scenes.find(({ id }) => id === scene)!.text;

/** Presses what leads on, and waits until the focus is on another heading. */
async function onward(learner: KeyboardLearner, id: string): Promise<void> {
  const before = await heading(learner);
  await learner.press(`[id="q-${id}"] > .btn, [id="q-${id}"] > p > .btn`);
  await anotherHeading(learner, before);
}

/** The heading that has the focus. */
const heading = (learner: KeyboardLearner): Promise<string> =>
  learner.frame.evaluate(() =>
    document.activeElement?.matches('h1, h2, h3, h4') ? (document.activeElement.textContent ?? '') : '',
  );

async function anotherHeading(learner: KeyboardLearner, before: string): Promise<void> {
  await learner.frame.waitForFunction(
    (title) => document.activeElement?.matches('h1, h2, h3, h4') && document.activeElement.textContent !== title,
    before,
  );
}
