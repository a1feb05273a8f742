import type { Stored } from '../attempts.ts';

/** Sends what is committed to the server, as Moodle does: at once, or as a beacon once the page is on its way out. */
export class Transport {
  /** Milliseconds the server takes to answer. */
  delay = 0;
  private readonly address: string;
  private readonly attempt: number;

  constructor(address: string, attempt: number) {
    this.address = address;
    this.attempt = attempt;
  }

  /** Keeps the values of the attempt. Never throws: what the package is told is up to the session and its faults. */
  send(stored: Stored, { leaving }: { readonly leaving: boolean }): void {
    const body = JSON.stringify({ attempt: this.attempt, stored });
    if (leaving || !this.sendNow(body)) {
      navigator.sendBeacon(this.address, new Blob([body], { type: 'application/json' }));
    }
  }

  private sendNow(body: string): boolean {
    const request = new XMLHttpRequest();
    request.open('POST', `${this.address}&delay=${this.delay}`, false);
    request.setRequestHeader('Content-Type', 'application/json');
    try {
      request.send(body);
    } catch {
      // Browsers forbid synchronous requests while a page is unloaded.
      return false;
    }
    return request.status === 204;
  }
}
