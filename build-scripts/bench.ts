import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ServerType, serve } from '@hono/node-server';
import { previewApp } from '../src/preview/app.ts';
import { isOpen, Shelf } from '../src/preview/shelf.ts';
import { launchBrowser } from '../test/e2e/browser.ts';
import { measureBuilds } from './bench/builds.ts';
import { measureCalls } from './bench/calls.ts';
import { type Figure, line, summary } from './bench/figure.ts';
import { measureLoads } from './bench/loads.ts';
import { measureLrsFilled, measureLrsHttp } from './bench/lrs-http.ts';
import { measureLrsStore } from './bench/lrs-store.ts';
import { measureStories } from './bench/stories.ts';

// `npm run bench`: one JSON line a figure, beside the figures kept last. `npm run bench -- --keep` keeps these, with those of parts not run.
// `npm run bench -- lrs`, `-- courses` or `-- stories` runs one part; `LRS_STATEMENTS=100000` makes that of the LRS shorter.
// Times depend on the machine: compare those of one and the same.

const course = 'courses/numeco/module-1';
const keptFile = path.join(import.meta.dirname, 'bench-kept.json');
const kept = JSON.parse(await readFile(keptFile, 'utf8').catch(() => '{}')) as Record<string, number>;

const figures: Figure[] = [];
const tell = (found: readonly Figure[]): void => {
  figures.push(...found);
  for (const figure of found) console.log(line(figure, kept));
};

const parts = ['courses', 'stories', 'lrs'].filter((part) => process.argv.includes(part));
const isAsked = (part: string): boolean => parts.length === 0 || parts.includes(part);

const folder = await mkdtemp(path.join(tmpdir(), 'parcours-bench-'));
const packages = path.join(folder, 'packages');
const servers: ServerType[] = [];
try {
  if (isAsked('courses')) await measureCourses();
  if (isAsked('stories')) tell(await measureStories());
  if (isAsked('lrs')) {
    tell(await measureLrsHttp(path.join(folder, 'new.sqlite')));
    const file = path.join(folder, 'filled.sqlite');
    tell(await measureLrsStore(file));
    tell(await measureLrsFilled(file));
  }
  console.error(summary(figures, kept));
  if (process.argv.includes('--keep')) await keep();
} finally {
  for (const server of servers) server.close();
  await rm(folder, { recursive: true, force: true });
}

async function measureCourses(): Promise<void> {
  const browser = await launchBrowser();
  try {
    tell(await measureBuilds(course, packages));
    const found = await new Shelf(packages).find('numeco-module-1.scorm12');
    if (!isOpen(found)) throw new Error('The package that was built cannot be played.');
    const content = `/content/${found.name}/${found.revision}/${found.scos[0].launch}`;
    const origin = await listen({ gzip: false });
    tell(await measureLoads(browser, origin + content, { gzip: false }));
    tell(await measureLoads(browser, (await listen({ gzip: true })) + content, { gzip: true }));
    tell(await measureCalls(browser, `${origin}/play/${found.name}?learner=Alix`));
  } finally {
    await browser.close();
  }
}

/** A preview on a free port; its address. */
function listen({ gzip }: { readonly gzip: boolean }): Promise<string> {
  const { fetch } = previewApp({ packages, data: path.join(folder, 'data'), gzip });
  return new Promise((resolve) => {
    servers.push(serve({ fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => resolve(`http://127.0.0.1:${port}`)));
  });
}

async function keep(): Promise<void> {
  const values = { ...kept, ...Object.fromEntries(figures.map(({ name, value }) => [name, value])) };
  await writeFile(keptFile, `${JSON.stringify(values, null, 2)}\n`);
}
