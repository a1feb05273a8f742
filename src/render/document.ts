import { type Html, joinHtml, write, trusted } from './html.ts';
import type { WrittenLesson } from './later.ts';
import { say, type Writing } from './writing.ts';

export interface Parts {
  readonly firstTitle: string;
  readonly sections: Html;
  readonly outline: Html;
  /** JSON, already fit for a script element. */
  readonly json: string;
}

const outlineIcon = trusted(
  '<svg width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" aria-hidden="true"><path d="M3 5h2M9 5h8M3 10h2M9 10h8M3 15h2M9 15h8"/></svg>',
);

/** Without script all pages show, one after the other; what only the player can draw is left out. */
const noScript = trusted(
  '<noscript><style>.page{display:block!important}.plan{display:block!important;position:static!important;visibility:visible!important;transform:none!important;width:auto!important;max-height:none!important;box-shadow:none!important}.icon,#counter,#scale,#saving,#assessment,#end{display:none!important}</style></noscript>',
);

const script = trusted(
  '<script src="player.js" defer onerror="document.documentElement.className=\'no-player failed\'"></script>',
);

/** `index.html`, whole: what docs/design/page-contract.md draws. */
export function document(writing: Writing, { firstTitle, sections, outline, json }: Parts): string {
  const { language, theme, title, description } = writing.course;
  return write`<!doctype html>
<html lang="${language}" data-theme="${theme}" class="no-player">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${firstTitle} · ${title}</title>
    <meta name="description" content="${description}">
    <link rel="stylesheet" href="course.css">
    ${noScript}
  </head>
  <body>
    <a class="skip" href="#content">${say(writing, 'skip')}</a>
    <header class="bar" id="bar">
      <div>
        <a class="icon" id="outline-open" href="#outline">${outlineIcon}${say(writing, 'outline')}</a>
        <b class="course-title">${title}</b>
        <span class="n" id="counter"></span>
      </div>
      <div class="scale" id="scale" style="--n:1;--i:1" aria-hidden="true"></div>
    </header>
    <noscript><p class="saving">${say(writing, 'needsScript')}</p></noscript>
    <p id="saving" class="saving" role="status" hidden></p>
    <main id="content">${sections}</main>
    ${outline}
    <template id="bank"></template>
    <script type="application/json" id="course">${trusted(json)}</script>
    ${script}
  </body>
</html>`.markup;
}

/** `references.html`: glossary and sources for who reads without script. */
export function referencesDocument(
  writing: Writing,
  contents: readonly (readonly [id: string, content: Html])[],
): string {
  const sections = contents.map(([id, content]) => ({ id, title: say(writing, id), content }));
  return readingDocument(writing, joinHtml(contents.map(([id], i) => [i > 0 && ', ', say(writing, id)])), sections);
}

/** `lessons.html`: the lessons that do not stand in `index.html`, for who reads without script. */
export function lessonsDocument(writing: Writing, lessons: readonly WrittenLesson[]): string {
  const titles = joinHtml(lessons.map(({ title }, i) => [i > 0 && ', ', title]));
  return readingDocument(
    writing,
    titles,
    lessons.flatMap(({ pages }) => pages),
  );
}

interface Reading {
  readonly id: string;
  readonly title: string;
  readonly content: Html;
}

/** What is read without script beside `index.html`. Links into the course would start it a second time: they are words. */
function readingDocument(writing: Writing, about: Html, readings: readonly Reading[]): string {
  const { language, theme, title } = writing.course;
  const sections = readings.map(
    (reading) => write`<section class="page current" id="${reading.id}">
      <h1>${reading.title}</h1>
      ${trusted(withoutLinks(reading.content.markup))}
    </section>`,
  );
  return write`<!doctype html>
<html lang="${language}" data-theme="${theme}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${about} · ${title}</title>
    <link rel="stylesheet" href="course.css">
  </head>
  <body>
    <main>${sections}</main>
  </body>
</html>`.markup;
}

const withoutLinks = (markup: string): string => markup.replace(/<a (?:[^>]* )?href="#[pgs]-[^>]*>(.*?)<\/a>/gs, '$1');
