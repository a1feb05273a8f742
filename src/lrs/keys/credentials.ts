/** The two halves of a key, as a request bears them. */
export interface Credentials {
  readonly id: string;
  readonly secret: string;
}

/** `Basic base64(id:secret)` (xAPI Communication 4) or `Bearer id.secret`; `undefined` for anything else. */
export function readCredentials(authorization: string): Credentials | undefined {
  const [, scheme = '', rest = ''] = /^(basic|bearer) +([\w+/.~-]+=*) *$/i.exec(authorization) ?? [];
  if (rest === '') return undefined;
  if (scheme.toLowerCase() === 'bearer') return split(rest, '.');
  return split(Buffer.from(rest, 'base64').toString('utf8'), ':');
}

/** What a client puts before `Basic`, for those that are handed one string. */
export const basicCredentials = ({ id, secret }: Credentials): string =>
  Buffer.from(`${id}:${secret}`).toString('base64');

function split(text: string, separator: string): Credentials | undefined {
  const at = text.indexOf(separator);
  return at < 1 ? undefined : { id: text.slice(0, at), secret: text.slice(at + 1) };
}
