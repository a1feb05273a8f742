import type { Agent } from '../../xapi/statement.ts';
import type { Authenticate, Caller } from '../access/caller.ts';
import type { GatewayPackage, Packages } from './packages.ts';
import { type Chain, pseudonymOf, registrationOf } from './pseudonym.ts';
import { isSigned, readToken, signToken } from './token.ts';

const lifeSeconds = 3600;
/** Players send at most 60 KiB at a time, but for a single statement that is larger. */
const mostBytes = 250_000;

/** What a page asks, as `docs/design/following.md` has it. */
export interface TokenRequest {
  readonly package: string;
  readonly learner: string;
  readonly platform: string;
}

export interface IssuedToken {
  readonly token: string;
  readonly actor: Agent;
  readonly registration: string;
  /** ISO 8601. */
  readonly expires: string;
}

export interface GatewayOptions {
  readonly packages: Packages;
  /** This LRS's public address, for `authority`. */
  readonly homePage: string;
  readonly now?: () => number;
}

/** Gives packages that hold no secret a token that writes for one learner and one course, and reads nothing. */
export class Gateway {
  readonly #packages: Packages;
  readonly #homePage: string;
  readonly #now: () => number;

  constructor({ packages, homePage, now = Date.now }: GatewayOptions) {
    this.#packages = packages;
    this.#homePage = homePage;
    this.#now = now;
  }

  /** `undefined`: an unknown package, or an origin that is not among its own. `origin` is the request's, where it has one. */
  async issue(asked: TokenRequest, origin: string | undefined): Promise<IssuedToken | undefined> {
    const found = await this.#packages.get(asked.package);
    if (!found || !isAllowed(found, [asked.platform, ...(origin === undefined ? [] : [origin])])) return undefined;
    const chain = await this.#packages.chainOf(found);
    const pseudonym = pseudonymOf(found.id, chain, { platform: asked.platform, id: asked.learner });
    const expires = Math.floor(this.#now() / 1000) + lifeSeconds;
    return {
      token: signToken(newest(chain), { package: found.id, pseudonym, expires }),
      actor: learnerOf(found, pseudonym),
      registration: registrationOf(found.id, pseudonym),
      expires: new Date(expires * 1000).toISOString(),
    };
  }

  readonly authenticate: Authenticate = async (authorization) => {
    const [, text = ''] = /^bearer +(\S+) *$/i.exec(authorization ?? '') ?? [];
    const token = readToken(text);
    if (!token || token.expires * 1000 <= this.#now()) return undefined;
    const found = await this.#packages.get(token.package);
    if (!found) return undefined;
    // The newest secret signs: with a new one for the package, tokens about old pseudonyms end.
    if (!isSigned(newest(await this.#packages.chainOf(found)), text, token)) return undefined;
    return this.#callerOf(found, token.pseudonym);
  };

  #callerOf(found: GatewayPackage, pseudonym: string): Caller {
    return {
      // Without the pseudonym: it goes into logs.
      id: `gateway:${found.id}`,
      authority: { objectType: 'Agent', account: { homePage: this.#homePage, name: `gateway:${found.id}` } },
      scopes: new Set(['write']),
      bound: {
        actor: learnerOf(found, pseudonym),
        registration: registrationOf(found.id, pseudonym),
        activities: [found.course],
        body: mostBytes,
        documents: 'none',
      },
    };
  }
}

const newest = (chain: Chain): Chain[0] => chain.at(-1) ?? chain[0];

/** The agent that a pseudonym is, in statements. */
export const learnerOf = ({ homePage }: Pick<GatewayPackage, 'homePage'>, pseudonym: string): Agent => ({
  objectType: 'Agent',
  account: { homePage, name: pseudonym },
});

const isAllowed = ({ origins }: GatewayPackage, claimed: readonly string[]): boolean =>
  origins === undefined || claimed.every((one) => origins.includes(originOf(one)));

const originOf = (text: string): string => (URL.canParse(text) ? new URL(text).origin : text);
