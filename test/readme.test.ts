import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { programFor, withSubcommands } from '../src/cli/program.ts';

const readme = readFileSync('README.md', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const commands = [...readme.matchAll(/^(npm .*?)(?: {2,}#.*)?$/gm)].flatMap(([, line]) => (line ?? '').split(' && '));

test('every npm command of the README is a script of package.json', () => {
  const names = commands.map((command) => /^npm (?:run )?([a-z]+)/.exec(command)?.[1] ?? '');
  expect(names).toContain('build');
  expect(names.filter((name) => name !== 'ci' && !(name in scripts))).toEqual([]);
});

test('every parcours command of the README is understood', async () => {
  const given = commands
    .filter((command) => command.includes('parcours --'))
    .map((command) => command.split(' -- ')[1]?.split(/\s+/) ?? []);
  expect(given.length).toBeGreaterThan(5);
  for (const words of given) {
    const end = words.findIndex((word) => !/^[a-z]+$/.test(word));
    const names = words.slice(0, end < 0 ? words.length : end);
    expect(await helpOf(words)).toContain(`Usage: parcours ${names.join(' ')} `);
  }
});

/** What a command says of itself; '' where it is not known, or not with these options. */
async function helpOf(words: readonly string[]): Promise<string> {
  let said = '';
  const program = await programFor(words[0]);
  for (const command of withSubcommands(program)) {
    command.exitOverride().configureOutput({ writeOut: (text) => (said += text), writeErr: () => {} });
  }
  await program.parseAsync([...words, '--help'], { from: 'user' }).catch(() => undefined);
  return said;
}

test.each([
  'README.md',
  'docs/administrator/cmi5-and-xapi.md',
  'docs/administrator/lrs.md',
  'docs/administrator/moodle-and-mentor.md',
  'docs/author/course-text.md',
  'docs/decisions/README.md',
  'docs/design/following.md',
  'docs/xapi/README.md',
])('every link of %s to another file leads somewhere', (file) => {
  const text = readFileSync(file, 'utf8').replaceAll(/```[\s\S]*?```|````[\s\S]*?````|`[^`\n]*`/g, '');
  const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((match) => match[1] ?? '');
  expect(links.filter((link) => !existsSync(path.join(path.dirname(file), link)))).toEqual([]);
});
