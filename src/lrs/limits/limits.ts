import { createHash } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { identityOf } from '../../xapi/identity.ts';
import type { Authenticate, Caller } from '../access/caller.ts';
import { preflight } from '../http/cors.ts';
import { Refused } from '../http/refused.ts';
import { Buckets, type Rate } from './bucket.ts';
import { addressName, clientAddress } from './client-address.ts';
import { tooBusy, tooMany, tooManySentence } from './too-many.ts';

/** How much this server takes; 429 or 503 beyond it. */
export interface Rates {
  /** Requests of a server's key. */
  readonly key: Rate;
  /** Requests of one learner's tokens. */
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
  /** Of these, from one address and without a key that could be looked at before the body has come. */
  readonly atOnceUnknown: number;
}

export const defaultRates: Rates = {
  key: { burst: 20_000, perSecond: 5000 },
  token: { burst: 60, perSecond: 5 },
  address: { burst: 2000, perSecond: 200 },
  stranger: { burst: 100, perSecond: 5 },
  gatewayAddress: { burst: 300, perSecond: 10 },
  gatewayPackage: { burst: 1000, perSecond: 50 },
  atOnce: 500,
  atOnceUnknown: 100,
};

/**
 * Limits what keys and tokens may ask. Stands where the caller is found, so that it counts requests in the alternate syntax too, whose
 * key is in the body.
 */
export function limitCallers(authenticate: Authenticate, rates: Rates, now?: () => number): Authenticate {
  const keys = new Buckets(rates.key, now);
  const tokens = new Buckets(rates.token, now);
  return async (authorization) => {
    const caller = await authenticate(authorization);
    if (!caller) return undefined;
    const seconds = caller.bound?.actor ? tokens.take(learnerName(caller)) : keys.take(caller.id);
    if (seconds > 0) throw new Refused(429, tooManySentence(seconds), { 'Retry-After': String(seconds) });
    return caller;
  };
}

export interface LimitAddressOptions {
  readonly rates: Rates;
  readonly behindProxy: boolean;
  readonly now?: () => number;
}

/** Limits what one address may ask: with tokens, and with keys that are missing or wrong. Good keys of servers are not held up by it. */
export function limitAddresses({ rates, behindProxy, now }: LimitAddressOptions): MiddlewareHandler {
  const bearers = new Buckets(rates.address, now);
  const strangers = new Buckets(rates.stranger, now);
  return async (c, next) => {
    // A browser's question before a request bears no key, and costs nothing.
    if (c.req.method === 'OPTIONS') return next();
    const address = () => addressName(clientAddress(c, { behindProxy }));
    if (/^bearer /i.test(c.req.header('Authorization') ?? '')) {
      const seconds = bearers.take(address());
      if (seconds > 0) return tooMany(seconds);
    }
    await next();
    if (c.res.status !== 401) return;
    const seconds = strangers.take(address());
    if (seconds > 0) c.res = tooMany(seconds);
  };
}

/** So that a burst waits at the door rather than in memory, and nobody holds all places with bodies that come slowly. */
export function limitAtOnce({ rates, behindProxy }: Omit<LimitAddressOptions, 'now'>): MiddlewareHandler {
  let running = 0;
  const unknown = new Map<string, number>();
  return async (c, next) => {
    const address = isUnknown(c) ? addressName(clientAddress(c, { behindProxy })) : undefined;
    const beside = address === undefined ? 0 : (unknown.get(address) ?? 0);
    if (running >= rates.atOnce || beside >= rates.atOnceUnknown) {
      return c.req.method === 'OPTIONS' ? preflight() : tooBusy();
    }
    running++;
    if (address !== undefined) unknown.set(address, beside + 1);
    try {
      await next();
    } finally {
      running--;
      if (address !== undefined) release(unknown, address);
    }
  };
}

/** In the alternate syntax the key stands in the body. */
const isUnknown = (c: Context): boolean =>
  c.req.header('Authorization') === undefined || c.req.query('method') !== undefined;

function release(running: Map<string, number>, name: string): void {
  const left = (running.get(name) ?? 1) - 1;
  if (left > 0) running.set(name, left);
  else running.delete(name);
}

/** Not by the token: who asks for one after the other, or writes it in another way, is still the same learner. */
const learnerName = ({ id, bound }: Caller): string =>
  createHash('sha256')
    .update(JSON.stringify([id, bound?.actor && identityOf(bound.actor)]))
    .digest('base64url');
