import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { allTypes, build, type Built, module1 } from './built.ts';
import { answerWrongly, fillWrongly, openCourse, screensOf, show, unfold } from './learner.ts';

let browser: Browser;
let course: Built;
let types: Built;

beforeAll(async () => {
  browser = await launchBrowser();
  [course, types] = await Promise.all([build(module1, 'web'), build(allTypes, 'web')]);
});

afterAll(() => browser.close());

type Look = (page: Page, id: string) => Promise<void>;

/** Looks at every screen of a course, unfolded, its questions drawn; in a page of its own: what a look answers, no other finds answered. */
async function onEveryScreen(built: Built, look: Look): Promise<void> {
  const { context, page } = await openCourse(browser, built);
  for (const id of await screensOf(page)) {
    await show(page, id);
    await unfold(page);
    await look(page, id);
  }
  await context.close();
}

/** Tests that only read module 1: one walk through it serves them all. */
const readers = new Map<string, Look>();
let read: Promise<ReadonlyMap<string, unknown>> | undefined;

/** What failed first, by the title of the test. */
async function readAll(): Promise<ReadonlyMap<string, unknown>> {
  const failures = new Map<string, unknown>();
  await onEveryScreen(course, async (page, id) => {
    for (const [title, look] of readers) {
      if (!failures.has(title)) await look(page, id).catch((error: unknown) => failures.set(title, error));
    }
  });
  return failures;
}

/** A test that reads every screen of module 1; `after` judges the whole. */
function reading(title: string, look: Look, after: () => void = () => undefined): void {
  readers.set(title, look);
  test(title, async () => {
    const failures = await (read ??= readAll());
    if (failures.has(title)) throw failures.get(title);
    after();
  });
}

test.each(['module 1', 'all types of questions'])(
  '%s: every screen has one first-level heading, and no level is skipped, before and after an answer',
  async (name) => {
    const built = name === 'module 1' ? course : types;
    await onEveryScreen(built, async (page, id) => {
      do {
        const levels = await page.evaluate(() =>
          Array.from(document.querySelectorAll<HTMLElement>('.page.current :is(h1, h2, h3, h4, h5, h6)'))
            .filter((heading) => heading.getClientRects().length > 0)
            .map((heading) => Number(heading.localName.charAt(1))),
        );
        expect(
          levels.filter((level) => level === 1),
          id,
        ).toEqual([1]);
        expect(levels[0], id).toBe(1);
        expect(
          levels.filter((level, i) => i > 0 && level > (levels[i - 1] ?? 0) + 1),
          id,
        ).toEqual([]);
      } while ((await answerWrongly(page, built)) > 0);
    });
  },
);

reading('a screen stands in one header, one main part and named navigations', async (page) => {
  const parts = await page.evaluate(() => ({
    header: document.querySelectorAll('header').length,
    main: document.querySelectorAll('main').length,
    outside: Array.from(document.querySelectorAll('.page')).filter((each) => !each.closest('main')).length,
    unnamed: Array.from(document.querySelectorAll('nav')).filter(
      (nav) => !nav.getAttribute('aria-label') && !nav.getAttribute('aria-labelledby'),
    ).length,
  }));
  expect(parts).toEqual({ header: 1, main: 1, outside: 0, unnamed: 0 });
});

let drawings = 0;
reading(
  'drawings have words or are hidden from who cannot see them; charts have their numbers in a table',
  async (page, id) => {
    const found = await page.evaluate(() => {
      const pictures = Array.from(document.querySelectorAll('.page.current :is(img, svg)'));
      const isTold = (picture: Element): boolean =>
        picture.localName === 'img'
          ? picture.hasAttribute('alt')
          : picture.closest('[aria-hidden=true]') !== null ||
            (picture.getAttribute('role') === 'img' && (picture.getAttribute('aria-label') ?? '') !== '');
      const charts = Array.from(document.querySelectorAll('.page.current .graph'));
      return {
        n: pictures.length,
        untold: pictures.filter((picture) => !isTold(picture)).map((picture) => picture.outerHTML.slice(0, 100)),
        numberless: charts.filter((chart) => !chart.querySelector('details table td')).length,
      };
    });
    drawings += found.n;
    expect(found.untold, id).toEqual([]);
    expect(found.numberless, id).toBe(0);
  },
  () => {
    expect(drawings).toBeGreaterThan(10);
  },
);

let tables = 0;
reading(
  'tables of numbers have a caption, and headings that say what they head',
  async (page, id) => {
    const found = await page.evaluate(() => {
      const all = Array.from(document.querySelectorAll('.page.current table'));
      const isNamed = (table: Element): boolean =>
        (table.querySelector('caption')?.textContent ?? '').trim() !== '' ||
        table.hasAttribute('aria-label') ||
        table.hasAttribute('aria-labelledby');
      return {
        n: all.length,
        nameless: all.filter((table) => !isNamed(table)).map((table) => table.textContent?.slice(0, 60)),
        scopeless: all.flatMap((table) =>
          Array.from(table.querySelectorAll('th:not([scope])'), (th) => th.textContent),
        ),
      };
    });
    tables += found.n;
    expect(found.nameless, id).toEqual([]);
    expect(found.scopeless, id).toEqual([]);
  },
  () => {
    expect(tables).toBeGreaterThan(2);
  },
);

let links = 0;
reading(
  'links in text are underlined, and say so when they open a new tab',
  async (page, id) => {
    const found = await page.evaluate(() => {
      const all = Array.from(document.querySelectorAll<HTMLElement>('.page.current :is(p, li, dd, td) a:not(.btn)'));
      return {
        n: all.length,
        plain: all
          .filter((link) => !getComputedStyle(link).textDecorationLine.includes('underline'))
          .map((link) => link.innerText),
        silent: all
          .filter((link) => link.getAttribute('target') === '_blank' && !/nouvel onglet/.test(link.textContent ?? ''))
          .map((link) => link.textContent),
      };
    });
    links += found.n;
    expect(found.plain, id).toEqual([]);
    expect(found.silent, id).toEqual([]);
  },
  () => {
    expect(links).toBeGreaterThan(50);
  },
);

reading('no frame, film, sound, canvas, clock or automatic leaving stands in a course', async (page) => {
  const parts =
    'iframe, frame, object, embed, video, audio, canvas, marquee, dialog, meta[http-equiv=refresh], [accesskey]';
  expect(await page.locator(parts).count()).toBe(0);
});

/** How a question stands: what asks it, what its fields are called, what it says where. */
const asked = (page: Page) =>
  page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLElement>('.page.current [data-question]'), (question) => ({
      id: question.dataset['question'],
      legend: question.querySelector('fieldset > legend')?.textContent?.trim() ?? '',
      nameless: Array.from(
        question.querySelectorAll<HTMLInputElement>('input, select, textarea, button'),
        (field) =>
          field.getAttribute('aria-label') ??
          (field.localName === 'button'
            ? field.textContent
            : Array.from(field.labels ?? [], (label) => label.textContent).join('')),
      ).filter((name) => (name ?? '').trim() === '').length,
      statuses: question.querySelectorAll('[role=status]').length,
    })),
  );

const questionsStand: Look = async (page) => {
  for (const question of await asked(page)) {
    expect(question.legend, question.id).not.toBe('');
    expect(question.nameless, question.id).toBe(0);
    expect(question.statuses, question.id).toBeGreaterThan(0);
  }
};
const named =
  'each question is a group named by what it asks, its fields have labels, its status is there before it speaks';

reading(named, questionsStand);

test(`${named}, of all types`, () => onEveryScreen(types, questionsStand));

test('a question sent without an answer says what is missing, at the field, which takes the focus', async () => {
  let n = 0;
  await onEveryScreen(types, async (page) => {
    for (const question of await page.locator('.page.current [data-question]').all()) {
      await question.locator('button[type=submit]').click();
      await question.locator('.missing:not([hidden])').waitFor();
      const told = await question.evaluate(async (element) => {
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        const field = document.activeElement;
        const message = element.querySelector('.missing');
        return {
          words: message?.textContent?.trim() ?? '',
          isInside: element.contains(field),
          isDescribed: (field?.getAttribute('aria-describedby') ?? '').split(' ').includes(message?.id ?? '-'),
          isMarked: field?.localName === 'button' || field?.getAttribute('aria-invalid') === 'true',
        };
      });
      expect(told).toEqual({ words: expect.stringMatching(/\S/), isInside: true, isDescribed: true, isMarked: true });
      n++;
    }
  });
  expect(n).toBeGreaterThan(10);
});

test('what is no number is quoted, with an example of one', async () => {
  await onEveryScreen(types, async (page) => {
    for (const field of await page.locator('.page.current course-numeric input').all()) {
      await field.fill('beaucoup');
      await field.press('Enter');
      expect(await page.locator('.page.current course-numeric .missing:not([hidden])').innerText()).toMatch(
        /beaucoup.*\d/,
      );
    }
  });
});

test('choosing sends nothing and moves nothing; only the button does', async () => {
  await onEveryScreen(types, async (page, id) => {
    await fillWrongly(page, types);
    expect(await page.evaluate(() => location.hash)).toBe(`#p-${id}`);
    expect(await page.locator('.page.current .verdict').count()).toBe(0);
  });
});

test('no single key does anything outside a field', async () => {
  const { context, page } = await openCourse(browser, types);
  for (const id of await screensOf(page)) {
    await show(page, id);
    await page.locator('.page.current h1').focus();
    const state = (): Promise<string> =>
      page.evaluate(
        () =>
          `${location.hash} ${document.body.className} ${document.querySelector('main')?.innerText} ${document.querySelectorAll(':checked').length}`,
      );
    const before = await state();
    for (const key of ['j', 'k', 'n', 'p', 's', 'a', '1', '2', '?', '/']) await page.keyboard.press(key);
    expect(await state()).toBe(before);
  }
  await context.close();
});

test('right and wrong are told in words, with a sign, never by colour alone', async () => {
  let marked = 0;
  await onEveryScreen(types, async (page, id) => {
    while ((await answerWrongly(page, types)) > 0);
    const found = await page.evaluate(() => {
      const words = (part: Element | null): boolean => (part?.textContent ?? '').trim() !== '';
      const verdicts = Array.from(document.querySelectorAll('.page.current .verdict'));
      const lines = Array.from(document.querySelectorAll('.page.current :is(.opt, .gap):is(.ok, .no)'));
      return {
        n: lines.length,
        mute: [
          ...verdicts.filter((each) => !words(each) || !each.querySelector('.sign')),
          ...lines.filter((each) => !words(each.querySelector('.mark')) || !each.querySelector('.sign')),
        ].map((each) => each.outerHTML.slice(0, 120)),
      };
    });
    marked += found.n;
    expect(found.mute, id).toEqual([]);
  });
  expect(marked).toBeGreaterThan(10);
});

test('a verdict appears in the region that announces it, and takes the focus', async () => {
  await onEveryScreen(types, async (page, id) => {
    if ((await answerWrongly(page, types)) === 0) return;
    const verdicts = page.locator('.page.current .verdict');
    expect(await page.locator('.page.current [role=status] .verdict').count(), id).toBe(await verdicts.count());
    expect(await page.evaluate(() => document.activeElement?.classList.contains('verdict')), id).toBe(true);
  });
});

test('the outline says in words how far each lesson is, and which page is shown', async () => {
  const { context, page } = await openCourse(browser, course);
  const [, second = ''] = await screensOf(page);
  await show(page, second);
  await page.click('#outline-open');
  const lesson = page.locator('#outline > ol > li').first();
  expect(await lesson.locator('> a').innerText()).toMatch(/\d+ sur \d+/);
  expect(await page.locator('#outline [aria-current=page]').getAttribute('href')).toBe(`#p-${second}`);
  expect(await page.locator('#counter').innerText()).toMatch(/\d+ \/ \d+/);
  await context.close();
});

test('an assessment can be checked and changed before it is sent, and is sent only when that is confirmed', async () => {
  const { context, page } = await openCourse(browser, course);
  await show(page, course.course.assessment?.id ?? '');
  await page.click('#assessment .actions button');
  await page.waitForSelector('#assessment .asked form');
  await fillWrongly(page, course);
  const send = page.locator('#assessment .send .actions button');
  await send.first().click();
  expect(await page.locator('#confirm').innerText()).toMatch(/ne changent plus/);
  expect(await page.locator('#result').count()).toBe(0);
  await send.last().click();
  expect(await page.locator('#assessment .asked form :is(input, select):enabled').count()).toBeGreaterThan(10);
  await fillWrongly(page, course);
  await send.first().click();
  await send.first().click();
  await page.waitForSelector('#result');
  await context.close();
});
