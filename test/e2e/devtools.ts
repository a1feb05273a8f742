import WebSocket from 'ws';

/** What the browser says of one page, and what it is told: the DevTools protocol as it is, for browsers that Playwright no longer drives. */
export class DevTools {
  private readonly socket: WebSocket;
  private readonly waiting = new Map<number, (answer: Answer) => void>();
  private readonly listeners = new Map<string, (params: unknown) => void>();
  private last = 0;

  private constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on('message', (data) => this.receive(JSON.parse(String(data)) as Answer));
    // Whoever still waits would wait for ever.
    socket.on('close', () => {
      for (const answer of this.waiting.values()) answer({ error: { message: 'The browser has gone.' } });
      this.waiting.clear();
    });
  }

  static async connect(url: string): Promise<DevTools> {
    const socket = new WebSocket(url, { perMessageDeflate: false, maxPayload: 2 ** 28 });
    await new Promise<void>((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', reject);
    });
    return new DevTools(socket);
  }

  async send<Result>(method: string, params: object = {}): Promise<Result> {
    const id = ++this.last;
    const { error, result } = await new Promise<Answer>((resolve) => {
      this.waiting.set(id, resolve);
      this.socket.send(JSON.stringify({ id, method, params }));
    });
    if (error) throw new Error(`${method}: ${error.message}`);
    return result as Result;
  }

  on(event: string, listener: (params: unknown) => void): void {
    this.listeners.set(event, listener);
  }

  close(): void {
    this.socket.close();
  }

  private receive(answer: Answer): void {
    if (answer.id === undefined) {
      this.listeners.get(answer.method ?? '')?.(answer.params);
      return;
    }
    this.waiting.get(answer.id)?.(answer);
    this.waiting.delete(answer.id);
  }
}

interface Answer {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}
