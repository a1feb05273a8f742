import type { PlayerQuestion } from '../../../src/model/player-course.ts';
import type { Option, Question } from '../../../src/model/question.ts';

const list = (part: string, options: readonly Option[]): string =>
  `<ul data-part="${part}">${options.map(({ id, text }) => `<li data-id="${id}"><em>${text}</em></li>`).join('')}</ul>`;

const zone = ({ id }: Option, i: number): string =>
  `<g data-zone="${id}"><rect x="${20 + i * 150}" y="30" width="110" height="70" fill="var(--il-sea)" stroke="var(--il-line)"/></g>`;

/** The parts of a question as the page contract says that render writes them. */
export function partsOf(question: Question): string {
  switch (question.type) {
    case 'choice':
    case 'sequencing':
    case 'likert':
    case 'commitment':
      return list('options', question.options);
    case 'matching':
      return list('sources', question.sources) + list('targets', question.targets);
    case 'categorize':
      return list('categories', question.categories) + list('items', question.items);
    case 'hotspot':
      return `<figure data-part="drawing"><svg viewBox="0 0 320 130" role="img" aria-label="Un bureau">${question.options
        .map(zone)
        .join('')}</svg></figure>${list('options', question.options)}`;
    case 'cloze': {
      const gaps = question.gaps.map(({ id }) => `<span data-gap="${id}">…</span>`);
      return `<div data-part="text"><p>Le numérique utilise ${gaps.join(' % ; les terminaux sont le ')}.</p></div>`;
    }
    default:
      return '';
  }
}

/** A question as it stands in a page before the player starts. */
export const questionHtml = (question: Question): string =>
  `<course-${question.type} class="q" id="q-${question.id}" data-question="${question.id}">
    <div data-part="prompt"><p>${question.title}</p></div>
    ${partsOf(question)}
  </course-${question.type}>`;

/** Something said in every place where an author may say something. */
export function withFeedback(question: Question): PlayerQuestion {
  const options: Record<string, string> = {};
  for (const id of '0123abcdtf') options[id] = `<p>Dit de ${id}.</p>`;
  return {
    ...question,
    feedback: {
      options,
      outcomes: {
        right: '<p>C’est dit juste.</p>',
        partial: '<p>C’est dit en partie.</p>',
        wrong: '<p>C’est dit à revoir.</p>',
        neutral: '<p>C’est dit neutre.</p>',
        always: '<p>Ce qu’il faut garder.</p>',
      },
      hint: '<p>Regardez mieux.</p>',
    },
  };
}
