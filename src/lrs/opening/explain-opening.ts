import { SetupError } from './setup-error.ts';
import { isPostgres } from '../store/open.ts';

const ofPostgres: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers there: is PostgreSQL running?',
  ENOTFOUND: 'its host is not known.',
  EAI_AGAIN: 'its host cannot be looked up.',
  ETIMEDOUT: 'it does not answer.',
  '28P01': 'the password is wrong.',
  '28000': 'this user may not connect.',
  '3D000': 'there is no database of this name: create it first (createdb).',
  '42501': 'this user may not create tables in it.',
};

/** Why a store does not open, in a sentence; what nobody foresaw stays as it is. */
export function explainOpening(error: unknown, store: string): unknown {
  if (!(error instanceof Error)) return error;
  if (/newer version/.test(error.message)) return new SetupError(error.message);
  const code = 'code' in error ? String(error.code) : '';
  if (isPostgres(store)) {
    const reason = ofPostgres[code];
    return reason === undefined
      ? error
      : new SetupError(`The database ${withoutPassword(store)} cannot be opened: ${reason}`);
  }
  if (['EACCES', 'EPERM', 'EROFS'].includes(code) || /readonly/i.test(`${code} ${error.message}`)) {
    return new SetupError(
      `The store ${store} cannot be written: give its folder to this user, or another with --store.`,
    );
  }
  if (code === 'ENOTDIR' || code === 'EEXIST') return new SetupError(`The folder of the store ${store} is no folder.`);
  if (/CANTOPEN|unable to open/i.test(`${code} ${error.message}`)) {
    return new SetupError(`The store ${store} cannot be opened: is it a file this user may read and write?`);
  }
  if (/NOTADB|not a database/i.test(`${code} ${error.message}`)) {
    return new SetupError(`${store} is no database of SQLite: choose another file with --store.`);
  }
  return error;
}

function withoutPassword(store: string): string {
  if (!URL.canParse(store)) return 'of the address given';
  const url = new URL(store);
  url.password = '';
  return url.href;
}
