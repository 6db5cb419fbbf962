import { createRng, type Rng } from '../num/rng.ts';

/** A program to be worked through, and where it stands. */
export interface RandomProgram {
  readonly source: string;
  readonly values: Readonly<Record<string, number>>;
}

interface RandomProgramOptions {
  readonly seed: number;
  /** Number of statements, 2 or more. */
  readonly statements: number;
  /** Number of inputs, 1 to 4. */
  readonly inputs?: number;
  /** Only what can be done by hand: sums, differences, products, squares, relu. */
  readonly byHand?: boolean;
}

const INPUTS = ['x', 'y', 'z', 'w'];
const VALUES = [-2, -1, -0.5, 0.5, 1, 1.5, 2];

type Make = (u: string, v: string) => string;
const EASY: readonly Make[] = [
  (u, v) => `${u} + ${v}`,
  (u, v) => `${u} - ${v}`,
  (u, v) => `${u}*${v}`,
  (u, v) => `${u}*${v}`,
  (u) => `${u}^2`,
  (u) => `relu(${u})`,
];
/** Bounded, so that a program of hundreds of statements neither overflows nor fades. */
const TAME: readonly Make[] = [
  (u, v) => `${u} + ${v}`,
  (u, v) => `${u} - ${v}`,
  (u, v) => `sin(${u})*${v}`,
  (u) => `tanh(${u})`,
  (u) => `sin(${u})`,
  (u) => `exp(-${u}^2)`,
  (u) => `sigmoid(${u})`,
  (u, v) => `${u}/(1 + ${v}^2)`,
];

/**
 * A program drawn by a seed: every statement but the last is used, one at least twice, and the last gathers what is
 * left over. Statements are a1, a2, …, the output is L.
 */
export function randomProgram({
  seed,
  statements,
  inputs = 2,
  byHand = false,
}: RandomProgramOptions): RandomProgram {
  const rng = createRng(seed);
  const names = INPUTS.slice(0, inputs);
  const values = Object.fromEntries(names.map((name) => [name, VALUES[rng.below(VALUES.length)]]));
  const unused = new Set(names);
  const lines: string[] = [];
  const makes = byHand ? EASY : TAME;
  const all = [...names];
  for (let k = 1; k < statements; k++) {
    const make = makes[rng.below(makes.length)];
    // Half of the time what nobody has used yet, so that little is left over in the end.
    const u = pick(rng, rng.next() < 0.5 && unused.size > 0 ? [...unused] : recent(all));
    const others = recent(all).filter((name) => name !== u);
    const v = others.length > 0 ? pick(rng, others) : u;
    const name = byHand ? (LETTERS[k - 1] ?? `a${k}`) : `a${k}`;
    const text = make(u, v);
    for (const used of [u, v]) if (new RegExp(`\\b${used}\\b`).test(text)) unused.delete(used);
    lines.push(`${name} = ${text}`);
    all.push(name);
    unused.add(name);
  }
  const rest = [...unused];
  const twice = all[names.length + Math.floor((lines.length - 1) / 2)] ?? names[0];
  const last = rest.length > 1 ? rest.join(' + ') : `${rest[0]} + ${twice}`;
  lines.push(`L = ${last}`);
  return { source: lines.join('; '), values };
}

const LETTERS = ['a', 'b', 'c', 'd', 'g', 'h', 'k', 'm', 'p', 'q'];

const pick = (rng: Rng, list: readonly string[]): string => list[rng.below(list.length)];

/** The last few, so that a long program is deep rather than wide. */
const recent = (all: readonly string[]): readonly string[] => all.slice(-6);
