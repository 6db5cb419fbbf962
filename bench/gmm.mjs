// The Gaussian mixture objective of ADBench (Srajer, Kukelova, Fitzgibbon 2018), in our language and by hand.
// Component k has a weight α, a mean μ and Q = diag(exp q) + strictly lower L, the root of its precision:
// L = Σᵢ log Σₖ exp(αₖ + Σqₖ − ½‖Qₖ(xᵢ − μₖ)‖²) − n·logsumexp(α) + ½γ²(Σ‖exp qₖ‖² + ‖Lₖ‖²) − m Σ Σqₖ.
const GAMMA = 1;
const WISHART_M = 0;

/** A program of K components in d dimensions over n points. */
export function gmmSource(n, d, K) {
  const lines = [`X: ${d}x${n}; M: ${d}x${d}; a: ${K}`];
  for (let k = 1; k <= K; k++) lines.push(`m${k}: ${d}; q${k}: ${d}; l${k}: ${d}x${d}`);
  const densities = [];
  const priors = [];
  for (let k = 1; k <= K; k++) {
    lines.push(`c${k} = M.*l${k}`);
    lines.push(`z${k} = (diag(exp(q${k})) + c${k})*(X - m${k}*ones(1, ${n}))`);
    lines.push(`s${k} = a[${k}] + sum(q${k}) - 0.5*ones(1, ${d})*z${k}.^2`);
    densities.push(`exp(s${k})`);
    priors.push(`sum(exp(2*q${k})) + sum(c${k}.^2)`);
  }
  const prior = `${0.5 * GAMMA ** 2}*(${priors.join(' + ')})`;
  lines.push(`sum(log(${densities.join(' + ')})) - ${n}*logsumexp(a) + ${prior}`);
  return lines.join('; ');
}

/** The names of what is differentiated, in the order of the gradient. */
export const gmmVariables = (K) => [
  'a',
  ...Array.from({ length: K }, (_, k) => [`m${k + 1}`, `q${k + 1}`, `l${k + 1}`]).flat(),
];

/**
 * The same by hand, value and gradient in one sweep, in plain loops over typed arrays.
 *
 * @param x d numbers a point; `theta` as the gradient: a, then per component m, q and l column by column.
 */
export function gmmByHand(n, d, K, x) {
  const width = 2 * d + d * d;
  const Q = new Float64Array(K * d * d);
  const sums = new Float64Array(K);
  const z = new Float64Array(K * d);
  const s = new Float64Array(K);
  const r = new Float64Array(d);
  return (theta, out) => {
    out.fill(0);
    let largest = -Infinity;
    for (let k = 0; k < K; k++) largest = Math.max(largest, theta[k]);
    let total = 0;
    for (let k = 0; k < K; k++) total += Math.exp(theta[k] - largest);
    let value = -n * (largest + Math.log(total));
    for (let k = 0; k < K; k++) {
      const at = K + k * width;
      out[1 + k] -= (n * Math.exp(theta[k] - largest)) / total;
      sums[k] = 0;
      for (let j = 0; j < d; j++) {
        const q = theta[at + d + j];
        const e = Math.exp(q);
        sums[k] += q;
        Q[k * d * d + j * (d + 1)] = e;
        value += 0.5 * GAMMA ** 2 * e * e;
        out[1 + at + d + j] += GAMMA ** 2 * e * e - WISHART_M;
        for (let i = j + 1; i < d; i++) {
          const l = theta[at + 2 * d + i + j * d];
          Q[k * d * d + i + j * d] = l;
          value += 0.5 * GAMMA ** 2 * l * l;
          out[1 + at + 2 * d + i + j * d] += GAMMA ** 2 * l;
        }
      }
    }
    for (let p = 0; p < n; p++) {
      let top = -Infinity;
      for (let k = 0; k < K; k++) {
        const at = K + k * width;
        let squares = 0;
        z.fill(0, k * d, (k + 1) * d);
        for (let j = 0; j < d; j++) {
          const gap = x[p * d + j] - theta[at + j];
          for (let i = j; i < d; i++) z[k * d + i] += Q[k * d * d + i + j * d] * gap;
        }
        for (let i = 0; i < d; i++) squares += z[k * d + i] ** 2;
        s[k] = theta[k] + sums[k] - 0.5 * squares;
        top = Math.max(top, s[k]);
      }
      let mass = 0;
      for (let k = 0; k < K; k++) mass += Math.exp(s[k] - top);
      value += top + Math.log(mass);
      for (let k = 0; k < K; k++) {
        const weight = Math.exp(s[k] - top) / mass;
        const at = K + k * width;
        out[1 + k] += weight;
        r.fill(0);
        for (let j = 0; j < d; j++) {
          const gap = x[p * d + j] - theta[at + j];
          out[1 + at + d + j] += weight * (1 - z[k * d + j] * gap * Q[k * d * d + j * (d + 1)]);
          for (let i = j; i < d; i++) {
            r[j] += Q[k * d * d + i + j * d] * z[k * d + i];
            if (i > j) out[1 + at + 2 * d + i + j * d] -= weight * z[k * d + i] * gap;
          }
        }
        for (let j = 0; j < d; j++) out[1 + at + j] += weight * r[j];
      }
    }
    out[0] = value;
    return out;
  };
}
