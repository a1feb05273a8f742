import { type Html, empty, joinHtml, write } from './html.ts';
import { capital } from './key-figure.ts';
import { readableDate } from './source-reference.ts';
import { say, type Writing } from './writing.ts';

/**
 * The sources and terms of the page being written, folded away under it. Where the page leads stands in its text already,
 * so the list itself comes with the references; until then, and without script, the fold leads to them.
 */
export function pageRefs(writing: Writing): Html {
  const { course, page } = writing;
  const numbers = [...writing.sources];
  const sources = [...page.sources]
    .map((id) => ({ id, number: numbers.indexOf(id) + 1, source: course.sources.get(id) }))
    .toSorted((a, b) => a.number - b.number)
    .map(({ id, number, source }) => {
      const date = source && readableDate(source.date, course.language);
      return write`<li value="${number}">
        <a href="#s-${id}">${source?.organisation}</a>, <cite>${source?.title}</cite>${date && `, ${date}`}
      </li>`;
    });
  const terms = [...page.terms].map(
    (id) => write`<li><a href="#g-${id}">${capital(course.glossary.get(id)?.term ?? id)}</a></li>`,
  );
  if (sources.length + terms.length === 0) return empty;
  const title = say(writing, refsTitle(sources.length, terms.length));
  const lists = [
    sources.length > 0 &&
      write`<ol>
        ${sources}
      </ol>`,
    terms.length > 0 &&
      write`<ul>
        ${terms}
      </ul>`,
  ];
  const id = `r-${page.id}`;
  writing.references[id] = joinHtml(lists);
  return write`<aside class="refs" aria-label="${title}">
    <details>
      <summary>${title}</summary>
      <div id="${id}">${referencesLink(writing)}</div>
    </details>
  </aside>`;
}

/** Where references can be read without the player. */
export const referencesLink = (writing: Writing, which = ''): Html =>
  write`<a href="references.html${which}">${say(writing, 'references')}</a>`;

function refsTitle(sources: number, terms: number): string {
  if (terms === 0) return 'refsSources';
  return sources === 0 ? 'refsTerms' : 'refs';
}
