import { generateKeyPairSync, type KeyPairKeyObjectResult, sign } from 'node:crypto';

/** A key to sign with. */
export const keys = (): KeyPairKeyObjectResult => generateKeyPairSync('rsa', { modulusLength: 2048 });

interface Signing {
  readonly alg: string;
  readonly x5c?: unknown;
  readonly payload: unknown;
  readonly key: KeyPairKeyObjectResult;
}

/** A JSON web signature in compact form. */
export function jws({ alg, x5c, payload, key }: Signing): string {
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${encode({ alg, x5c })}.${encode(payload)}`;
  const digest = /^RS(\d+)$/.exec(alg)?.[1] ?? '256';
  return `${text}.${sign(`sha${digest}`, Buffer.from(text), key.privateKey).toString('base64url')}`;
}

/** The smallest certificate of a key, made by itself (RFC 5280 4.1), in DER. */
export function certificate({ publicKey, privateKey }: KeyPairKeyObjectResult): Buffer {
  const algorithm = der(0x30, der(0x06, Buffer.from('2a864886f70d01010b', 'hex')), der(0x05));
  const name = der(0x30);
  const time = (text: string) => der(0x17, Buffer.from(text));
  const body = der(
    0x30,
    der(0x02, Buffer.from([1])),
    algorithm,
    name,
    der(0x30, time('260101000000Z'), time('360101000000Z')),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  return der(0x30, body, algorithm, der(0x03, Buffer.from([0]), sign('sha256', body, privateKey)));
}

function der(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  return Buffer.concat([Buffer.from([tag, ...sizeOf(content.length)]), content]);
}

function sizeOf(length: number): readonly number[] {
  if (length < 128) return [length];
  return length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
}
