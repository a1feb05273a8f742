import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Frame } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { build } from './built.ts';
import type { BrowserLms } from './harness/harness.ts';
import { closeLms, host, launch, openLms } from './lms.ts';

const stage = 'test/fixtures/stage';

let browser: Browser;
let revised: string;

/** The stage course as its author sends it out again: words, order and rows have changed, ids have not. */
const changes: readonly (readonly [file: string, was: string, is: string])[] = [
  [
    '80-engagements.md',
    '- Garder mon ordinateur un an de plus {#a}',
    '- Éteindre la box la nuit {#d}\n- Garder mon ordinateur deux ans de plus {#a}',
  ],
  ['80-engagements.md', '- Rapporter les téléphones du tiroir {#b}\n', ''],
  [
    '50-feuille.md',
    '| Écrans 24 pouces {#ecran} |',
    '| Imprimantes {#imprimante} | 4 | 5 | 100 | 50 | ? = qte * f / duree | ? = qte * kwh * fe |\n| Écrans 24 pouces {#ecran} |',
  ],
  [
    'histoire.md',
    '- Signer le devis {#a} :: Tout le monde est servi d’un coup.',
    '- Attendre {#d}\n  - entrain -5\n  > Rien ne bouge.\n\n- Signer tout de suite {#a} :: Tout le monde est servi.',
  ],
  [
    '30-histoire.md',
    '### Un écran qui s’allume {#a}',
    '### Avant tout {#e}\n\n::scene{src=media/histoire-1.svg alt="Un bureau au bord de la mer."}\n\nUne histoire commence avant que l’on s’en aperçoive.\n\n### Un écran qui s’allume {#a}',
  ],
];

beforeAll(async () => {
  browser = await launchBrowser();
  revised = await mkdtemp(path.join(tmpdir(), 'parcours-stage-'));
  await cp(stage, revised, { recursive: true });
  for (const [file, was, is] of changes) {
    const place = path.join(revised, 'fr', file);
    const text = await readFile(place, 'utf8');
    if (!text.includes(was)) throw new Error(`${file} does not say "${was}".`);
    await writeFile(place, text.replace(was, is));
  }
});

afterAll(async () => {
  await browser.close();
  await rm(revised, { recursive: true, force: true });
});

async function open(frame: Frame, id: string, waitFor: string): Promise<void> {
  await frame.evaluate((page) => (location.hash = `#p-${page}`), id);
  await frame.waitForSelector(`.page.current[id="p-${id}"] ${waitFor}`);
}

/** Does something on each screen, none of it to the end. */
async function begin(frame: Frame): Promise<void> {
  await open(frame, 'mes-engagements', 'form');
  for (const id of ['a', 'c']) await frame.click(`[name="engagements-pick"][value="${id}"]`);
  await frame.fill('[id="engagements-own0"]', 'Parler de ma liste');
  await frame.click('course-commitment button[type=submit]');
  await frame.waitForSelector('.mine');
  await open(frame, 'petit-parc', 'form');
  await frame.fill('[id="parc-portable.fab"]', '4080');
  await frame.fill('[id="parc-serveur.usage"]', '1473,05');
  await frame.click('course-worksheet button[type=submit]');
  await open(frame, 'le-jeu', 'button');
  await frame.click('course-scenario > .btn');
  await frame.click('course-scenario .opt:nth-of-type(2) input');
  await frame.click('course-scenario button[type=submit]');
  await frame.waitForSelector('course-scenario .fx, course-scenario [class*=effect]');
  await open(frame, 'mon-ecran', 'button.play');
  await frame.focus('course-storyboard input[type=range]');
  for (let i = 0; i < 3; i++) await frame.press('course-storyboard input[type=range]', 'ArrowRight');
}

/** What the learner finds of it, in the words of the screen. */
async function found(frame: Frame) {
  await open(frame, 'mes-engagements', '.mine');
  const mine = await frame.$$eval('.mine li', (lines) => lines.map((line) => line.textContent?.trim()));
  await open(frame, 'petit-parc', 'form');
  const cells = await frame.$$eval('course-worksheet input', (all) =>
    all.flatMap((each) => ((each as HTMLInputElement).value ? [`${each.id} ${(each as HTMLInputElement).value}`] : [])),
  );
  await open(frame, 'le-jeu', 'button');
  await frame.click('course-scenario > .btn');
  const scene = (await frame.textContent('course-scenario h2.now'))?.trim();
  await open(frame, 'mon-ecran', 'button.play');
  const story = await frame.getAttribute('course-storyboard input[type=range]', 'aria-valuetext');
  return { mine, cells, scene, story };
}

test.each(['scorm12', 'scorm2004'] as const)(
  'what was begun on the stage is found again, and still after the course was revised, %s',
  async (standard) => {
    const page = await browser.newPage({ viewport: { width: 650, height: 666 } });
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await host(page.context(), await build(stage, standard));
    await openLms(page, standard);
    await begin(await launch(page));
    await page.waitForTimeout(800);
    await closeLms(page);

    const same = await found(await launch(page));
    await page.waitForTimeout(300);
    await closeLms(page);
    expect(same).toEqual({
      mine: [
        'Garder mon ordinateur un an de plus',
        'Demander une réparation avant un remplacement',
        'Parler de ma liste',
      ],
      cells: ['parc-portable.fab 4080', 'parc-serveur.usage 1473,05'],
      scene: 'L’argument',
      story: expect.stringContaining('Sous la surface'),
    });

    await host(page.context(), await build(revised, standard));
    const newer = await found(await launch(page));
    expect(newer).toEqual({
      ...same,
      // The new scene comes before it.
      story: expect.stringMatching(/scène\s3 sur 5\s: Sous la surface/),
      mine: [
        'Garder mon ordinateur deux ans de plus',
        'Demander une réparation avant un remplacement',
        'Parler de ma liste',
      ],
    });
    await closeLms(page);
    const refused = await page.evaluate(() => (window as unknown as { lms: BrowserLms }).lms.refused);
    expect({ refused, errors }).toEqual({ refused: [], errors: [] });
    await page.close();
  },
);
