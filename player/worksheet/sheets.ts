import type { PlayerCourse } from '../../src/model/player-course.ts';
import { cellTexts } from '../../src/model/worksheet/response.ts';
import { drawnFrom, filled, html, LitElement, nothing } from '../kit.ts';
import type { Progress } from '../state/progress.ts';
import { numbersOf } from './cells.ts';
import { csvOfAll, type NamedSheet } from './csv.ts';
import { takeAlong, valuesOf } from './take-along.ts';

/** What the end of the course gives the sheets to draw from. */
export interface SheetsTold extends Pick<Progress, 'answers'> {
  readonly course: PlayerCourse;
}

/** At the end of the course: all sheets that may be taken along, in one file. */
export class CourseSheets extends LitElement {
  static override properties = drawnFrom('told');
  told!: SheetsTold;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override shouldUpdate(): boolean {
    return this.told !== undefined;
  }

  protected override render(): unknown {
    const { texts } = this.told.course;
    const { length } = this.sheets();
    return length < 2
      ? nothing
      : html`<div class="no-print">
          <h2>${texts['worksheet.mine']}</h2>
          <p>
            <button type="button" class="btn alt" @click=${() => this.download()}>
              ${filled(texts['worksheet.exportAll']!, { n: length })}
            </button>
          </p>
        </div>`;
  }

  /** As the learner left them, in the order of the course; a sheet whose words have not come yet is left out. */
  private sheets(): readonly NamedSheet[] {
    const { course, answers } = this.told;
    const sheets: NamedSheet[] = [];
    const add = (id: string): void => {
      const question = course.questions[id];
      if (!question || question.type !== 'worksheet' || !question.sheet || !question.sheet.exports) return;
      const { cells, sheet, title } = question;
      const typed = cellTexts((answers.get(id) || { response: '' }).response, cells).map((text) =>
        text.replace('~', ''),
      );
      const texts: Record<string, string> = {};
      typed.forEach((text, i) => (texts[cells[i]!.id] = text));
      const values = valuesOf(sheet, { texts, numbers: numbersOf(typed, cells) });
      sheets.push({ name: title, formulas: sheet.formulas.map(wordsOf), sheet, values });
    };
    course.lessons.forEach(({ pages }) => pages.forEach(({ questions }) => questions.forEach(add)));
    return sheets;
  }

  private download(): void {
    const { id, language } = this.told.course;
    takeAlong(id, csvOfAll(this.sheets(), language));
  }
}
customElements.define('course-sheets', CourseSheets);

/** Formulas travel as HTML of the course's own. */
function wordsOf(markup: string): string {
  const holder = document.createElement('span');
  holder.innerHTML = markup;
  return holder.textContent || '';
}
