import type { Asked } from './scenes.ts';

/** Brings questions from the transcript onto the stage, and back to where they stood. */
export class Asking {
  private moved: readonly (readonly [question: Asked, mark: Comment])[] = [];

  get isOn(): boolean {
    return this.moved.length > 0;
  }

  show(questions: readonly Asked[], slot: Element): void {
    this.moved = questions.map((question) => {
      const mark = document.createComment('');
      question.parentNode!.replaceChild(mark, question);
      slot.appendChild(question);
      return [question, mark] as const;
    });
  }

  clear(): void {
    this.moved.forEach(([question, mark]) => mark.parentNode!.replaceChild(question, mark));
    this.moved = [];
  }
}
