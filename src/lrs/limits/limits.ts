import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { Authenticate } from '../caller.ts';
import { preflight } from '../http/cors.ts';
import { Buckets, type Rate } from './bucket.ts';
import { addressName, clientAddress } from './client-address.ts';
import { tooBusy, tooMany } from './too-many.ts';

/** How much this server takes; 429 or 503 beyond it. */
export interface Rates {
  /** Requests of a server's key. */
  readonly key: Rate;
  /** Requests of one learner's token. */
  readonly token: Rate;
  /** Requests of tokens from one address: a whole administration may stand behind it. */
  readonly address: Rate;
  /** Requests from one address with no key or a wrong one. */
  readonly stranger: Rate;
  /** Tokens asked for by one address, and for one package. */
  readonly gatewayAddress: Rate;
  readonly gatewayPackage: Rate;
  /** Requests being answered at the same time. */
  readonly atOnce: number;
}

export const defaultRates: Rates = {
  key: { burst: 20_000, perSecond: 5000 },
  token: { burst: 60, perSecond: 5 },
  address: { burst: 2000, perSecond: 200 },
  stranger: { burst: 100, perSecond: 5 },
  gatewayAddress: { burst: 300, perSecond: 10 },
  gatewayPackage: { burst: 1000, perSecond: 50 },
  atOnce: 500,
};

export interface LimitOptions {
  readonly rates: Rates;
  readonly authenticate: Authenticate;
  readonly behindProxy: boolean;
  readonly now?: () => number;
}

/** Limits what stands behind keys: by key for servers, by token and address for learners, by address for strangers. */
export function limitRequests({ rates, authenticate, behindProxy, now }: LimitOptions): MiddlewareHandler {
  const keys = new Buckets(rates.key, now);
  const tokens = new Buckets(rates.token, now);
  const addresses = new Buckets(rates.address, now);
  const strangers = new Buckets(rates.stranger, now);
  return async (c, next) => {
    // A browser's question before a request bears no key, and costs nothing.
    if (c.req.method === 'OPTIONS') return next();
    const authorization = c.req.header('Authorization');
    const caller = await authenticate(authorization);
    const address = () => addressName(clientAddress(c, { behindProxy }));
    const wait = () => {
      if (!caller) return strangers.take(address());
      if (!caller.bound?.actor) return keys.take(caller.id);
      return tokens.take(tokenName(authorization)) || addresses.take(address());
    };
    const seconds = wait();
    return seconds > 0 ? tooMany(seconds) : next();
  };
}

/** So that a burst waits at the door rather than in memory. */
export function limitAtOnce(most: number): MiddlewareHandler {
  let running = 0;
  return async (c, next) => {
    if (running >= most) return c.req.method === 'OPTIONS' ? preflight() : tooBusy();
    running++;
    try {
      await next();
    } finally {
      running--;
    }
  };
}

const tokenName = (authorization = ''): string => createHash('sha256').update(authorization).digest('base64url');
