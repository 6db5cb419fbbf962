import { checkOf } from './check.ts';

/** No vowels, so that no seed is a word; no letters that look like digits. */
const LETTERS = 'bcdfghjkmnpqrstvwxz';
const DRAWN = 5;
const CHECK = 2;
const MOST_DIGITS = 9;

/** What mail and social networks append to the links that pass through them. */
const FOREIGN = /^(utm_\w+|fbclid|gclid|mc_\w+|igshid|ref)$/;

/** What the seed of a link says. */
export type ReadSeed =
  | { readonly kind: 'seed'; readonly seed: string }
  /** The link has none. */
  | { readonly kind: 'none' }
  | { readonly kind: 'cut'; readonly message: string };

/**
 * The seed as it is copied: five letters and two that check them together with the exercise and its version, so that a
 * link that lost a character, or got the seed of another exercise, is refused instead of opening something else.
 */
export function sealSeed(template: string, version: number, seed: string): string {
  return /^\d+$/.test(seed) ? seed : seed + checkLetters(template, version, seed);
}

/**
 * Reads the seed of a link to an exercise. A number of up to nine digits is one that somebody wrote by hand.
 *
 * @param query of the address, with or without its `?`.
 */
export function readSeed(template: string, version: number, query: string): ReadSeed {
  const plain = query.replace(/^\?/, '');
  if (plain === '') return { kind: 'none' };
  const pairs = plain.split('&').map((pair) => pair.split('='));
  const given = pairs.find(([key, value]) => key === 'seed' && value !== undefined)?.[1];
  const odd = pairs.find(([key = '']) => !FOREIGN.test(key));
  if (given === undefined && odd === undefined) return { kind: 'none' };
  // Beside a whole seed, whatever somebody appended does no harm; in its place it may be what is left of it.
  if (given === undefined)
    return cut(`“${(odd?.[0] ?? '').slice(0, 20)}” is no part of such a link.`);
  const text = given.trim().toLowerCase();
  if (new RegExp(`^\\d{1,${MOST_DIGITS}}$`).test(text)) {
    return { kind: 'seed', seed: String(Number(text)) };
  }
  if (!new RegExp(`^[${LETTERS}]{${DRAWN + CHECK}}$`).test(text)) {
    return cut(`A seed has ${DRAWN + CHECK} letters, or is a number.`);
  }
  const seed = text.slice(0, DRAWN);
  if (text.slice(DRAWN) === checkLetters(template, version, seed)) return { kind: 'seed', seed };
  for (let older = version - 1; older > 0; older--) {
    if (text.slice(DRAWN) === checkLetters(template, older, seed)) {
      return cut('It was made before this exercise was revised: its numbers are no longer drawn.');
    }
  }
  return cut('Its last two letters do not belong to the rest.');
}

const cut = (why: string): ReadSeed => ({
  kind: 'cut',
  message: `The seed of this link was cut or changed on its way. ${why} Ask for the link again, or draw new numbers.`,
});

/** A seed for new numbers. @param random uniform on [0, 1). */
export function freshSeed(random: () => number): string {
  return Array.from({ length: DRAWN }, () => LETTERS[Math.floor(random() * LETTERS.length)]).join(
    '',
  );
}

/** The seed that belongs to a text: the same for the same student, worksheet and place. */
export function seedOf(text: string): string {
  let seed = '';
  for (let k = 0; seed.length < DRAWN; k++) {
    const sum = [...checkOf(`${k} ${text}`)].reduce((all, c) => all * 31 + c.charCodeAt(0), 7);
    seed += LETTERS[sum % LETTERS.length];
  }
  return seed;
}

function checkLetters(template: string, version: number, seed: string): string {
  const sum = [...checkOf(`${template} ${version} ${seed}`)].reduce(
    (all, c) => (all * 53 + c.charCodeAt(0)) % (LETTERS.length * LETTERS.length),
    0,
  );
  return (LETTERS[sum % LETTERS.length] ?? '') + (LETTERS[Math.floor(sum / LETTERS.length)] ?? '');
}
