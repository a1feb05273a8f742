import type { DevTools } from './devtools.ts';

/** A page of an old browser. */
export class OldPage {
  /** What went wrong in the page and its frames: exceptions, and what was written to the console as an error. */
  readonly errors: string[] = [];
  readonly devtools: DevTools;

  private constructor(devtools: DevTools) {
    this.devtools = devtools;
  }

  static async of(devtools: DevTools): Promise<OldPage> {
    const page = new OldPage(devtools);
    devtools.on('Runtime.exceptionThrown', (params) => {
      const { text, exception } = (params as Thrown).exceptionDetails;
      page.errors.push(exception?.description ?? text);
    });
    devtools.on('Runtime.consoleAPICalled', (params) => {
      const { type, args } = params as Written;
      if (type === 'error') page.errors.push(args.map(({ value, description }) => value ?? description).join(' '));
    });
    await devtools.send('Runtime.enable');
    return page;
  }

  /** The value of an expression, of its promise if it is one. */
  async evaluate<Value>(expression: string): Promise<Value> {
    const { result, exceptionDetails } = await this.devtools.send<Evaluated>('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as Value;
  }

  /** Waits until an expression is true. */
  async until(expression: string): Promise<void> {
    for (let i = 0; i < 200; i++) {
      if (await this.evaluate<boolean>(`Boolean(${expression})`)) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`It never came true: ${expression}`);
  }

  async resize(width: number, height: number): Promise<void> {
    await this.devtools.send('Emulation.setDeviceMetricsOverride', {
      width,
      height,
      deviceScaleFactor: 1,
      mobile: false,
    });
  }

  async screenshot(): Promise<Uint8Array> {
    const { data } = await this.devtools.send<{ readonly data: string }>('Page.captureScreenshot');
    return Buffer.from(data, 'base64');
  }
}

interface Exception {
  readonly text: string;
  readonly exception?: { readonly description?: string };
}

interface Thrown {
  readonly exceptionDetails: Exception;
}

interface Written {
  readonly type: string;
  readonly args: readonly { readonly value?: unknown; readonly description?: string }[];
}

interface Evaluated {
  readonly result: { readonly value?: unknown };
  readonly exceptionDetails?: Exception;
}
