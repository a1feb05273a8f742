import { expect } from 'vitest';
import type { Interaction, Page } from '../../../src/model/course.ts';
import { interactionsOf } from '../../../src/model/interactions-of.ts';
import type { Question } from '../../../src/model/question.ts';
import { rightResponse } from '../../../src/model/right-response.ts';
import type { Built } from '../built.ts';
import type { KeyboardLearner } from '../keyboard.ts';
import { type Picks, playGame } from './games.ts';
import { reveal } from './reveal.ts';

/** What questions without a right answer are given. */
const opinions: Readonly<Record<string, string>> = {
  likert: '2',
  'long-fill-in': 'Je garde mon portable un an de plus.',
};

function answerTo(question: Question): string {
  if (question.type === 'commitment') return question.options[0]?.id ?? '';
  return rightResponse(question) ?? opinions[question.type] ?? '1';
}

/** A learner who takes a whole course by keys alone, answers rightly, and knows which records that must leave. */
export class CourseLearner {
  private readonly keys: KeyboardLearner;
  private readonly built: Built;
  private readonly picks: Picks;

  constructor(keys: KeyboardLearner, built: Built, picks: Picks) {
    this.keys = keys;
    this.built = built;
    this.picks = picks;
  }

  /** Walks through all pages of all lessons: their titles as they were shown, and the ids of what was recorded. */
  async readLessons(): Promise<{ readonly titles: readonly string[]; readonly recorded: readonly string[] }> {
    const titles: string[] = [];
    const recorded: string[] = [];
    for (const page of this.built.course.lessons.flatMap(({ pages }) => pages)) {
      recorded.push(...(await this.readPage(page)));
      titles.push(await this.keys.forward());
    }
    return { titles, recorded };
  }

  private async readPage({ blocks }: Page): Promise<readonly string[]> {
    const recorded: string[] = [];
    for (const asked of interactionsOf(blocks)) {
      const { id, type } = asked.question;
      if (type === 'scenario') {
        recorded.push(...(await playGame(this.keys, asked, this.picks, (each) => this.answer(each))));
        continue;
      }
      await this.answer(asked);
      recorded.push(id);
    }
    return recorded;
  }

  private async answer({ question }: Interaction): Promise<void> {
    const { keys } = this;
    const element = `[id="q-${question.id}"]`;
    await keys.frame.waitForSelector(`${element} form`, { state: 'attached' });
    await reveal(keys, `${element} form`);
    await keys.answer(question, answerTo(question));
    await keys.check(question);
  }

  /** Takes the assessment, looks back, sends; the ids of the questions that were drawn. */
  async takeAssessment(): Promise<readonly string[]> {
    const { course, questions } = this.built;
    const { frame } = this.keys;
    await this.keys.press('#assessment .btn');
    await frame.waitForSelector('#assessment .asked form');
    const drawn = await frame.evaluate(() =>
      Array.from(document.querySelectorAll<HTMLElement>('#assessment [data-question]')).map(
        (element) => element.dataset['question'] ?? '',
      ),
    );
    const count = Object.values(course.assessment?.draw ?? {}).reduce((sum, n) => sum + n, 0);
    expect(new Set(drawn).size).toBe(count);
    for (const id of drawn) {
      const question = questions.get(id);
      if (!question) throw new Error(`The assessment asks "${id}", which is not in the course.`);
      await this.keys.answer(question, answerTo(question));
    }
    // Once to look back, once to confirm: RGAA 11.12.
    await this.keys.press('#assessment .send .btn');
    await this.keys.press('#assessment .send .btn');
    await frame.waitForSelector('#result');
    return drawn;
  }
}
