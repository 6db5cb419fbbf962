const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUE: ReadonlyMap<string, number> = new Map([...SIGNS].map((sign, k) => [sign, k]));

/** Bytes as the 64 signs that an address leaves alone, without padding. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let k = 0; k < bytes.length; k += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(k, k + 3);
    const bits = (a << 16) | (b << 8) | c;
    const signs = Math.min(4, bytes.length - k + 1);
    for (let j = 0; j < signs; j++) text += SIGNS[(bits >> (18 - 6 * j)) & 63];
  }
  return text;
}

/** Null where another sign stands among them, or where there are too few for whole bytes. */
export function fromBase64(text: string): Uint8Array | null {
  if (text.length % 4 === 1) return null;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let [bits, count, at] = [0, 0, 0];
  for (const sign of text) {
    const value = VALUE.get(sign);
    if (value === undefined) return null;
    bits = ((bits << 6) | value) & 0xffff;
    count += 6;
    if (count >= 8) {
      count -= 8;
      bytes[at++] = (bits >> count) & 255;
    }
  }
  return bytes;
}

/** A whole number below 64ⁿ in n signs. */
export const toSigns = (value: number, n: number): string =>
  Array.from({ length: n }, (_, k) => SIGNS[Math.floor(value / 64 ** (n - 1 - k)) % 64]).join('');

/** The whole number that n signs stand for; null where another sign stands among them. */
export function fromSigns(signs: string): number | null {
  let value = 0;
  for (const sign of signs) {
    const digit = VALUE.get(sign);
    if (digit === undefined) return null;
    value = value * 64 + digit;
  }
  return value;
}
