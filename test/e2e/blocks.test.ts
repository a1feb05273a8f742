import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WatchedEvent } from '../../player/interactions/interaction.ts';
import { addAxe, screenViolations } from './axe.ts';
import { launchBrowser } from './browser.ts';
import { build, type Built } from './built.ts';
import { openCourse, show, started } from './learner.ts';

/** Tabs, cards, downloads and videos as a learner without a mouse meets them. */
let browser: Browser;
let course: Built;
const pages = ['onglets', 'cartes', 'etapes', 'dates', 'emporter', 'video-locale', 'video-ailleurs'];

beforeAll(async () => {
  [browser, course] = await Promise.all([launchBrowser(), build('test/fixtures/stage', 'scorm12')]);
});

afterAll(() => browser.close());

/** Keeps what videos tell, so that tests can ask for it. */
const listen = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    const told: unknown[] = [];
    Object.assign(window, { told });
    addEventListener('watched', (event) => told.push((event as WatchedEvent).detail));
  });

const toldBy = (page: Page): Promise<readonly WatchedEvent['detail'][]> =>
  page.evaluate(() => (window as unknown as { told: WatchedEvent['detail'][] }).told);

const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

async function tabTo(page: Page, words: string): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    if ((await focused(page)).startsWith(words)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`No tab leads to "${words}".`);
}

const seen = (page: Page, text: string): Promise<boolean> => page.locator('.page.current').getByText(text).isVisible();

test('tabs are walked with arrows, Home and End; the question in one of them is answered and makes the page done', async () => {
  const { page, context, errors } = await openCourse(browser, course, { viewport: { width: 650, height: 666 } });
  await show(page, 'onglets');
  await page.waitForSelector('[role=tab]');
  expect(await page.locator('.page.current .way .next.alt').count()).toBe(1);
  await tabTo(page, 'Entretenir');
  await page.keyboard.press('ArrowRight');
  expect(await focused(page)).toBe('Réparer');
  expect(await seen(page, 'Une housse pour le transport.')).toBe(false);
  await page.keyboard.press('End');
  expect(await focused(page)).toBe('Donner');
  await page.keyboard.press('ArrowRight');
  expect(await focused(page)).toBe('Entretenir');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement!.getAttribute('role'))).toBe('tabpanel');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, 'Valider');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#q-onglet-reparer .verdict.right');
  expect(await page.locator('.page.current .way .next.alt').count()).toBe(0);
  expect(errors).toEqual([]);
  await context.close();
});

test('an address that leads into a hidden panel opens it; on paper all panels stand one after the other', async () => {
  const { page, context } = await openCourse(browser, course);
  await show(page, 'onglets');
  await page.waitForSelector('[role=tab]');
  await page.evaluate(() => (location.hash = '#q-onglet-reparer'));
  await page.waitForSelector('#q-onglet-reparer form:visible');
  expect(await page.locator('[role=tab][aria-selected=true]').first().textContent()).toBe('Réparer');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.tabs h2:visible').allTextContents()).toEqual(
    expect.arrayContaining(['Entretenir', 'Réparer', 'Donner']),
  );
  expect(await page.locator('.tab-row:visible').count()).toBe(0);
  expect(await page.getByText('Ce qui ne vous sert plus').isVisible()).toBe(true);
  const faces = page.locator('.cards > ul > li > *:visible');
  expect(await faces.allTextContents()).toEqual(expect.arrayContaining(['Effet rebond']));
  expect(await page.getByText('Réemploi, don ou pièces détachées.').isVisible()).toBe(true);
  await context.close();
});

test('cards turn one by one and all at once, each as high as before; only one face is there to be read', async () => {
  const { page, context } = await openCourse(browser, course, { viewport: { width: 650, height: 666 } });
  await show(page, 'cartes');
  await page.waitForSelector('.card-bar');
  const heights = () =>
    page.evaluate(() =>
      Array.from(document.querySelectorAll<HTMLElement>('.cards > ul > li'), (card) => card.offsetHeight),
    );
  const before = await heights();
  expect(new Set(before).size).toBe(1);
  await tabTo(page, 'Retourner Sobriété');
  await page.keyboard.press('Enter');
  expect(await page.locator(':focus').getAttribute('aria-expanded')).toBe('true');
  expect(await seen(page, 'Se demander d’abord')).toBe(true);
  expect(await page.locator('.page.current').getByRole('heading', { name: 'Sobriété' }).count()).toBe(0);
  expect(await heights()).toEqual(before);
  await page.keyboard.press('Enter');
  expect(await page.locator('.page.current').getByRole('heading', { name: 'Sobriété' }).count()).toBe(1);
  await tabTo(page, 'Continuer');
  await page.focus('.cards > button');
  await page.keyboard.press('Enter');
  expect(await page.locator('.cards > button').getAttribute('aria-pressed')).toBe('true');
  expect(await page.locator('.page.current').getByRole('heading', { level: 2 }).count()).toBe(0);
  expect(await heights()).toEqual(before);
  await context.close();
});

test('a download travels in the package, is listed, and says its type and weight', async () => {
  const { files } = course;
  expect(Buffer.from(files.get('media/liste.csv') as Uint8Array).toString('utf8')).toContain('Éteindre l’écran');
  for (const path of [
    'media/liste.csv',
    'media/phare.mp4',
    'media/phare-hd.webm',
    'media/phare.fr.vtt',
    'media/phare.svg',
  ])
    expect(files.get('imsmanifest.xml')).toContain(`<file href="${path}"/>`);
  const { page, context } = await openCourse(browser, course);
  await show(page, 'emporter');
  const link = page.getByRole('link', { name: 'Liste de contrôle de mon poste CSV, 1 ko' });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toBe('liste.csv');
  await context.close();
});

test('a video asks for nothing before its button; then it plays with captions, and where it stops is offered again', async () => {
  const { page, context, errors } = await openCourse(browser, course, {}, listen);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname.replace('/sco/', '')));
  await show(page, 'video-locale');
  await tabTo(page, 'Lire la vidéo (15 ko)');
  expect(asked.filter((path) => /phare\.(mp4|fr\.vtt)|webm/.test(path))).toEqual([]);
  await page.keyboard.press('Enter');
  // Its clock may fall back by a few frames when it pauses.
  await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 1.7);
  expect(asked).toEqual(expect.arrayContaining(['media/phare.mp4', 'media/phare.fr.vtt']));
  expect(asked).not.toContain('media/phare-hd.webm');
  const captions = await page.evaluate(() => {
    const track = document.querySelector('video')!.textTracks[0]!;
    return { mode: track.mode, kind: track.kind, cues: track.cues!.length, focus: document.activeElement!.tagName };
  });
  expect(captions).toEqual({ mode: 'showing', kind: 'captions', cues: 2, focus: 'VIDEO' });
  await page.evaluate(() => (location.hash = '#p-video-ailleurs'));
  await page.waitForFunction(() => document.querySelector('video')!.paused);
  const [played, paused] = await toldBy(page);
  expect(played?.watched).toMatchObject({ id: 'bateau', verb: 'played', time: 0, segments: [] });
  expect(paused?.watched).toMatchObject({ verb: 'paused', title: 'Le bateau et le phare' });
  expect(paused?.watched?.segments).toEqual([[0, paused?.watched?.time]]);
  const second = Number.parseInt(paused?.place ?? '', 36);
  await page.reload();
  await started(page);
  await show(page, 'video-locale');
  await tabTo(page, `Reprendre à ${second}\u00a0s`);
  await page.keyboard.press('Enter');
  await page.waitForFunction((from) => (document.querySelector('video')?.currentTime ?? 0) >= from, second);
  await page.waitForFunction(() => document.querySelector('video')!.ended);
  const all = await toldBy(page);
  expect(all.at(-1)?.watched).toMatchObject({ verb: 'completed' });
  expect(all.at(-1)?.place).toBe('0-4');
  expect(errors).toEqual([]);
  await context.close();
});

test('who listens only keeps the sound, and the better definition goes on where the light one stood', async () => {
  const { page, context } = await openCourse(browser, course);
  await show(page, 'video-locale');
  await page.click('.clip-do .btn');
  await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 0.2);
  await page.click('text=Écouter seulement');
  expect(await page.locator('.clip-say').first().textContent()).toBe('L’image est masquée ; le son continue.');
  expect(await page.evaluate(() => document.querySelector('video')!.offsetHeight)).toBeLessThan(90);
  await page.click('text=Meilleure définition (35 ko)');
  await page.waitForFunction(() => document.querySelector('video')!.currentSrc.endsWith('phare-hd.webm'));
  await page.waitForFunction(() => document.querySelector('video')!.currentTime > 0);
  expect(await page.getByRole('button', { name: 'Meilleure définition' }).getAttribute('aria-pressed')).toBe('true');
  await context.close();
});

test('captions or a video that cannot be loaded open the transcript, and say why', async () => {
  const without = (paths: readonly string[]): Built => ({
    ...course,
    files: new Map([...course.files].filter(([path]) => !paths.includes(path))),
  });
  for (const [missing, words] of [
    ['media/phare.fr.vtt', 'Les sous-titres ne peuvent pas être affichés ici.'],
    ['media/phare.mp4', 'La vidéo ne peut pas être lue ici.'],
  ] as const) {
    const { page, context } = await openCourse(browser, without([missing]));
    await show(page, 'video-locale');
    await page.click('.clip-do .btn');
    await page.waitForSelector(`.clip-say:has-text("${words}")`);
    expect(await page.getByText('On entend une corne de brume.').isVisible()).toBe(true);
    await context.close();
  }
});

test('the player of another host is asked for nothing before the learner agrees, and stays behind when the page is left', async () => {
  const { page, context, strangers } = await openCourse(browser, course);
  await show(page, 'video-ailleurs');
  await page.waitForSelector('.clip-do input');
  expect(await seen(page, 'video.mentor.gouv.fr connaîtra votre adresse IP')).toBe(true);
  expect(strangers).toEqual([]);
  await tabTo(page, 'D’accord, afficher la vidéo');
  await page.keyboard.press('Enter');
  await page.locator('iframe').waitFor();
  await tabTo(page, 'Fermer la vidéo');
  await page.keyboard.press('Enter');
  // Asked each time, unless the learner wants no more to be asked.
  await tabTo(page, 'D’accord, afficher la vidéo');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const frame = page.locator('iframe');
  await frame.waitFor();
  const host = 'https://video.mentor.gouv.fr/videos/embed/essai';
  await expect.poll(() => strangers).toEqual([host, host]);
  expect(await frame.getAttribute('sandbox')).toBe('allow-scripts allow-same-origin');
  expect(await frame.getAttribute('referrerpolicy')).toBe('no-referrer');
  expect(await frame.getAttribute('title')).toBe('Présentation de la plateforme');
  await show(page, 'onglets');
  await show(page, 'video-ailleurs');
  expect(await frame.count()).toBe(0);
  await page.getByRole('button', { name: 'Afficher la vidéo de video.mentor.gouv.fr' }).waitFor();
  expect(strangers).toHaveLength(2);
  await context.close();
});

test('without script the files, the ways and the transcripts stand in the page', async () => {
  const { page, context } = await openCourse(browser, course, { javaScriptEnabled: false });
  await page.locator('#v-bateau summary').click();
  for (const text of [
    'Voir la vidéo (MP4, 15 ko)',
    'On entend une corne de brume.',
    'Voir la vidéo sur video.mentor.gouv.fr',
  ])
    expect(await page.getByText(text).isVisible()).toBe(true);
  expect(await page.getByText('Ce qui ne vous sert plus').isVisible()).toBe(true);
  expect(await page.getByText('Réemploi, don ou pièces détachées.').isVisible()).toBe(true);
  await context.close();
});

test.each([
  [360, 'light'],
  [1280, 'dark'],
] as const)('axe finds nothing at %i px, %s', async (width, colorScheme) => {
  const { page, context } = await openCourse(browser, course, { viewport: { width, height: 720 }, colorScheme });
  await addAxe(page);
  const found: string[] = [];
  for (const id of pages) {
    await show(page, id);
    await page.waitForFunction(() =>
      Array.from(document.querySelectorAll('.page.current [data-needs]')).every((each) => each.querySelector('button')),
    );
    found.push(...(await screenViolations(page)));
    if (id === 'cartes') await page.click('.cards > button');
    else if (id === 'video-locale') await page.click('.clip-do .btn');
    else continue;
    found.push(...(await screenViolations(page)));
  }
  expect(found).toEqual([]);
  await context.close();
});
