/** A rectangle of the plane: x from x0 to x1, y from y0 to y1. */
export interface View {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** A named function worth descending, and what it is there to teach. */
export interface Surface {
  readonly id: string;
  readonly title: string;
  /** In our language, of x and y; other names are parameters. */
  readonly source: string;
  /** Values of the parameters. */
  readonly parameters?: Readonly<Record<string, number>>;
  readonly view: View;
  readonly minima: readonly (readonly [number, number])[];
  /** The first is where the widget begins. */
  readonly starts: readonly (readonly [number, number])[];
  /** A step size at which gradient descent from the starts goes down, and can be watched. */
  readonly eta: number;
  /** One sentence. */
  readonly teaches: string;
}
