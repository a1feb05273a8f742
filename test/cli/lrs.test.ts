import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { lrsCommand } from '../../src/cli/lrs/lrs.ts';

let folder = '';
beforeAll(async () => void (folder = await mkdtemp(path.join(tmpdir(), 'lrs-commands-'))));
afterAll(() => rm(folder, { recursive: true }));

/** What a command prints, its ids, secrets and days replaced. */
async function run(...words: readonly string[]): Promise<{ said: string; raw: string; exitCode: unknown }> {
  const lines: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((line) => void lines.push(String(line)));
  const error = vi.spyOn(console, 'error').mockImplementation((line) => void lines.push(String(line)));
  const { exitCode } = process;
  try {
    const place = ['--store', path.join(folder, 'lrs.sqlite'), '--secret-file', path.join(folder, 'secret')];
    await lrsCommand().parseAsync([...words, ...place], { from: 'user' });
    const raw = lines.join('\n');
    const said = raw
      .replaceAll(folder, '…')
      .replaceAll(/\b[0-9a-f]{16}\b/g, '<key>')
      .replaceAll(/\d{4}-\d\d-\d\d(T[\d:.]+Z)?/g, '<day>')
      .replaceAll(/(secret {2}|Basic )\S+/g, '$1<secret>');
    return { said, raw, exitCode: process.exitCode };
  } finally {
    process.exitCode = exitCode;
    log.mockRestore();
    error.mockRestore();
  }
}

test('an administrator makes, lists and revokes keys', async () => {
  expect((await run('keys', 'add', '--scope', 'full', '--label', 'Moodle')).said).toMatchInlineSnapshot(`
    "The secret of this key is shown once and kept nowhere: write it down.
      key     <key>
      secret  <secret>
      header  Authorization: Basic <secret>"
  `);
  const confined = ['--scope', 'write-only', '--course', 'oil', '--label', 'kiosk', '--days', '90'];
  await run('keys', 'add', ...confined);
  const list = await run('keys', 'list');
  expect(list.said.split('\n').toSorted()).toMatchInlineSnapshot(`
    [
      "<key>  write                 made <day>  ends <day>  about urn:parcours:course:oil  kiosk",
      "<key>  write+read+documents  made <day>  Moodle",
    ]
  `);
  const [id = ''] = /^[0-9a-f]{16}/.exec(list.raw) ?? [];
  expect((await run('keys', 'revoke', id)).said).toMatchInlineSnapshot(
    `"The key <key> is revoked; a server that runs knows it within five seconds."`,
  );
  await expect(run('keys', 'revoke', id)).rejects.toThrow(`There is no key "${id}" to revoke`);
  await expect(run('keys', 'add', '--scope', 'read', '--course', 'oil', '--label', 'x')).rejects.toThrow(
    'Only a write-only key can be confined to a course: reading cannot be.',
  );
});

test('an administrator names packages and times', async () => {
  const origins = ['--origin', 'https://LMS.example.fr/path', 'https://b.example.fr'];
  expect((await run('packages', 'add', 'oil', ...origins)).said).toMatchInlineSnapshot(
    `"The package "oil" may send statements about urn:parcours:course:oil."`,
  );
  expect((await run('packages', 'list')).said).toMatchInlineSnapshot(
    `"oil  urn:parcours:course:oil  https://lms.example.fr https://b.example.fr"`,
  );
  await expect(run('packages', 'add', 'oil')).rejects.toThrow('There is a package "oil" already');
  await expect(run('packages', 'add', 'fire', '--origin', 'lms')).rejects.toThrow('"lms" is no origin');
  expect((await run('repseudonymise', 'oil')).said).toBe('0 learners of "oil" have new pseudonyms.');
  expect((await run('packages', 'remove', 'oil')).said).toMatchInlineSnapshot(
    `"The package "oil" may send no more. What it sent stays: parcours lrs retention or erase removes it."`,
  );
  expect((await run('retention', 'set', 'oil', '365')).said).toMatchInlineSnapshot(
    `"Statements about urn:parcours:course:oil are kept for 365 days."`,
  );
  expect((await run('retention', 'list')).said).toMatchInlineSnapshot(`"urn:parcours:course:oil  365 days"`);
  expect((await run('retention', 'apply')).said).toMatchInlineSnapshot(
    `"urn:parcours:course:oil  0 statements erased"`,
  );
  expect((await run('audit')).said.split('\n').slice(-4)).toMatchInlineSnapshot(`
    [
      "<day>  package.add  package=oil",
      "<day>  package.repseudonymise  package=oil continuity=keep learners=0 destroyed=0",
      "<day>  package.remove  package=oil",
      "<day>  retention.set  activity=urn:parcours:course:oil days=365",
    ]
  `);
});

test('an administrator imports, exports and erases', async () => {
  const file = path.join(folder, 'in.ndjson');
  const statement = {
    id: '00000000-0000-4000-8000-000000000001',
    actor: { mbox: 'mailto:ann@example.org' },
    verb: { id: 'http://adlnet.gov/expapi/verbs/completed' },
    object: { id: 'urn:a' },
  };
  await writeFile(file, `${JSON.stringify(statement)}\n{"id":1}\n`);
  const refused = await run('import', file);
  expect(refused.exitCode).toBe(1);
  expect(refused.said).toContain('…/in.ndjson:2: ');
  await writeFile(file, `${JSON.stringify(statement)}\n`);
  expect((await run('import', file)).said).toMatchInlineSnapshot(
    `"1 statements and 0 documents imported; 0 statements were there already."`,
  );
  const out = path.join(folder, 'out.ndjson');
  expect((await run('export', '--out', out)).said).toBe('…/out.ndjson');
  expect(JSON.parse(await readFile(out, 'utf8'))).toMatchObject(statement);
  await expect(run('erase', '--mbox', 'ann@example.org')).rejects.toThrow('Nothing was erased.');
  await expect(run('erase', '--name', 'ann', '--yes')).rejects.toThrow('Say whose statements');
  expect((await run('erase', '--mbox', 'ann@example.org', '--yes')).said).toMatchInlineSnapshot(
    `"1 statements erased. Older backups and exports still hold them: see docs/administrator/lrs.md."`,
  );
  await run('export', '--out', out);
  expect(await readFile(out, 'utf8')).toBe('');
});
