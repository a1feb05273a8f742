import type { CoursePath, PathCourse } from '../model/course-path.ts';
import type { Course } from '../model/course.ts';
import { attribute, type Html, trusted, write } from './html.ts';
import type { Texts } from './rendered.ts';
import { say } from './writing.ts';

export interface PathPageOptions {
  readonly texts: Texts;
  /** The theme's stylesheet, from the page: that of a course, which a learner needs anyway. */
  readonly styles: string;
  readonly script: string;
}

/** What the themes do not hold: a list of courses. */
const style = trusted(
  '<style>.path{max-width:calc(var(--measure) + 2 * var(--gutter));margin:0 auto;padding:var(--s6) var(--gutter) var(--s7)}.path ol{list-style:none;margin:var(--s5) 0 0;padding:0}.path li{margin:0;padding:var(--s4) 0 var(--s5);border-top:1px solid var(--edge)}.path h2,.path h3{font-size:var(--t-l);margin:0}.path section{margin-top:var(--s7)}.path section>h2{font:400 var(--t-xl)/1.2 var(--serif)}.path li a{display:inline-block;min-height:var(--touch);padding:var(--s2) 0}.path li p{margin:var(--s2) 0 0}.path .how{font-weight:600}.path .scale{margin-top:var(--s3);max-width:20rem}</style>',
);

/** `index.html` of a path's site: its courses with what they are about. It is read without script; with it, it says how far one has come. */
export function pathPage(
  path: CoursePath,
  courses: ReadonlyMap<string, Course>,
  { texts, styles, script }: PathPageOptions,
): string {
  const all = [...courses.values()];
  const minutes = all.reduce((sum, course) => sum + course.minutes, 0);
  const list = (folders: readonly PathCourse[], heading: 'h2' | 'h3'): Html | false =>
    folders.length > 0 &&
    write`<ol>${folders.flatMap(({ folder }) => {
      const course = courses.get(folder);
      return course ? [entry(course, heading, texts)] : [];
    })}</ol>`;
  const blocks = path.blocks.map(
    (block) => write`<section aria-labelledby="b-${block.id}">
      <h2 id="b-${block.id}">${block.title}</h2>
      <p>${block.description}</p>
      ${list(block.courses, 'h3')}
    </section>`,
  );
  return write`<!doctype html>
<html lang="${path.language}"${attribute('data-theme', all[0]?.theme)}>
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${path.title}</title>
    <meta name="description" content="${path.description}">
    <link rel="stylesheet" href="${styles}">
    ${style}
  </head>
  <body>
    <main id="content" class="path">
      <h1>${path.title}</h1>
      <p>${path.description}</p>
      <p class="s m2">${say({ texts }, 'pathSize', { n: all.length, time: duration(minutes, texts) })}</p>
      <p id="local" class="s m2" hidden>${say({ texts }, 'pathLocal')}</p>
      ${list(path.courses, 'h2')}
      ${blocks}
    </main>
    <script src="${script}" defer></script>
  </body>
</html>`.markup;
}

function entry(course: Course, heading: 'h2' | 'h3', texts: Texts): Html {
  const about = [duration(course.minutes, texts), say({ texts }, 'forWhom', { audience: course.audience })];
  const tag = trusted(heading);
  const words = (['todo', 'under', 'done'] as const).map((state) =>
    attribute(`data-${state}`, say({ texts }, states[state], { n: '{n}' })),
  );
  return write`<li data-course="${course.id}">
    <${tag}><a href="${course.id}/index.html">${course.title}</a></${tag}>
    <p>${course.description}</p>
    <p class="s m2">${about.join(' · ')}</p>
    <p class="how s"${words} hidden></p>
    <div class="scale bare" style="--n:20;--i:1" aria-hidden="true" hidden></div>
  </li>`;
}

const states = { todo: 'pathTodo', under: 'pathUnder', done: 'pathDone' } as const;

/** « 45 min », « 5 h 20 » */
function duration(minutes: number, texts: Texts): string {
  const whole = Math.round(minutes);
  if (whole < 60) return say({ texts }, 'minutes', { n: whole });
  return say({ texts }, 'hours', { h: Math.floor(whole / 60), m: String(whole % 60).padStart(2, '0') });
}
