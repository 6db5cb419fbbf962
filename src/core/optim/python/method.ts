import type { Library } from './library.ts';

/** What a method's lines are written with. */
export interface Words extends Library {
  /** The step size of step t: `eta`, or `eta_t` where a schedule scales it. */
  readonly eta: string;
}

/** A class of torch.optim that is the same method. */
export interface TorchClass {
  readonly call: string;
  /** Its keyword arguments, in the names of the program; the step size is always `lr`. */
  readonly settings: Readonly<Record<string, string>>;
  /** A vector of `atRest`, and what the class calls it in its state. */
  readonly memory?: readonly [name: string, entry: string];
  /** Parameters that must be above 0 throughout: at 0 the class keeps no memory, and takes another path. */
  readonly positive?: readonly string[];
}

/**
 * An optimiser of the same id in Python. Its lines stand in a function that has its parameters under their names
 * (`weightDecay` as `weight_decay`), the point `x` and its gradient `g`, both arrays of two numbers.
 */
export interface PythonMethod {
  readonly id: string;
  /** Lines before the first step. */
  readonly init: (words: Words) => readonly string[];
  /** Lines of a step, which leave the next point in `x`; `break` where there is none. */
  readonly step: (words: Words) => readonly string[];
  /** What must hold besides ∇f = 0 before the point is at rest, in terms of `still(vector)`. */
  readonly atRest?: string;
  /**
   * Functions of its own, each after those it calls. A method with any may look elsewhere: it has `value`, f at x,
   * and `look(z)`, f and its gradient at z.
   */
  readonly functions?: (library: Library) => readonly string[];
  readonly torch?: TorchClass;
}
