/** A point of the plane. */
type Pair = readonly [number, number];

/**
 * Losses of models in the plane as texts of our language, for N points: what the worker differentiates, and what a
 * reader may take along to another lab. Least squares and logistic regression are in `dataLoss.ts`.
 */

/** ℓ(S, m) = (N/2) log det S + ½ Σ (x − m)ᵀS⁻¹(x − m), in the trace form: ½ tr(S⁻¹DᵀD), rows of D are (x − m)ᵀ. */
export const gaussianLoss = (points: readonly Pair[]): string =>
  `S: 2x2; m: 2; D = ${rows(points)} - ones(${points.length},1)*m'; ` +
  `f(S, m) = ${points.length}/2*logdet(S) + 1/2*tr(inv(S)*(D'*D))`;

/**
 * −Σₙ log Σₖ wₖ N(xₙ; mₖ, Sₖ), in the weights w1, w2, …, the means m1, … and the covariances S1, …; each of K
 * components has its own.
 */
export function mixtureLoss(points: readonly Pair[], count: number): string {
  const all = Array.from({ length: count }, (_, k) => k + 1);
  const n = points.length;
  const names = (letter: string): string => all.map((k) => `${letter}${k}`).join(', ');
  const declared = all.map((k) => `w${k}: 1; m${k}: 2; S${k}: 2x2; `).join('');
  const parts = all.map(
    (k) =>
      `D${k} = ${rows(points)} - ones(${n},1)*m${k}'; ` +
      `q${k} = ((D${k}*inv(S${k})).*D${k})*ones(2,1); `,
  );
  const density = all.map((k) => `w${k}/(2*pi*sqrt(det(S${k})))*exp(-q${k}/2)`).join(' + ');
  return `${declared}${parts.join('')}f(${names('w')}, ${names('m')}, ${names('S')}) = -sum(log(${density}))`;
}

/** bᵀSb, in b. */
export const quadraticForm = ([s11, s12, s22]: readonly [number, number, number]): string =>
  `b: 2; b'*[${decimal(s11)},${decimal(s12)};${decimal(s12)},${decimal(s22)}]*b`;

/** ½‖w‖² + Σ max(0, 1 − c wᵀu) for points u with the class c = ±1, in x and y, the two numbers of w. */
export function hingeLoss(points: readonly (readonly [number, number, number])[]): string {
  const signed = points.map(([u1, u2, c]): Pair => [c * u1, c * u2]);
  return `1/2*(x^2 + y^2) + sum(relu(1 - ${rows(signed)}*[x;y]))`;
}

const rows = (points: readonly Pair[]): string =>
  `[${points.map((point) => point.map(decimal).join(',')).join(';')}]`;

/** Every digit, in a form that the language reads. */
const decimal = (value: number): string => String(value + 0).replace('e+', 'e');
