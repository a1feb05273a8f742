import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { DevTools } from './devtools.ts';
import { OldPage } from './old-page.ts';

/** The binary is for Linux on x64 and for nothing else. */
export const canRunChromium66 = process.platform === 'linux' && process.arch === 'x64';

const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-proxy-server'];

/** Chromium 66, the oldest browser that courses must play in, as npm brought it. */
export class OldChromium {
  private readonly process: ChildProcess;
  private readonly profile: string;
  private readonly port: string;

  private constructor(browser: ChildProcess, profile: string, port: string) {
    this.process = browser;
    this.profile = profile;
    this.port = port;
  }

  static async launch(): Promise<OldChromium> {
    const profile = await mkdtemp(path.join(tmpdir(), 'chromium-66-'));
    const parameters = [...flags, `--user-data-dir=${profile}`, '--remote-debugging-port=0', 'about:blank'];
    const browser = spawn(await unpacked(), parameters, { stdio: ['ignore', 'ignore', 'pipe'] });
    return new OldChromium(browser, profile, await portOf(browser));
  }

  /** A new page, loaded. */
  async open(url: string): Promise<OldPage> {
    const made = (await (await fetch(`http://127.0.0.1:${this.port}/json/new?${url}`)).json()) as Listed;
    const page = await OldPage.of(await DevTools.connect(made.webSocketDebuggerUrl));
    await page.until('document.readyState === "complete" && location.href !== "about:blank"');
    return page;
  }

  async close(): Promise<void> {
    const gone = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill('SIGKILL');
    await gone;
    await rm(this.profile, { recursive: true, force: true });
  }
}

/** The browser's file; unpacked once, beside the packages. */
async function unpacked(): Promise<string> {
  const home = path.dirname(createRequire(import.meta.url).resolve('chromium-66/package.json'));
  const cache = path.join(home, '..', '.cache');
  const file = path.join(cache, 'chromium-66');
  if (existsSync(file)) return file;
  const part = `${file}.${process.pid}`;
  await mkdir(cache, { recursive: true });
  await writeFile(part, brotliDecompressSync(await readFile(path.join(home, 'bin', 'chromium.br'))), { mode: 0o755 });
  await rename(part, file);
  return file;
}

/** It says where it listens among many complaints of what this machine lacks. */
function portOf(browser: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    browser.stderr?.on('data', (data) => {
      said += String(data);
      const port = /DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(said)?.[1];
      if (port !== undefined) resolve(port);
    });
    browser.once('exit', () => reject(new Error(`Chromium 66 does not start:\n${said}`)));
  });
}

interface Listed {
  readonly webSocketDebuggerUrl: string;
}
