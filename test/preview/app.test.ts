import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { zip } from '../../src/package/zip.ts';
import { previewApp } from '../../src/preview/app.ts';
import { aFolder, aShelf, aSite, files12, files2004, filesPath, filesWeb, sitePath } from './a-package.ts';

const here = 'http://127.0.0.1:4747';

/** A preview of three packages and nothing kept yet. */
async function aPreview() {
  const packages = await aShelf({ tri: files12, recent: files2004, site: filesWeb });
  const app = previewApp({ packages, data: await aFolder() });
  const ask = async (address: string, init?: RequestInit) => {
    const response = await app.request(`${here}${address}`, init);
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  const commit = (attempt: number, stored: Record<string, string>) =>
    ask('/commits/tri?learner=Alix', { method: 'POST', body: JSON.stringify({ attempt, stored }) });
  const launch = async (query: string) => {
    const { text } = await ask(`/play/tri?${query}`);
    return JSON.parse(/id="launch">(.*?)<\/script>/s.exec(text)?.[1] ?? '') as Record<string, unknown>;
  };
  return { app, ask, commit, launch };
}

test('without packages the page says what to run', async () => {
  const packages = await aFolder();
  const response = await previewApp({ packages, data: packages }).request(`${here}/`);
  const text = await response.text();
  expect(text).toContain('Lancez <code>npm run build</code>');
  expect(text).toContain(`Il n’y a pas encore de paquet dans <code>${packages}</code>.`);
});

test('packages are listed with title and standard; text of a package is never markup', async () => {
  const packages = await aShelf({
    tri: files12,
    odd: aSite('</h2><script>alert(1)'),
    broken: 'no zip',
  });
  const response = await previewApp({ packages, data: await aFolder() }).request(`${here}/`);
  const text = await response.text();
  expect(text).toContain('<h2>Tri &amp; réemploi</h2>');
  expect(text).toContain('SCORM 1.2');
  expect(text).toContain(
    'Ce zip ne peut pas être joué. <span lang="en">This file is not a zip, or it is cut off.</span>',
  );
  expect(text).not.toContain('<script>alert');
});

test('a first launch starts an attempt with nothing stored', async () => {
  const { launch } = await aPreview();
  expect(await launch('learner=Alix+Martin')).toMatchObject({
    standard: 'scorm12',
    learner: { id: 'alix.martin', name: 'Alix Martin' },
    content: expect.stringMatching(/^\/content\/tri\/[0-9a-f]{12}\/start\.html$/),
    attempt: 1,
    stored: {},
    mode: 'normal',
    masteryScore: 70,
  });
});

test('what was committed comes back at the next launch, in review as well, and not in a new attempt', async () => {
  const { commit, launch } = await aPreview();
  expect((await commit(1, { 'cmi.core.lesson_status': 'incomplete' })).status).toBe(204);
  const stored = { 'cmi.core.lesson_status': 'incomplete' };
  expect(await launch('learner=Alix')).toMatchObject({ attempt: 1, stored, mode: 'normal' });
  expect(await launch('learner=Alix&as=review')).toMatchObject({ attempt: 1, stored, mode: 'review' });
  expect(await launch('learner=Alix&as=new')).toMatchObject({ attempt: 2, stored: {}, mode: 'normal' });
  expect(await launch('learner=Blaise')).toMatchObject({ attempt: 1, stored: {} });
});

test('the list shows what is kept of a learner, until it is forgotten', async () => {
  const { ask, commit } = await aPreview();
  await commit(1, { 'cmi.core.lesson_status': 'completed', 'cmi.core.score.raw': '85' });
  expect((await ask('/')).text).toMatch(/Alix[^]*terminé[^]*85/);
  const { status, headers } = await ask('/forget/tri?learner=Alix', { method: 'POST' });
  expect([status, headers.get('Location')]).toEqual([303, '/?learner=Alix']);
  expect((await ask('/')).text).not.toContain('85');
});

test('files are sent as Moodle sends them', async () => {
  const { ask, launch } = await aPreview();
  const folder = String((await launch('learner=Alix'))['content']).replace('start.html', '');
  const page = await ask(`${folder}start.html`);
  expect(page.text).toContain('Bonjour');
  expect(page.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
  expect(page.headers.get('Cache-Control')).toBe('private, max-age=7776000, immutable');
  expect((await ask(`${folder}media/plan.svg`)).headers.get('Content-Type')).toBe('image/svg+xml');
});

test.each(['../start.html', '..%2f..%2fpackage.json', '%2e%2e/%2e%2e/etc/passwd', '/etc/passwd', 'START.HTML', ''])(
  'the content has no "%s"',
  async (at) => {
    const { ask, launch } = await aPreview();
    const folder = String((await launch('learner=Alix'))['content']).replace('start.html', '');
    expect((await ask(`${folder}${at}`)).status).toBe(404);
  },
);

test.each([
  ['/play/none?learner=Alix', 404],
  ['/play/..%2ftri?learner=Alix', 404],
  ['/play/tri', 400],
  ['/play/tri?learner=..%2F..%2Fx', 400],
  ['/content/tri/000000000000/start.html', 404],
])('%s is refused with %i', async (address, status) => {
  const { ask } = await aPreview();
  expect((await ask(address)).status).toBe(status);
});

test.each(['', 'x', '{}', '{"attempt":0,"stored":{}}', '{"attempt":1,"stored":{"a":1}}'])(
  'the commit "%s" is refused and keeps nothing',
  async (body) => {
    const { ask, launch } = await aPreview();
    expect((await ask('/commits/tri?learner=Alix', { method: 'POST', body })).status).toBe(400);
    expect(await launch('learner=Alix')).toMatchObject({ stored: {} });
  },
);

test('a request under another name than this machine’s is refused', async () => {
  const { app } = await aPreview();
  expect((await app.request('http://preview.evil.example/')).status).toBe(403);
});

test('other sites cannot post', async () => {
  const { ask } = await aPreview();
  const headers = { Origin: 'https://evil.example' };
  expect((await ask('/forget/tri?learner=Alix', { method: 'POST', headers })).status).toBe(403);
  expect((await ask('/forget/tri?learner=Alix', { method: 'POST', headers: { Origin: here } })).status).toBe(303);
});

test('packages of one course stand together, with one place for the name', async () => {
  const packages = await aShelf({ 'tri.web': aSite('Le tri'), 'tri.copy': aSite('Le tri') });
  const response = await previewApp({ packages, data: await aFolder() }).request(`${here}/?learner=Zo%C3%A9`);
  const text = await response.text();
  expect(text.match(/<h2>Le tri<\/h2>/g)).toHaveLength(1);
  expect(text.match(/name="learner" value="Zoé"/g)).toHaveLength(1);
  expect(text).toContain('8\u00a0min · 3\u00a0pages');
  for (const name of ['tri.web', 'tri.copy']) expect(text).toContain(`formaction="/play/${name}"`);
});

test('a commit adds to what was kept: only news is sent', async () => {
  const { commit, launch } = await aPreview();
  await commit(1, { 'cmi.suspend_data': 'a', 'cmi.core.lesson_location': 'x' });
  await commit(1, { 'cmi.suspend_data': 'b' });
  const stored = { 'cmi.suspend_data': 'b', 'cmi.core.lesson_location': 'x' };
  expect(await launch('learner=Alix')).toMatchObject({ attempt: 1, stored });
});

test('a file of attempts that someone damaged is named on the page', async () => {
  const packages = await aShelf({ tri: files12 });
  const data = await aFolder();
  await mkdir(path.join(data, 'tri'));
  await writeFile(path.join(data, 'tri', 'alix-1.json'), '{');
  const response = await previewApp({ packages, data }).request(`${here}/`);
  expect([response.status, await response.text()]).toEqual([
    500,
    expect.stringContaining('alix-1.json ne contient pas de tentatives lisibles. Supprimez ce fichier'),
  ]);
});

test('a zip with a path that leads out of it is refused in the list and never served', async () => {
  const packages = await aFolder();
  const honest = Buffer.from(await zip([{ path: 'xx/evil.html', content: '!' }])).toString('latin1');
  await writeFile(path.join(packages, 'evil.zip'), Buffer.from(honest.replaceAll('xx/evil', '../evil'), 'latin1'));
  const app = previewApp({ packages, data: packages });
  const text = await (await app.request(`${here}/`)).text();
  expect(text).toContain('The zip holds the path &quot;../evil.html&quot;, which leads out of the package (..).');
  expect((await app.request(`${here}/play/evil?learner=Alix`)).status).toBe(404);
});

test('each module of a path has attempts of its own', async () => {
  const packages = await aShelf({ 'path.scorm12': filesPath, 'path.web': sitePath });
  const app = previewApp({ packages, data: await aFolder() });
  const ask = async (address: string, init?: RequestInit) => (await app.request(`${here}${address}`, init)).text();
  const launch = async (sco: string) => {
    const text = await ask(`/play/path.scorm12?learner=Alix&sco=${sco}`);
    return JSON.parse(/id="launch">(.*?)<\/script>/s.exec(text)?.[1] ?? '') as Record<string, unknown>;
  };
  const first = await launch('tri-item');
  expect(first).toMatchObject({ content: expect.stringMatching(/\/tri\/index\.html$/), masteryScore: 70, attempt: 1 });
  const stored = { 'cmi.core.lesson_status': 'completed' };
  await ask(String(first['commits']), { method: 'POST', body: JSON.stringify({ attempt: 1, stored }) });
  expect(await launch('tri-item')).toMatchObject({ stored });
  expect(await launch('sco-2')).toMatchObject({
    content: expect.stringMatching(/\/compost\/index\.html$/),
    stored: {},
  });

  const list = await ask('/');
  expect(list.match(/<h2>Parcours<\/h2>/g)).toHaveLength(1);
  expect(list).toContain('Parcours de 2\u00a0modules · 16\u00a0min · 6\u00a0pages');
  expect(list).toMatch(/formaction="\/play\/path\.scorm12" name="sco" value="sco-2"[^]*?Le compost/);
  expect(list).toMatch(/<td>SCORM 1\.2, Le tri<\/td>/);
  const play = await ask('/play/path.scorm12?learner=Alix&sco=sco-2');
  expect(play.match(/aria-current="page">[^<]*/g)).toEqual(['aria-current="page">Le compost']);

  await ask('/forget/path.scorm12?learner=Alix&sco=tri-item', { method: 'POST' });
  expect(await launch('tri-item')).toMatchObject({ stored: {} });
  expect(await ask('/play/path.scorm12?learner=Alix&sco=gone')).toContain('n’a pas de module « gone »');
});
