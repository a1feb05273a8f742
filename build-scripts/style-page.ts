import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { run } from './run.ts';
import { styleFiles } from './style-page/style-files.ts';

// `npm run style` writes the style page into dist/style/, from the player in dist/player/.
// `npm run style -- --update` then takes the pictures anew that the tests compare with.

const folder = path.resolve(import.meta.dirname, '..', 'dist', 'style');

await rm(folder, { recursive: true, force: true });
for (const { path: name, content } of await styleFiles()) {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
}
console.log('dist/style/index.html');

if (process.argv.includes('--update')) {
  process.env['UPDATE_PICTURES'] = '1';
  process.exitCode = await run('vitest', 'run', '--project', 'browser', 'test/e2e/style-page.test.ts');
}
