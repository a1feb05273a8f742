import type { Account, Identified } from './statement.ts';

/**
 * One string for who an agent or identified group is, by its inverse functional identifier (xAPI 1.0.3 Data 2.4.2.3);
 * `undefined` for an anonymous group. Two agents are the same exactly when these strings are: names do not count.
 */
export function identityOf({ mbox, mbox_sha1sum, openid, account }: Identified): string | undefined {
  if (mbox !== undefined) return mbox;
  if (mbox_sha1sum !== undefined) return `sha1:${mbox_sha1sum}`;
  if (openid !== undefined) return `openid:${openid}`;
  return account && `account:${JSON.stringify([account.homePage, account.name])}`;
}

/** Back from `identityOf`; `undefined` for an identity that is no account's. */
export function accountOf(identity: string): Account | undefined {
  if (!identity.startsWith('account:')) return undefined;
  const [homePage, name] = JSON.parse(identity.slice('account:'.length)) as readonly [string, string];
  return { homePage, name };
}
