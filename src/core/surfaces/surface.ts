/** A rectangle of the plane: x from x0 to x1, y from y0 to y1. */
export interface View {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** A number in a surface's source that can be turned. */
export interface SurfaceParameter {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly scale: 'linear' | 'log';
}

/** A named function worth descending, and what it is there to teach. */
export interface Surface {
  readonly id: string;
  readonly title: string;
  /** In our language, of x and y; other names are parameters. */
  readonly source: string;
  readonly parameters?: Readonly<Record<string, SurfaceParameter>>;
  readonly view: View;
  /** Local minima in the view, at the parameters' own values; of a great many, those of the lowest levels. */
  readonly minima: readonly (readonly [number, number])[];
  /**
   * What the minima are where they are not plain ones with ∇f = 0 and H ≻ 0. flat: ∇f = 0 but H is singular,
   * with a further zero eigenvalue or a whole curve of minima. kink: f has no gradient there.
   */
  readonly minimaAre?: 'flat' | 'kink';
  /** The first is where the widget begins. */
  readonly starts: readonly (readonly [number, number])[];
  /** A step size at which gradient descent from the starts goes down, and can be watched. */
  readonly eta: number;
  /** One sentence. */
  readonly teaches: string;
}

/** The parameters' own values, by name. */
export function parameterValues({ parameters = {} }: Surface): Record<string, number> {
  return Object.fromEntries(Object.entries(parameters).map(([name, { value }]) => [name, value]));
}
