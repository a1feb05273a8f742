/** Upper ends of the histogram, in seconds. */
const bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;

interface Route {
  readonly method: string;
  readonly route: string;
  readonly statuses: Map<number, number>;
  readonly buckets: number[];
  seconds: number;
  count: number;
}

/** Counts what the server does, and prints it as Prometheus reads it. By route pattern: nothing of who asked or about whom. */
export class Metrics {
  readonly #routes = new Map<string, Route>();
  #running = 0;
  #stored = 0;

  begin(): void {
    this.#running++;
  }

  end(request: {
    readonly method: string;
    readonly route: string;
    readonly status: number;
    readonly seconds: number;
  }): void {
    this.#running--;
    const route = this.#routeOf(request.method, request.route);
    route.statuses.set(request.status, (route.statuses.get(request.status) ?? 0) + 1);
    for (const [at, bound] of bounds.entries())
      if (request.seconds <= bound) route.buckets[at] = (route.buckets[at] ?? 0) + 1;
    route.seconds += request.seconds;
    route.count++;
  }

  stored(statements: number): void {
    this.#stored += statements;
  }

  print(): string {
    const routes = [...this.#routes.values()];
    const lines = [
      ...head('parcours_lrs_requests_total', 'counter', 'Requests answered.'),
      ...routes.flatMap(({ method, route, statuses }) =>
        [...statuses].map(
          ([status, count]) => `parcours_lrs_requests_total${labels({ method, route, status })} ${count}`,
        ),
      ),
      ...head('parcours_lrs_request_seconds', 'histogram', 'Time to answer.'),
      ...routes.flatMap(histogram),
      ...head('parcours_lrs_requests_running', 'gauge', 'Requests being answered.'),
      `parcours_lrs_requests_running ${this.#running}`,
      ...head('parcours_lrs_statements_stored_total', 'counter', 'Statements stored since the start.'),
      `parcours_lrs_statements_stored_total ${this.#stored}`,
      ...head('process_resident_memory_bytes', 'gauge', 'Memory of the process.'),
      `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
      ...head('process_start_time_seconds', 'gauge', 'When the process began.'),
      `process_start_time_seconds ${Math.round(Date.now() / 1000 - process.uptime())}`,
    ];
    return `${lines.join('\n')}\n`;
  }

  #routeOf(method: string, route: string): Route {
    const name = `${method} ${route}`;
    const known = this.#routes.get(name);
    if (known) return known;
    const created = { method, route, statuses: new Map(), buckets: bounds.map(() => 0), seconds: 0, count: 0 };
    this.#routes.set(name, created);
    return created;
  }
}

function histogram({ method, route, buckets, seconds, count }: Route): readonly string[] {
  const name = 'parcours_lrs_request_seconds';
  return [
    ...bounds.map((le, at) => `${name}_bucket${labels({ method, route, le })} ${buckets[at] ?? 0}`),
    `${name}_bucket${labels({ method, route, le: '+Inf' })} ${count}`,
    `${name}_sum${labels({ method, route })} ${seconds}`,
    `${name}_count${labels({ method, route })} ${count}`,
  ];
}

const head = (name: string, type: string, help: string): readonly string[] => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} ${type}`,
];

const labels = (values: Readonly<Record<string, string | number>>): string =>
  `{${Object.entries(values)
    .map(([name, value]) => `${name}="${String(value).replaceAll(/["\\\n]/g, '_')}"`)
    .join(',')}}`;
