import type { Sql } from '../store/sql.ts';
import { SetupError } from '../opening/setup-error.ts';
import type { Chain, Master } from './pseudonym.ts';
import { newestOf, type Secrets } from './secrets.ts';

/** A package that was built with `--lrs`, and what its tokens may be used for. */
export interface GatewayPackage {
  /** Public: it stands in the package. */
  readonly id: string;
  /** Activity id of the course: tokens write about it and its parts. */
  readonly course: string;
  /** Home page of its learners' accounts. Fixed when the package is added: it is part of who they are. */
  readonly homePage: string;
  /** Origins of the LMSs that may ask; absent: any. */
  readonly origins?: readonly string[];
  /** Ids of the secrets its pseudonyms hang on, oldest first. */
  readonly chain: readonly string[];
  readonly created: string;
}

interface Row extends Readonly<Record<string, unknown>> {
  readonly id: string;
  readonly course: string;
  readonly home_page: string;
  readonly origins: string | null;
  readonly chain: string;
  readonly created: string;
}

/** How long a package is believed to be as it was: what removing it in another process may take. */
const believedFor = 3_000;

/** The packages that may ask for tokens. */
export class Packages {
  readonly #sql: Sql;
  readonly #secrets: Secrets;
  readonly #now: () => number;
  readonly #recent = new Map<string, { readonly found: GatewayPackage; readonly until: number }>();

  constructor(sql: Sql, secrets: Secrets, now: () => number = Date.now) {
    this.#sql = sql;
    this.#secrets = secrets;
    this.#now = now;
  }

  async add(wanted: Pick<GatewayPackage, 'id' | 'course' | 'homePage' | 'origins'>): Promise<void> {
    const { id } = newestOf(await this.#secrets.all());
    const added = await this.#sql.run(
      `INSERT INTO gateway_packages (id, course, home_page, origins, chain, created) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`,
      [
        wanted.id,
        wanted.course,
        wanted.homePage,
        wanted.origins ? JSON.stringify(wanted.origins) : null,
        JSON.stringify([id]),
        new Date(this.#now()).toISOString(),
      ],
    );
    if (added === 0)
      throw new SetupError(`There is a package "${wanted.id}" already: remove it first, or choose another id.`);
  }

  async list(): Promise<readonly GatewayPackage[]> {
    return (await this.#sql.all<Row>('SELECT * FROM gateway_packages ORDER BY id')).map(packageOf);
  }

  async get(id: string): Promise<GatewayPackage | undefined> {
    const recent = this.#recent.get(id);
    if (recent && recent.until > this.#now()) return recent.found;
    const [row] = await this.#sql.all<Row>('SELECT * FROM gateway_packages WHERE id = ?', [id]);
    this.#recent.delete(id);
    if (!row) return undefined;
    const found = packageOf(row);
    this.#recent.set(id, { found, until: this.#now() + believedFor });
    return found;
  }

  /** Its tokens are worth nothing from then on; what they stored stays. */
  async remove(id: string): Promise<boolean> {
    this.#recent.delete(id);
    return (await this.#sql.run('DELETE FROM gateway_packages WHERE id = ?', [id])) > 0;
  }

  async setChain(id: string, chain: readonly string[]): Promise<void> {
    await this.#sql.run('UPDATE gateway_packages SET chain = ? WHERE id = ?', [JSON.stringify(chain), id]);
    this.#recent.delete(id);
  }

  /** The secrets themselves. */
  async chainOf({ id, chain }: Pick<GatewayPackage, 'id' | 'chain'>): Promise<Chain> {
    const masters = await this.#secrets.all();
    const [first, ...others] = chain.map((wanted) => masters.find((master) => master.id === wanted));
    const all = [first, ...others].filter((master): master is Master => master !== undefined);
    if (!first || all.length < chain.length) {
      throw new SetupError(
        `A secret of the package "${id}" is missing from the secrets of this LRS: put back the file (or PARCOURS_LRS_SECRET) it was added with.`,
      );
    }
    return [first, ...all.slice(1)];
  }
}

const packageOf = (row: Row): GatewayPackage => ({
  id: row.id,
  course: row.course,
  homePage: row.home_page,
  ...(row.origins !== null && { origins: JSON.parse(row.origins) as readonly string[] }),
  chain: JSON.parse(row.chain) as readonly string[],
  created: row.created,
});
