/** A parameter set anew during a run: from step `at` on, `id` has this value. */
export interface Change {
  readonly at: number;
  /** Of the optimiser's parameters. */
  readonly id: string;
  readonly value: number;
}
