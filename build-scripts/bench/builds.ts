import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { assemble } from '../../src/cli/assemble.ts';
import { inspectCourse } from '../../src/cli/inspect-course.ts';
import { stateBudget, stateLimit } from '../../src/model/state-budget.ts';
import { zip } from '../../src/package/zip.ts';
import { buildCli } from '../build-cli.ts';
import { type Figure, secondsOf } from './figure.ts';

const run = promisify(execFile);

/** Builds a course as authors do, a process each time, and anew in one process, as they save; leaves the zips in `out`. */
export async function measureBuilds(folder: string, out: string): Promise<readonly Figure[]> {
  await buildCli();
  const cli = path.resolve('dist', 'cli', 'main.js');
  const command = (...standard: string[]) => run(process.execPath, [cli, 'build', folder, '--out', out, ...standard]);
  await command();
  const cold = await secondsOf(3, () => command('--standard', 'scorm12'));
  const warm = await secondsOf(9, () => buildOnce(folder));
  const [reading] = await inspectCourse(folder);
  if (!reading?.course) throw new Error(`${folder} has errors: run parcours check ${folder}.`);
  return [
    { name: 'build.cold', value: cold, unit: 's', target: 1.5 },
    { name: 'build.warm', value: warm, unit: 's', target: 0.3 },
    { name: 'state.longest', value: stateBudget(reading.course), unit: 'characters', target: stateLimit },
    ...(await zipSizes(folder)),
  ];
}

async function buildOnce(folder: string): Promise<void> {
  for (const { course } of await inspectCourse(folder)) {
    if (course) await zip(await assemble(course, 'scorm12', { lms: 'moodle', edition: 4 }));
  }
}

/** Zips as they are, and without the media, which weigh what the author's pictures weigh. */
async function zipSizes(folder: string): Promise<readonly Figure[]> {
  const [reading] = await inspectCourse(folder);
  const course = reading?.course;
  if (!course) return [];
  const sizes: Figure[] = [];
  for (const standard of ['scorm12', 'scorm2004', 'web'] as const) {
    const files = await assemble(course, standard, { lms: 'moodle', edition: 4 });
    const own = files.filter(({ path: name }) => !name.startsWith('media/'));
    sizes.push({ name: `zip.${standard}`, value: (await zip(files)).length, unit: 'bytes' });
    const bare = (await zip(own)).length;
    sizes.push({ name: `zip.${standard}.without-media`, value: bare, unit: 'bytes', target: 150_000 });
  }
  return sizes;
}
