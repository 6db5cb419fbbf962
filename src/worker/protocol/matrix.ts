import type { DerivativeKind } from '../../core/ad/derivative.ts';
import type { Structure } from '../../core/lang/declarations.ts';
import type { Fault } from '../../core/lang/fault.ts';
import type { FunctionInput } from './function.ts';

/** Is ∂f/∂by equal to this formula? Texts as `parseMatrixText` reads them. */
export interface FormulaCheckRequest {
  readonly f: string;
  readonly by: string;
  readonly formula: string;
  readonly seed: number;
}

export interface FormulaCheck {
  /** In value and in shape. */
  readonly equal: boolean;
  readonly kind: DerivativeKind;
  /** The shape of the derivative. */
  readonly rows: number;
  readonly cols: number;
  /** Random inputs at which both were compared. */
  readonly points: number;
  /** The largest difference of two entries, relative to the derivative; NaN where the shapes differ. */
  readonly largest: number;
}

/** An array in numbers, column by column. */
export interface ArrayValue {
  readonly rows: number;
  readonly cols: number;
  readonly data: readonly number[];
}

/** What goes into the formula. */
export interface NamedArray extends ArrayValue {
  readonly name: string;
  readonly structure?: Structure;
  /** Its shape was found out from the formula. */
  readonly assumed: boolean;
}

export interface MatrixRequest {
  /** The text, and the numbers that are given entry by entry. */
  readonly fn: FunctionInput;
  readonly by: string;
  /** Of the numbers that are drawn where none are given. */
  readonly seed: number;
  /** Entries of a symmetric matrix move in pairs. */
  readonly constrained: boolean;
  /** The entry that is moved, row and column from 1, and by how much. */
  readonly entry: readonly [row: number, col: number];
  readonly nudge: number;
}

/** ∂f/∂by with the layout that it is written in. */
export interface LaidOut extends ArrayValue {
  readonly kind: DerivativeKind;
}

/** One entry moved alone, or with its mirror image. */
export interface EntryProbe {
  readonly row: number;
  readonly col: number;
  /** The other entry that moves along. */
  readonly paired: boolean;
  /** f after the move less f before it: entry by entry of the result. */
  readonly delta: readonly number[];
  /** The entry of the derivative times the move. */
  readonly predicted: readonly number[];
  /** The entry of the derivative; for an array its column. */
  readonly slope: readonly number[];
  /** f along the entry, for moves from −reach to reach. */
  readonly moves: readonly number[];
  readonly values: readonly number[];
}

export interface MatrixAnswer {
  readonly names: readonly NamedArray[];
  readonly by: string;
  readonly value: ArrayValue;
  readonly derivative: LaidOut;
  /** G + Gᵀ − diag(G), of a number by a square matrix. */
  readonly paired: ArrayValue | null;
  /** The constraint is in force. */
  readonly constrained: boolean;
  /** The matrix is symmetric at these numbers. */
  readonly symmetric: boolean;
  /** The derivative as a book would print it, all entries independent: TeX and text. */
  readonly tex: string | null;
  readonly text: string | null;
  readonly probe: EntryProbe;
  /** What makes the derivative here a convention or a limit, in words. */
  readonly remarks: readonly string[];
}

export interface ProposalRequest {
  readonly fn: FunctionInput;
  readonly by: string;
  /** The reader's own formula for the derivative. */
  readonly formula: string;
  readonly constrained: boolean;
  readonly seed: number;
}

/** A mistake that explains what was seen, and what to think about. */
export interface NamedMistake {
  readonly id: string;
  readonly says: string;
}

export interface FormulaJudgement {
  readonly verdict: 'right' | 'transposed' | 'wrong' | 'shape' | 'untested';
  readonly kind: DerivativeKind;
  readonly answerShape: { readonly rows: number; readonly cols: number };
  readonly truthShape: { readonly rows: number; readonly cols: number };
  readonly exact: boolean;
  readonly points: number;
  readonly largest: number;
  readonly mistakes: readonly NamedMistake[];
  /** Random inputs with both values, where they differ. */
  readonly counterexample: {
    readonly names: readonly NamedArray[];
    readonly answer: ArrayValue;
    readonly truth: ArrayValue;
  } | null;
  /** What cannot be read in the formula. */
  readonly refused: readonly Fault[];
}

/** Traces of products of tiles, before and after some moves. */
export interface TraceTilesRequest {
  /** Both sums as texts of products: `tr(A'*dX*B)`. */
  readonly start: string;
  readonly now: string;
  /** What the traces are the differential of, and with respect to what; none for a product of the reader's own. */
  readonly f: string | null;
  readonly by: string;
  /** The matrix that moves, as the tiles call it. */
  readonly moving: string;
  readonly seed: number;
}

export interface TraceTiles {
  /** Shapes of the names, by what the tiles are called. */
  readonly names: readonly NamedArray[];
  readonly points: number;
  /** The largest relative difference of the traces before and after the moves. */
  readonly moved: number;
  /** The same between the traces and df; NaN without f. */
  readonly differential: number;
}

/** What the worker does for matrix calculus. */
export interface MatrixMethods {
  matrix: { request: MatrixRequest; response: MatrixAnswer };
  proposal: { request: ProposalRequest; response: FormulaJudgement };
  formulaCheck: { request: FormulaCheckRequest; response: FormulaCheck };
  traceTiles: { request: TraceTilesRequest; response: TraceTiles };
}
