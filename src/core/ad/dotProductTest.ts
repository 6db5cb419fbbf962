/** Both sides of ⟨u, Jv⟩ = ⟨Jᵀu, v⟩. */
export interface DotProductTest {
  readonly forward: number;
  readonly backward: number;
  /** |difference| relative to the sizes of the terms: a few ε where both modes are right. */
  readonly gap: number;
}

/**
 * The dot-product test: a JVP and a VJP of one map belong together exactly when ⟨u, Jv⟩ = ⟨Jᵀu, v⟩ for all
 * u and v. It finds a wrong transpose with two sweeps, without ever building J.
 */
export function dotProductTest(
  jvp: (v: ArrayLike<number>) => ArrayLike<number>,
  vjp: (u: ArrayLike<number>) => ArrayLike<number>,
  v: ArrayLike<number>,
  u: ArrayLike<number>,
): DotProductTest {
  const [moved, back] = [jvp(v), vjp(u)];
  const forward = dot(u, moved);
  const backward = dot(back, v);
  const size = Math.max(1, absoluteDot(u, moved), absoluteDot(back, v));
  return { forward, backward, gap: Math.abs(forward - backward) / size };
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k] * b[k];
  return sum;
}

function absoluteDot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += Math.abs(a[k] * b[k]);
  return sum;
}
