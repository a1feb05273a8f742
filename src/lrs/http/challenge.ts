/**
 * Says that a key is needed (RFC 9110 11.6.1), without `Basic`, which is taken none the less: a browser would ask its user for the key, keep
 * it, and send it along with whatever scripts of this origin ask, those of imported courses too.
 */
export const challenge = (realm: string): Readonly<Record<'WWW-Authenticate', string>> => ({
  'WWW-Authenticate': `Bearer realm="${realm}"`,
});
