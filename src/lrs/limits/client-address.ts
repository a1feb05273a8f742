import { createHmac, randomBytes } from 'node:crypto';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/** Other with each start: names of addresses cannot be compared between days, nor turned back. */
const salt = randomBytes(32);

/**
 * Where a request comes from. Behind a proxy, what the proxy itself wrote last into `X-Forwarded-For`: what stands before it is the
 * client's own claim.
 */
export function clientAddress(c: Context, options: { readonly behindProxy: boolean }): string {
  const forwarded = options.behindProxy ? c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim() : undefined;
  return forwarded ?? socketAddress(c);
}

/** A name for an address in limits: the address itself is kept nowhere. IPv6 by its /64, which is what one household has. */
export const addressName = (address: string): string =>
  createHmac('sha256', salt).update(networkOf(address)).digest('base64url').slice(0, 22);

/** This machine under its own name, and no proxy in between: other sites can give their name to this address (DNS rebinding). */
export const isLoopback = (c: Context, options: { readonly behindProxy: boolean }): boolean => {
  const forwarded = ['Forwarded', 'X-Forwarded-For', 'X-Forwarded-Host'].some(
    (name) => c.req.header(name) !== undefined,
  );
  if (forwarded && !options.behindProxy) return false;
  if (!/^(localhost|127\.0\.0\.1|\[::1\])$/.test(new URL(c.req.url).hostname)) return false;
  return /^(127\.|::1$|::ffff:127\.)/.test(clientAddress(c, options));
};

/** Without a socket (requests made in process) there is no address. */
const socketAddress = (c: Context): string => (hasSocket(c.env) ? (getConnInfo(c).remote.address ?? '') : '');

const hasSocket = (env: unknown): boolean => typeof env === 'object' && env !== null && 'incoming' in env;

function networkOf(address: string): string {
  if (!address.includes(':') || address.startsWith('::ffff:')) return address;
  const [head = '', tail] = address.split('::');
  const groups = head.split(':');
  if (tail === undefined) return groups.slice(0, 4).join(':');
  const missing = 8 - groups.length - tail.split(':').length;
  return [...groups, ...Array<string>(Math.max(0, missing)).fill('0')].slice(0, 4).join(':');
}
