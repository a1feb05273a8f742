import type { Figure, Term } from '../model/course.ts';
import { displayOf } from './figure-display.ts';
import { type Html, attribute, empty, write } from './html.ts';
import { capital } from './key-figure.ts';
import { section } from './page.ts';
import { referencesLink } from './page-refs.ts';
import { readableDate } from './source-reference.ts';
import { say, type Writing } from './writing.ts';

/** The terms the course links, and those that their entries send to. */
export function glossaryPage(writing: Writing): Html {
  const terms = usedTerms(writing);
  if (terms.length === 0) return empty;
  const shipped = new Set(terms.map(({ id }) => id));
  const entries = terms.map((term) => {
    const see = term.see.filter((id) => shipped.has(id)).map((id) => termLink(writing, id));
    return write`<div>
      <dt id="g-${term.id}" tabindex="-1">${capital(term.term)}</dt>
      <dd>
        ${term.definition}${see.length > 0 && write`<p class="s">${say(writing, 'see')} ${listed(see)}</p>`}${readIn(writing, writing.terms.get(term.id))}
      </dd>
    </div>`;
  });
  return referencePage(writing, 'glossary', write`<dl class="terms">${entries}</dl>`);
}

/** The frame stands in the page; its content comes with the references. */
function referencePage(writing: Writing, id: 'glossary' | 'sources', content: Html): Html {
  writing.references[id] = content;
  const frame = write`<div id="${id}">${referencesLink(writing, `#${id}`)}</div>`;
  return section({ id, title: say(writing, id), kind: 'reference' }, frame);
}

function usedTerms({ course, terms }: Writing): readonly Term[] {
  const used = [...terms.keys()].flatMap((id) => [id, ...(course.glossary.get(id)?.see ?? [])]);
  return [...new Set(used)]
    .flatMap((id) => course.glossary.get(id) ?? [])
    .toSorted((a, b) => a.term.localeCompare(b.term, course.language));
}

const termLink = ({ course }: Writing, id: string): Html =>
  write`<a href="#g-${id}">${course.glossary.get(id)?.term}</a>`;

const listed = (links: readonly Html[]): Html => write`${links.map((link, i) => [i > 0 && ', ', link])}`;

/** The way back to where the learner met it. */
function readIn(writing: Writing, page: string | undefined): Html {
  const title = page === undefined ? undefined : titleOf(writing, page);
  return title === undefined
    ? empty
    : write`<p class="s">${say(writing, 'readIn')} <a href="#p-${page}">${title}</a></p>`;
}

function titleOf({ course }: Writing, id: string): string | undefined {
  if (id === course.assessment?.id) return course.assessment.title;
  return course.lessons.flatMap(({ pages }) => pages).find((page) => page.id === id)?.title;
}

/** Every source the course quotes, with the figures it carries and what they count. */
export function sourcesPage(writing: Writing): Html {
  const { course, sources, figures } = writing;
  if (sources.size === 0) return empty;
  const quoted = [...figures.keys()].flatMap((id) => course.figures.get(id) ?? []);
  const entries = [...sources].map((id) => {
    const carried = quoted.filter(({ source }) => source === id).map((figure) => figureEntry(writing, figure));
    return write`<li id="s-${id}" tabindex="-1">
      ${sourceEntry(writing, id)}${
        carried.length > 0 &&
        write`<ul>
          ${carried}
        </ul>`
      }
    </li>`;
  });
  const content = write`<p>${say(writing, 'sourcesIntro')}</p>
    <ol class="sources">
      ${entries}
    </ol>`;
  return referencePage(writing, 'sources', content);
}

function sourceEntry(writing: Writing, id: string): Html {
  const source = writing.course.sources.get(id);
  if (!source) return empty;
  const { organisation, title, date, url } = source;
  const named = write`<cite>${title}</cite>`;
  const link = /^https?:/i.test(url)
    ? write`<a${attribute('href', url)} rel="noopener" target="_blank">${named}<span class="vh"> ${say(writing, 'newTab')}</span></a>`
    : named;
  return write`<p>
    <b>${organisation}</b>, ${link}${date !== '' && `, ${readableDate(date, writing.course.language)}`}
  </p>`;
}

/** « 4,4 % : part du numérique… », linked to the page that quotes it; scope, year and locator under it. */
function figureEntry(writing: Writing, figure: Figure): Html {
  const page = writing.figures.get(figure.id);
  const shown = write`<a href="#p-${page}">${displayOf(figure)}</a>`;
  const remark = ['calculated', 'fictional', 'contradictory'].includes(figure.confidence)
    ? say(writing, figure.confidence)
    : '';
  const facts = [figure.scope, figure.year, figure.locator, remark].filter((fact) => fact !== '');
  return write`<li>
    ${shown} ${figure.label} ${facts.length > 0 && write`<span class="s">(${facts.join(writing.course.language === 'fr' ? '\u00a0; ' : '; ')})</span>`}
  </li>`;
}
