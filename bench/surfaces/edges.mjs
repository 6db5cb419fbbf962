// Surfaces whose slope fades, jumps or breaks, by hand: f, and f with its gradient into `out`.
const { abs, exp, log1p, max, sign } = Math;

/** 1/(1 + e⁻ᵗ) and log(1 + eᵗ), neither of which may overflow. */
const sigmoid = (t) => 1 / (1 + exp(-t));
const softplus = (t) => max(t, 0) + log1p(exp(-abs(t)));

export const edges = {
  cliff: {
    f: (x, y) => (x * x) / 20 + (y * y) / 4 + 2 * sigmoid(20 * (x - 1)),
    g(x, y, out) {
      const s = sigmoid(20 * (x - 1));
      out[0] = (x * x) / 20 + (y * y) / 4 + 2 * s;
      out[1] = x / 10 + 40 * s * (1 - s);
      out[2] = y / 2;
    },
  },
  sigmoidPlateau: {
    f(x, y) {
      const a = sigmoid(2 * x + y) - 0.9;
      const b = sigmoid(y - 2 * x) - 0.1;
      return 0.5 * (a * a + b * b);
    },
    g(x, y, out) {
      const s = sigmoid(2 * x + y);
      const t = sigmoid(y - 2 * x);
      const a = s - 0.9;
      const b = t - 0.1;
      const u = a * s * (1 - s);
      const v = b * t * (1 - t);
      out[0] = 0.5 * (a * a + b * b);
      out[1] = 2 * (u - v);
      out[2] = u + v;
    },
  },
  crossEntropy: {
    f(x, y) {
      const p = 2 * x + y;
      const q = y - 2 * x;
      return softplus(p) - 0.9 * p + softplus(q) - 0.1 * q;
    },
    g(x, y, out) {
      const p = 2 * x + y;
      const q = y - 2 * x;
      const u = sigmoid(p) - 0.9;
      const v = sigmoid(q) - 0.1;
      out[0] = softplus(p) - 0.9 * p + softplus(q) - 0.1 * q;
      out[1] = 2 * (u - v);
      out[2] = u + v;
    },
  },
  diamond: {
    f: (x, y) => abs(x) + 2 * abs(y),
    g(x, y, out) {
      out[0] = abs(x) + 2 * abs(y);
      out[1] = sign(x);
      out[2] = 2 * sign(y);
    },
  },
  lasso: {
    f: (x, y) => 0.5 * ((x - 2) * (x - 2) + (y - 0.5) * (y - 0.5)) + abs(x) + abs(y),
    g(x, y, out) {
      const p = x - 2;
      const q = y - 0.5;
      out[0] = 0.5 * (p * p + q * q) + abs(x) + abs(y);
      out[1] = p + sign(x);
      out[2] = q + sign(y);
    },
  },
};
