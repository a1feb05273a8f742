import type { Browser, CDPSession, Page } from 'playwright-core';
import { type Figure, median, round } from './figure.ts';

/** The slow profile: a phone on a poor network, on a processor a quarter as fast. */
const slow = { offline: false, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8, latency: 150 };
const slowdown = 4;

interface Load {
  readonly requests: number;
  readonly bytes: number;
  readonly visible: number;
  readonly elements: number;
}

/** What a learner waits for: the first page of a package, on a slow machine, from a server with or without gzip. */
export async function measureLoads(
  browser: Browser,
  address: string,
  { gzip }: { readonly gzip: boolean },
): Promise<readonly Figure[]> {
  const loads: Load[] = [];
  for (let run = 0; run < 5; run++) loads.push(await loadOnce(browser, address));
  const of = (pick: (load: Load) => number): number => median(loads.map(pick));
  const how = gzip ? 'gzip' : 'raw';
  return [
    { name: `load.${how}.visible`, value: round(of(({ visible }) => visible)), unit: 's', most: gzip ? 0.8 : 1 },
    gzip
      ? { name: 'load.gzip.bytes', value: of(({ bytes }) => bytes), unit: 'bytes', most: 60_000 }
      : { name: 'load.raw.bytes', value: of(({ bytes }) => bytes), unit: 'bytes' },
    ...(gzip
      ? []
      : ([
          { name: 'load.requests', value: of(({ requests }) => requests), unit: 'count', most: 4 },
          { name: 'page.elements', value: of(({ elements }) => elements), unit: 'count' },
        ] as const)),
  ];
}

async function loadOnce(browser: Browser, address: string): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 650, height: 666 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const traffic = await countTraffic(session);
  await session.send('Network.emulateNetworkConditions', slow);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForFunction(() => document.documentElement.className === 'player');
  const visible = await largestPaint(page);
  const elements = await page.evaluate(() => document.querySelectorAll('*').length);
  await context.close();
  return { ...traffic, visible, elements };
}

async function countTraffic(session: CDPSession): Promise<{ requests: number; bytes: number }> {
  const traffic = { requests: 0, bytes: 0 };
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ request }) => {
    if (request.url.startsWith('http')) traffic.requests++;
  });
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (traffic.bytes += encodedDataLength));
  return traffic;
}

/** When the largest thing of the first screen was painted, in seconds from the start of the request. */
const largestPaint = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve((list.getEntries().at(-1)?.startTime ?? 0) / 1000)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        });
      }),
  );
