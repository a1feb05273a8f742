import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addAxe, screenViolations } from './axe.ts';
import { launchBrowser } from './browser.ts';
import { build } from './built.ts';
import { openCourse, show } from './learner.ts';

let browser: Browser;
let page: Page;

/** A learner who has kept a list, and passed. */
beforeAll(async () => {
  browser = await launchBrowser();
  const course = await build('test/fixtures/pools/first', 'web');
  const viewport = { width: 650, height: 666 };
  // Nothing is printed here: what would be is looked at as a PDF.
  const opened = await openCourse(browser, course, { viewport }, (context) =>
    context.addInitScript(() => Object.assign(window, { print: () => undefined })),
  );
  page = opened.page;
  await show(page, 'fabrication-page');
  await show(page, 'deuxieme-vie');
  await page.locator('#q-gestes input[type=checkbox]').first().check();
  await page.fill('#q-gestes input[type=text]', 'Réparer la tablette de l’accueil');
  await page.click('#q-gestes .btn');
  await show(page, 'evaluation');
  await page.click('#assessment .actions .btn');
  await page.check('#q-term-etape input[value=b]');
  await page.locator('#q-term-neuf input').nth(1).check();
  await page.click('.send .btn');
  await page.click('.send .btn');
  await show(page, 'end');
  await page.waitForSelector('.att');
});

afterAll(() => browser.close());

const words = async (selector: string): Promise<string> => (await page.innerText(selector)).replace(/\s+/g, ' ').trim();

/** Pages of a PDF on A4, and what of the course can be seen on them. */
async function printed() {
  await page.emulateMedia({ media: 'print' });
  const seen = await page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLElement>('body *')).flatMap((each) =>
      each.children.length === 0 && each.offsetHeight > 0 && each.innerText.trim() !== ''
        ? [each.innerText.trim()]
        : [],
    ),
  );
  await page.emulateMedia({ media: null });
  const pdf = await page.pdf({
    format: 'A4',
    printBackground: true,
    margin: { top: '12mm', bottom: '12mm', left: '12mm', right: '12mm' },
  });
  return { pages: (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length, seen };
}

test('the end shows what one means to do, and prints it alone', async () => {
  expect(await words('course-commitments')).toBe(
    'Mes engagements Garder mon téléphone un an de plus Réparer la tablette de l’accueil Imprimer ma liste',
  );
  await page.getByText('Imprimer ma liste').click();
  const { pages, seen } = await printed();
  expect(pages).toBe(1);
  expect(seen).toEqual(['Mes engagements', 'Garder mon téléphone un an de plus', 'Réparer la tablette de l’accueil']);
});

test('the attestation says who, what, when, and what it is not; nobody keeps the name', async () => {
  await page.fill('#att-name', 'Claire Le Goff');
  const said = await words('.att');
  for (const each of [
    'Claire Le Goff a suivi et réussi le module « Garder ses appareils »',
    'Durée déclarée 5 min',
    'Résultat 66 %',
    'Dire ce que pèse la fabrication d’un appareil',
    'Choisir ses outils',
    'Ce n’est ni un diplôme, ni un titre, ni une certification.',
    'version 1.2.0',
  ])
    expect(said).toContain(each);
  expect(said).not.toContain('Réduire ses impacts');
  expect(said).toContain(new Date().toLocaleDateString('fr', { day: 'numeric', month: 'long', year: 'numeric' }));
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('Goff');
});

test.each([360, 650])('axe finds nothing on the end at %i px', async (width) => {
  await page.setViewportSize({ width, height: 700 });
  await addAxe(page);
  expect(await screenViolations(page)).toEqual([]);
  await page.setViewportSize({ width: 650, height: 666 });
});

test('it prints to one A4 page without the rest of the module, however much a course is about', async () => {
  await page.evaluate(() => {
    const element = document.querySelector('course-attestation') as unknown as { told: { course: object } };
    const titles = Array.from(
      { length: 20 },
      (_, i) => `Décrire ce que pèse un appareil de sa fabrication à sa fin, ${i}`,
    );
    const course = { ...element.told.course, objectives: titles.map((title) => ({ title })), competencies: titles };
    element.told = { ...element.told, course };
  });
  await page.getByText('Imprimer l’attestation').click();
  const { pages, seen } = await printed();
  expect(pages).toBe(1);
  expect(seen[0]).toBe('Attestation de suivi');
  expect(seen.at(-1)).toContain('Établi par le module lui-même');
  expect(seen.join(' ')).not.toContain('Imprimer');
});

test('what is printed next is the whole module again', async () => {
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  const { pages, seen } = await printed();
  expect(pages).toBeGreaterThan(2);
  expect(seen).toContain('Fabriquer un appareil');
  expect(seen).not.toContain('Attestation de suivi');
});
