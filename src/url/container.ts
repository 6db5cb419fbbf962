import { deflateSync, Inflate } from 'fflate';
import { fromBase64, toBase64, toSigns } from './base64.ts';

// What travels whole in the part of an address behind `#`, so that it never reaches a server.
//
//     w1.  llll  ssssss  payload
//     │    │     │       └ JSON in arrays, deflated, base64url
//     │    │     └ check: 32 bits of everything else, in six signs
//     │    └ length of the payload, in four signs
//     └ what it is and in which version: w a worksheet, o an own exercise, a answers
//
// A version is a letter and a digit, and it alone decides how the rest is read. Another container, such as answers that
// are encrypted for their instructor, is another letter here and another opener beside `openContainer`; links of every
// version ever given out keep opening.

/** What the fragment of an address holds. */
export type Opened =
  | { readonly kind: 'data'; readonly data: unknown }
  /** Nothing of this kind: no fragment, or the name of a section. */
  | { readonly kind: 'none' }
  | { readonly kind: 'cut'; readonly message: string };

const LENGTH = 4;
const CHECK = 6;
const HEAD = 3;
/** Signs of a payload, and bytes that it may unfold to: a small text can deflate to a thousandth of itself. */
const LONGEST = 60_000;
const MOST_BYTES = 400_000;
/** So much is fed at once, so that a bomb is noticed before it has unfolded. */
const BITE = 256;

export function sealContainer(version: string, data: unknown): string {
  const bytes = deflateSync(new TextEncoder().encode(JSON.stringify(data)), { level: 9 });
  const payload = toBase64(bytes);
  const head = `${version}.${toSigns(payload.length, LENGTH)}`;
  return `${head}${checkOf(head + payload)}${payload}`;
}

/**
 * @param fragment with or without its `#`.
 * @param what for sentences: `worksheet`.
 */
export function openContainer(version: string, what: string, fragment: string): Opened {
  const text = fragment.replace(/^#/, '').trim();
  if (text === '' || /^[a-z][a-z-]{2,40}$/.test(text)) return { kind: 'none' };
  const head = text.slice(0, HEAD);
  if (head !== `${version}.`) {
    return /^[a-z]\d\.$/.test(head) && text.length > HEAD + LENGTH + CHECK
      ? cut(`This is no link to ${what}, or it was made by a newer version of Gradus`)
      : cut(`This link to ${what} was cut or changed on its way`);
  }
  const [at, from] = [HEAD + LENGTH, HEAD + LENGTH + CHECK];
  const payload = text.slice(from);
  if (text.length < from || text.slice(HEAD, at) !== toSigns(payload.length, LENGTH)) {
    return cut(`This link to ${what} was cut: its end is missing`);
  }
  if (payload.length > LONGEST) return cut(`This link to ${what} is longer than any from here`);
  if (text.slice(at, from) !== checkOf(text.slice(0, at) + payload)) {
    return cut(`This link to ${what} was changed on its way`);
  }
  const data = unfolded(payload);
  return data === undefined ? damaged(what) : { kind: 'data', data };
}

/** A link whose check holds and whose contents do not: nobody's accident. */
export const damaged = (what: string) => cut(`What this link to ${what} holds cannot be read`);

const cut = (why: string): { readonly kind: 'cut'; readonly message: string } => ({
  kind: 'cut',
  message: `${why}. Ask for it again, as a file or copied whole.`,
});

/** Undefined where it is no deflated JSON, or unfolds to more than anything from here. */
function unfolded(payload: string): unknown {
  const bytes = fromBase64(payload);
  if (!bytes) return undefined;
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(inflated(bytes)));
  } catch {
    return undefined;
  }
}

/** @throws when there is too much of it, or when it was never deflated. */
function inflated(bytes: Uint8Array): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((chunk) => {
    size += chunk.length;
    if (size > MOST_BYTES) throw new RangeError('too much');
    chunks.push(chunk);
  });
  for (let at = 0; at < bytes.length; at += BITE) {
    stream.push(bytes.subarray(at, at + BITE), at + BITE >= bytes.length);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** FNV-1a, all 32 bits: every step is invertible, so that no change of one character goes unnoticed. */
function checkOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let k = 0; k < text.length; k++) hash = Math.imul(hash ^ text.charCodeAt(k), 0x01000193);
  return toSigns(hash >>> 0, CHECK);
}
