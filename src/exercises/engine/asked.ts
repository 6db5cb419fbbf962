/**
 * What is typed into the fields of an exercise, field by field. A choice is the id of what was chosen, several choices
 * are their ids with commas between, an order is the ids of its steps one by one, a point is `0.5, -1`, the state of a
 * widget is its query. One flat list whatever the kind, so that answers travel in links and are kept in one way.
 */
export type Answer = readonly string[];

/**
 * A sentence or more with formulas in TeX: `$…$` in a line, `$$…$$` on its own, blank lines between paragraphs. Code
 * stands between backticks, lines of it between lines of three; words between asterisks are stressed. Nothing else is
 * markup.
 */
export type Prose = string;

/** A number, or a text of the language for one: `-7/4`, `sqrt(2)`, `2*x`. */
export type Entry = number | string;

/** How near a number must be; both left out, it is exact (a relative 1e-9). */
export interface Tolerance {
  /** So many decimals are enough. */
  readonly decimals?: number;
  /** A relative difference of this size is none. */
  readonly relative?: number;
}

/** Numbers, or symbolic expressions, in one cell, a column, a row or a matrix. */
export interface AskedCells extends Tolerance {
  readonly kind: 'cells';
  readonly looks: 'number' | 'vector' | 'row' | 'matrix';
  readonly rows: number;
  readonly cols: number;
  /** Row by row. */
  readonly truth: readonly Entry[];
  /** What stands before the brackets, TeX: `J(2,-1)=`. */
  readonly label?: string;
  /** For symbolic cells: the names they may use, each with a domain if it needs one: `h, x in 0..4`. */
  readonly variables?: string;
}

/** One expression in named numbers. */
export interface AskedExpression {
  readonly kind: 'expression';
  readonly truth: string;
  /** `h, x in 0.5..4`. */
  readonly variables: string;
  readonly label?: string;
}

/** One expression in vectors and matrices. */
export interface AskedMatrixExpression {
  readonly kind: 'matrix expression';
  readonly truth: string;
  /** The names of the question with their shapes: `A: 3x2; x: 2; S: 3x3 symmetric`. Distinct sizes of 2 or more. */
  readonly declarations: string;
  readonly label?: string;
}

/** One thing to choose, to sort or to match, under a short id that stands in links. */
export interface Item {
  readonly id: string;
  readonly text: Prose;
  /** A small picture instead of words; `text` then says what is to be said in words, such as “picture A”. */
  readonly sketch?: Sketch;
}

/** A small line drawing, in units of its own. */
export interface Sketch {
  readonly x: readonly [lo: number, hi: number];
  readonly y: readonly [lo: number, hi: number];
  readonly lines: readonly SketchLine[];
  /** Equal units on both axes; so it is unless said otherwise. */
  readonly stretch?: boolean;
  readonly axes?: boolean;
  /** Level lines of this function of x and y, below everything. */
  readonly levels?: string;
  /** What is seen, for those who do not see it, without giving the answer away. */
  readonly alt: string;
}

export interface SketchLine {
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly look?: 'solid' | 'dashed' | 'faint' | 'dots' | 'arrow';
  readonly closed?: boolean;
  /** A word at its last point. */
  readonly label?: string;
}

/** One of several. */
export interface AskedChoice {
  readonly kind: 'choice';
  readonly choices: readonly Item[];
  readonly truth: string;
}

/** Any number of several. */
export interface AskedChoices {
  readonly kind: 'choices';
  readonly choices: readonly Item[];
  readonly truth: readonly string[];
}

/** Steps to be put in order. They are shown in the order given here, so it must not be the right one. */
export interface AskedOrder {
  readonly kind: 'order';
  readonly steps: readonly Item[];
  /** One right order. */
  readonly truth: readonly string[];
  /** Where more than one order is right: all in which, for each pair, the first comes before the second. */
  readonly before?: readonly (readonly [first: string, second: string])[];
}

/** A point to be put on the level lines of f(x, y). */
export interface AskedPoint {
  readonly kind: 'point';
  /** In x and y. */
  readonly f: string;
  readonly view: PlotView;
  /** A point that is given, drawn and named. */
  readonly start?: readonly [x: number, y: number];
  /** One right point. */
  readonly truth: readonly [x: number, y: number];
  /** Every right point. */
  readonly right: (x: number, y: number) => boolean;
}

export interface PlotView {
  readonly x: readonly [lo: number, hi: number];
  readonly y: readonly [lo: number, hi: number];
}

/** Points of the plane, in any order, each with its class. */
export interface AskedPoints {
  readonly kind: 'points';
  readonly classes: readonly Item[];
  readonly truth: readonly {
    readonly at: readonly [x: number, y: number];
    readonly class: string;
  }[];
  /** How many rows there are to fill, at least as many as there are points; the number of points when left out. */
  readonly fields?: number;
}

/** Each of the left with one of the right; a right one may serve more than once. */
export interface AskedMatch {
  readonly kind: 'match';
  readonly left: readonly Item[];
  readonly right: readonly Item[];
  /** The id on the right for each on the left, in their order. */
  readonly truth: readonly string[];
}

/** A widget to be brought into a state. */
export interface AskedWidget {
  readonly kind: 'widget';
  readonly widget: string;
  /** Where it starts, as in a link to its lab. */
  readonly query: string;
  /** One right state. */
  readonly truth: string;
  /** Every right state, by the fields of its query. */
  readonly right: (fields: Readonly<Record<string, string>>) => boolean;
}

/** Every kind that stands alone. */
export type AskedPart =
  | AskedCells
  | AskedExpression
  | AskedMatrixExpression
  | AskedChoice
  | AskedChoices
  | AskedOrder
  | AskedPoint
  | AskedPoints
  | AskedMatch
  | AskedWidget;

/** Several answers to one prompt, each worth the same. */
export interface AskedParts {
  readonly kind: 'parts';
  readonly parts: readonly { readonly title: Prose; readonly asked: AskedPart }[];
}

/** What an exercise asks for, with its truth. */
export type Asked = AskedPart | AskedParts;
