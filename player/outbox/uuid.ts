/** A random id (RFC 9562, version 4). `crypto.randomUUID` came with Chrome 92 and wants https. */
export function uuid({ crypto }: Pick<Window & typeof globalThis, 'crypto'>): string {
  const hex = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte, i) => {
    const value = i === 6 ? (byte & 15) | 64 : byte;
    return ((i === 8 ? (byte & 63) | 128 : value) + 256).toString(16).slice(1);
  });
  return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
