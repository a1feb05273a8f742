import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where systems keep a Chrome or Chromium. */
const installed = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** A headless browser: the one that is installed, or the Chromium that npm brought. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = installed.find((file) => existsSync(file));
  if (executablePath !== undefined) return chromium.launch({ executablePath, args: ['--no-sandbox'] });
  return launchBundled();
}

/** The Chromium that npm brought, which draws the same on every machine. */
export async function launchBundled(): Promise<Browser> {
  // Only so does it unpack the system libraries that a bare machine lacks.
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs22.x';
  const { default: bundled } = await import('@sparticuz/chromium');
  // A single process, as it is run in the cloud, dies with the first context that closes. A graphics card that software plays takes twice
  // as long as no card.
  const args = bundled.args.filter(
    (arg) => !/^--(?:single-process|no-zygote|in-process-gpu)$|gl=|angle=|swiftshader|gpu-blocklist/.test(arg),
  );
  const steady = ['--disable-gpu', '--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'];
  return chromium.launch({ executablePath: await bundled.executablePath(), args: [...args, ...steady] });
}
