import type { Stored } from '../attempts.ts';

/** Sends what is committed to the server, as Moodle does: at once, or as a beacon once the page is on its way out. */
export class Transport {
  /** Milliseconds the server takes to answer. */
  delay = 0;
  /** The last sending did not arrive; what it held goes with the next one. */
  failed = false;
  private readonly address: string;
  private readonly attempt: number;
  private arrived: Stored;

  constructor({ address, attempt, stored }: { address: string; attempt: number; stored: Stored }) {
    this.address = address;
    this.attempt = attempt;
    this.arrived = stored;
  }

  /** Keeps the values of the attempt. Never throws: what the package is told is up to the session and its faults. */
  send(stored: Stored, { leaving }: { readonly leaving: boolean }): void {
    // Only what is news: beacons take no more than 64 KiB.
    const news = Object.entries(stored).filter(([element, value]) => this.arrived[element] !== value);
    const body = JSON.stringify({ attempt: this.attempt, stored: Object.fromEntries(news) });
    const isSent = (!leaving && this.sendNow(body)) || this.sendBeacon(body);
    this.failed = !isSent || (!leaving && this.failed);
    if (!this.failed) this.arrived = stored;
  }

  private sendBeacon(body: string): boolean {
    return navigator.sendBeacon(this.address, new Blob([body], { type: 'application/json' }));
  }

  private sendNow(body: string): boolean {
    const request = new XMLHttpRequest();
    request.open('POST', `${this.address}&delay=${this.delay}`, false);
    request.setRequestHeader('Content-Type', 'application/json');
    try {
      request.send(body);
    } catch {
      // The server is gone, or the page is being unloaded: browsers then forbid synchronous requests.
      this.failed = true;
      return false;
    }
    this.failed = request.status !== 204;
    return !this.failed;
  }
}
