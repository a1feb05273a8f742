import type { Browser, CDPSession } from 'playwright-core';
import { type Figure, median, round } from './figure.ts';

/** The slow profile: a phone on a poor network, on a processor a quarter as fast. */
const slow = { offline: false, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8, latency: 150 };
const slowdown = 4;

const kinds = ['html', 'js', 'css', 'other'] as const;
type Kind = (typeof kinds)[number];

/** Requests and what came over the wire, by what it is. */
interface Traffic {
  requests: number;
  readonly bytes: Record<Kind, number>;
}

interface Load extends Traffic {
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
  const bytes = (kind: Kind) => ({
    name: `load.${how}.${kind}`,
    value: of((load) => load.bytes[kind]),
    unit: 'bytes' as const,
  });
  const all = of((load) => kinds.reduce((sum, kind) => sum + load.bytes[kind], 0));
  return [
    { name: `load.${how}.visible`, value: round(of(({ visible }) => visible)), unit: 's', target: gzip ? 0.8 : 1 },
    ...kinds.map((kind) => (gzip && kind === 'js' ? { ...bytes(kind), target: 20_000 } : bytes(kind))),
    { name: `load.${how}.bytes`, value: all, unit: 'bytes', ...(gzip && { target: 60_000 }) },
    ...(gzip ? [] : onceFor(of)),
  ];
}

/** What gzip does not change. */
const onceFor = (of: (pick: (load: Load) => number) => number): readonly Figure[] => [
  { name: 'load.requests', value: of(({ requests }) => requests), unit: 'count', target: 4 },
  { name: 'page.elements', value: of(({ elements }) => elements), unit: 'count' },
];

async function loadOnce(browser: Browser, address: string): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 650, height: 666 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const traffic = await countTraffic(session);
  // tsx names functions by a helper that the page does not know.
  await page.addInitScript('window.__name = (named) => named');
  await page.addInitScript(watchHeading);
  await session.send('Network.emulateNetworkConditions', slow);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForFunction(() => document.documentElement.className === 'player');
  const visible = await page.evaluate(() => (window as unknown as { headingSeen: number }).headingSeen / 1000);
  const elements = await page.evaluate(() => document.querySelectorAll('*').length);
  // What comes after the first page is shown does not count.
  const { requests, bytes } = traffic;
  const load = { requests, bytes: { ...bytes }, visible, elements };
  await context.close();
  return load;
}

async function countTraffic(session: CDPSession): Promise<Traffic> {
  const traffic: Traffic = { requests: 0, bytes: { html: 0, js: 0, css: 0, other: 0 } };
  const kindOf = new Map<string, Kind>();
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ request, requestId, type }) => {
    if (!request.url.startsWith('http')) return;
    traffic.requests++;
    kindOf.set(requestId, kindsOfRequest[type ?? ''] ?? 'other');
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    traffic.bytes[kindOf.get(requestId) ?? 'other'] += encodedDataLength;
  });
  return traffic;
}

const kindsOfRequest: Readonly<Record<string, Kind>> = { Document: 'html', Script: 'js', Stylesheet: 'css' };

/** Notes in the page when its first heading has a box and is opaque, in milliseconds from the start of the request. */
function watchHeading(): void {
  const isOpaque = (element: Element | null): boolean =>
    element === null || (Number(getComputedStyle(element).opacity) === 1 && isOpaque(element.parentElement));
  const look = (): void => {
    const heading = document.querySelector('.current h1');
    if (heading && heading.getClientRects().length > 0 && isOpaque(heading)) {
      Object.assign(window, { headingSeen: performance.now() });
    } else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
