/** What an own exercise asks for of its function. */
export type OwnAsk = 'value' | 'derivative' | 'gradient' | 'jacobian' | 'hessian';

/**
 * An exercise that an instructor wrote without code, as it travels in a link. Every text is in the language that is typed
 * everywhere else; parameters stand in them by name and are replaced by what the seed draws.
 */
export interface OwnExercise {
  readonly title: string;
  /** Words with formulas of the language between dollars: `Let $f(x, y) = a*x^2 + y$.` */
  readonly prompt: string;
  readonly ask: OwnAsk;
  /** `a*x^2 + y`, `(x*y, x^2)` or `norm2(A*x-b)^2`. */
  readonly of: string;
  /** `x, y`, or the one vector or matrix by which is differentiated. */
  readonly by: string;
  /** `x=1, y=p`; empty for an answer in symbols. */
  readonly at: string;
  /** `a in 1..4; p in {-2, -1, 1, 2}`. */
  readonly parameters: string;
  /** Where names that stay free lie: `x in 0.5..4`. */
  readonly domain: string;
  /** Shapes: `A: 3x2; x: 2`; empty for numbers. */
  readonly shapes: string;
  /** So many decimals are enough; null for exact. */
  readonly decimals: number | null;
}

/** An exercise by name, or one that comes along whole. */
export type ExerciseRef = { readonly template: string } | { readonly own: OwnExercise };
