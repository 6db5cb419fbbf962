import { deflateSync, Inflate } from 'fflate';
import { fromBase64, fromSigns, toBase64, toSigns } from './base64.ts';

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
  if (head !== `${version}.`) return another(version, what, text);
  const [at, from] = [HEAD + LENGTH, HEAD + LENGTH + CHECK];
  const declared = fromSigns(text.slice(HEAD, at));
  const payload = withoutTail(text.slice(from), declared);
  if (text.length < from || payload.length < (declared ?? 0)) {
    return cut(`This link to ${what} was cut: its end is missing`);
  }
  if (payload.length > LONGEST) return cut(`This link to ${what} is longer than any from here`);
  if (
    payload.length !== declared ||
    text.slice(at, from) !== checkOf(text.slice(0, at) + payload)
  ) {
    return cut(`This link to ${what} was changed on its way`);
  }
  const data = unfolded(payload);
  return data === undefined ? damaged(what) : { kind: 'data', data };
}

/** Programs put signs behind an address that none from here has in it: a full stop, a bracket, `?utm_source=…`. */
const withoutTail = (payload: string, declared: number | null): string =>
  declared !== null && /^[^\w-]/.test(payload.slice(declared))
    ? payload.slice(0, declared)
    : payload;

const CONTENTS: Readonly<Record<string, string>> = {
  w: 'a worksheet',
  o: 'an exercise of somebody’s own',
  a: 'a student’s result',
};
/** Where the right link is, for whoever has the wrong one. */
const RIGHT: Readonly<Record<string, string>> = {
  w: 'The link to a worksheet stands where it is composed, under “The link”.',
  o: 'Ask for the link to the exercise.',
  a: 'Students copy theirs at the end of a worksheet, under “Hand it in”.',
};

/** What a link holds that is not what was asked for. */
function another(version: string, what: string, text: string): Opened {
  const [letter, asked] = [text.charAt(0), version.charAt(0)];
  if (!/^[a-z]\d\.$/.test(text.slice(0, HEAD)) || text.length <= HEAD + LENGTH + CHECK) {
    return cut(`This link to ${what} was cut or changed on its way`);
  }
  const held = CONTENTS[letter];
  if (held === undefined || letter === asked) {
    return cut(`This is no link to ${what}, or it was made by a newer version of Gradus`);
  }
  const message = `This is ${held}, not ${CONTENTS[asked] ?? what}. ${RIGHT[asked] ?? ''}`.trim();
  return { kind: 'cut', message };
}

/** How many signs the container has that begins so, as it says itself; null where none begins so. */
export function declaredLength(text: string): number | null {
  const payload = fromSigns(text.slice(HEAD, HEAD + LENGTH));
  const begun = /^[a-z]\d\.[\w-]{10}/.test(text);
  return begun && payload !== null && payload <= LONGEST ? HEAD + LENGTH + CHECK + payload : null;
}

/** Whether it is as it was made, to the sign. */
export function isWhole(text: string): boolean {
  const [at, from] = [HEAD + LENGTH, HEAD + LENGTH + CHECK];
  return (
    text.length === declaredLength(text) &&
    text.slice(at, from) === checkOf(text.slice(0, at) + text.slice(from))
  );
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
