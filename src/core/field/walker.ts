/** One path at a time, step by step, without anything kept of it but the present point. */
export interface Walker {
  readonly x: number;
  readonly y: number;
  /** After a failed step: the method could not go on although f is defined here. */
  readonly stuck: boolean;
  start(x: number, y: number): void;
  /** False when no step could be taken. */
  step(): boolean;
  /** Whether the path does not merely turn here. */
  isSlow(): boolean;
}

/**
 * Heavy ball v ← βv + ∇f(x), x ← x − ηv as `optim/heavyBall.ts` states it, to the bit, and with β = 0 gradient
 * descent; for pictures that take millions of steps, so nothing is allocated.
 */
export function walker(
  f: { valueAndGradient(x: ArrayLike<number>, out?: Float64Array): Float64Array },
  eta: number,
  beta: number,
): Walker {
  const at = new Float64Array(2);
  const sweep = new Float64Array(3);
  let vx = 0;
  let vy = 0;
  const self = {
    x: 0,
    y: 0,
    stuck: false,
    start(x: number, y: number): void {
      self.x = x;
      self.y = y;
      vx = vy = 0;
    },
    step(): boolean {
      at[0] = self.x;
      at[1] = self.y;
      f.valueAndGradient(at, sweep);
      // NaN or ∞ in any of the three makes this NaN.
      if ((sweep[0] + sweep[1] + sweep[2]) * 0 !== 0) return false;
      vx = beta * vx + sweep[1];
      vy = beta * vy + sweep[2];
      self.x -= eta * vx;
      self.y -= eta * vy;
      return true;
    },
    isSlow: (): boolean => {
      // Without a force the velocity alone would carry on, so both must be small against what moved it.
      const slope = Math.abs(sweep[1]) + Math.abs(sweep[2]);
      return slope * eta <= (1 - beta) * 1e-8 * (1 + Math.abs(self.x) + Math.abs(self.y));
    },
  };
  return self;
}
