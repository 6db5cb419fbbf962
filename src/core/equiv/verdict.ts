import type { Value } from '../compile/pack.ts';
import type { Shape } from '../ir/types.ts';
import type { Declaration } from '../lang/declarations.ts';
import type { Matrix } from '../num/matrix.ts';

/** What the author of a question says about it. */
export interface EquivalenceOptions {
  /**
   * The names that stand in the question; a bare name is a number. A declared value fixes the name: answers may
   * then use the name or its value.
   */
  readonly variables?: readonly (string | Declaration)[];
  /** Where the entries of a variable lie, [lo, hi]; the truth must be defined there. See `DEFAULT_DOMAIN`. */
  readonly domain?: Readonly<Record<string, readonly [lo: number, hi: number]>>;
  /** Points that must be tried, exactly and nearby: kinks, branch changes. Names left out are drawn. */
  readonly places?: readonly Readonly<Record<string, Value>>[];
  /** 'strict' wants the shape of the truth; 'free' takes a row for a column, and any answer equal when transposed. */
  readonly layout?: 'strict' | 'free';
  /** Relative difference that counts as equal, where the question asks for decimals. Exact when left out. */
  readonly tolerance?: number;
  /** Whatever tells this question from others; with both texts it decides where is sampled. */
  readonly question?: string;
  /** How many points are sampled; 48 when left out. */
  readonly points?: number;
}

/** Values of the names, and what both sides are there. */
export interface Counterexample {
  readonly point: Readonly<Record<string, Matrix>>;
  readonly answer: Matrix;
  readonly truth: Matrix;
}

export interface Verdict {
  readonly equal: boolean;
  /**
   * 'exact': arithmetic modulo 2^61 − 1, and `falseAcceptBound` bounds the probability of a false "equal".
   * 'sampled': values at points, within the propagated bounds of rounding.
   */
  readonly method: 'exact' | 'sampled';
  readonly falseAcceptBound?: number;
  /** Where the two differ; absent when they are equal, undecided, or differ by less than doubles show. */
  readonly counterexample?: Counterexample;
  /** 'transposed': different as it stands, equal after transposing. */
  readonly shape: 'same' | 'transposed' | 'different';
  readonly answerShape: Shape;
  readonly truthShape: Shape;
  /** Points that told nothing: both sides undefined, or rounding hid everything. */
  readonly skipped: number;
  /** Points where only one side is defined. */
  readonly oneSided: number;
  /** Sampled: the relative difference that the median point would have shown. */
  readonly resolution?: number;
  /** Neither equal nor different could be established; `note` says why. `equal` is false. */
  readonly undecided: boolean;
  /** A sentence for whoever reads the verdict; empty when there is nothing to add. */
  readonly note: string;
}
