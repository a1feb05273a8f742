import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const readme = readFileSync('README.md', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const commands = [...readme.matchAll(/^(npm .*?)(?: {2,}#.*)?$/gm)].flatMap(([, line]) => (line ?? '').split(' && '));

test('every npm command of the README is a script of package.json', () => {
  const names = commands.map((command) => /^npm (?:run )?([a-z]+)/.exec(command)?.[1] ?? '');
  expect(names).toContain('build');
  expect(names.filter((name) => name !== 'ci' && !(name in scripts))).toEqual([]);
});

test('every parcours command of the README is understood', () => {
  const given = commands
    .filter((command) => command.includes('parcours --'))
    .map((command) => command.split(' -- ')[1]);
  expect(given.length).toBeGreaterThan(2);
  for (const line of given) {
    const parameters = [...(line ?? '').split(/\s+/), '--help'];
    expect(execFileSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...parameters]).toString()).toContain(
      'Usage: parcours',
    );
  }
});

test.each(['README.md', 'docs/administrator/moodle-and-mentor.md', 'docs/author/course-text.md'])(
  'every link of %s to another file leads somewhere',
  (file) => {
    const text = readFileSync(file, 'utf8').replaceAll(/```[\s\S]*?```|````[\s\S]*?````|`[^`\n]*`/g, '');
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((match) => match[1] ?? '');
    expect(links.filter((link) => !existsSync(path.join(path.dirname(file), link)))).toEqual([]);
  },
);
