/** A schedule of the same id in Python. */
export interface PythonRate {
  readonly id: string;
  /** The step size of step `t` of `steps`, from `eta` and the schedule's parameters under their names. */
  readonly eta: string;
}
