import { InvalidArgumentError } from 'commander';
import type { LrsAddress } from '../model/player-course.ts';

/** Machines on which a trial may run without a certificate: browsers take these for secure too. */
const loopback = ['localhost', '127.0.0.1', '[::1]'];

/** The gateway's address as `--lrs` gives it, without a slash at its end. It can be read by every learner: nothing secret may stand in it. */
export function parseGateway(text: string): string {
  if (!URL.canParse(text)) throw new InvalidArgumentError(`"${text}" is no address: ${example}`);
  const url = new URL(text);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback.includes(url.hostname))) {
    throw new InvalidArgumentError(`"${text}" does not begin with https://: ${example}`);
  }
  if (url.username !== '' || url.password !== '') {
    throw new InvalidArgumentError(
      'The address holds a user or a password, which every learner could read. Remove it.',
    );
  }
  if (url.search !== '' || url.hash !== '') {
    throw new InvalidArgumentError(`"${text}" has something after ? or #, which a gateway does not need. Remove it.`);
  }
  return url.href.replace(/\/+$/, '');
}

const example = 'give the gateway as https://lrs.example.org/gateway.';

/** The public id under which the gateway knows a package. */
export function parsePackageId(text: string): string {
  if (/^[\w.-]{1,100}$/.test(text)) return text;
  throw new InvalidArgumentError(
    `"${text}" is no package id: letters, digits, hyphens, dots and underscores, at most 100, as "parcours lrs" lists them.`,
  );
}

/** What the package of a course carries of the LRS. */
export const lrsOf = (
  { lrs, lrsPackage }: { readonly lrs?: string; readonly lrsPackage?: string },
  course: string,
): LrsAddress | undefined => (lrs === undefined ? undefined : { gateway: lrs, package: lrsPackage ?? course });
