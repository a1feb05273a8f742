import { createHmac } from 'node:crypto';
import { namedUuid } from '../named-uuid.ts';

/** A secret of the LRS that pseudonyms hang on. Its id may be seen; it tells nothing of the secret. */
export interface Master {
  readonly id: string;
  readonly secret: Uint8Array;
}

export interface Learner {
  /** Origin of the LMS. */
  readonly platform: string;
  /** The LMS's id of the learner: neither stored nor logged. */
  readonly id: string;
}

/** Secrets of one package, oldest first; one more with each new pseudonym that keeps the learners' continuity. */
export type Chain = readonly [Master, ...Master[]];

/** Another key for each use of a secret, and for each package: what leaks from one tells nothing of another. */
export const deriveKey = ({ secret }: Pick<Master, 'secret'>, use: string): Buffer =>
  createHmac('sha256', secret).update(use).digest();

/** Name of the learner's account: the same for the same learner in the same package, and for nobody without the secret to be worked out. */
export function pseudonymOf(packageId: string, chain: Chain, { platform, id }: Learner): string {
  const [first, ...later] = chain;
  const start = nameUnder(packageId, first, JSON.stringify([originOf(platform), id]));
  return later.reduce((name, master) => renewed(packageId, master, name), start);
}

/** What a pseudonym becomes under a later secret. Begins with that secret's id, so that one sees which have been renewed. */
export const renewed = (packageId: string, master: Master, pseudonym: string): string =>
  nameUnder(packageId, master, pseudonym);

function nameUnder(packageId: string, master: Master, text: string): string {
  const key = deriveKey(master, `pseudonym:${packageId}`);
  return `${master.id}.${createHmac('sha256', key).update(text).digest('base64url')}`;
}

/** Learners whose LMS is written with a path or in capitals stay the same. */
function originOf(platform: string): string {
  if (!URL.canParse(platform)) return platform;
  const { origin, protocol } = new URL(platform);
  return origin === 'null' ? protocol : origin;
}

/** Learners hang on it: it stays. */
const nameSpace = '6f1d3a52b0c4471e9a35c8e07d21f4ab';

/** One learner in one course is one registration, so that attempts by several frames stay together. */
export const registrationOf = (packageId: string, pseudonym: string): string =>
  namedUuid(nameSpace, [packageId, pseudonym]);
