// Bowls, ravines and saddles by hand: f, and f with its gradient into `out`, parameters at their own values.
const K = 25;
const C = Math.cos(0.5);
const S = Math.sin(0.5);

/** ½(a² + κ b²) in axes (c, s) and (−s, c). */
const ravineAlong = (c, s) => ({
  f(x, y) {
    const a = c * x + s * y;
    const b = c * y - s * x;
    return 0.5 * (a * a + K * b * b);
  },
  g(x, y, out) {
    const a = c * x + s * y;
    const b = K * (c * y - s * x);
    out[0] = 0.5 * (a * a + (b * b) / K);
    out[1] = c * a - s * b;
    out[2] = s * a + c * b;
  },
});

export const valleys = {
  bowl: {
    f: (x, y) => 0.5 * (x * x + y * y),
    g(x, y, out) {
      out[0] = 0.5 * (x * x + y * y);
      out[1] = x;
      out[2] = y;
    },
  },
  ravine: {
    f: (x, y) => 0.5 * (x * x + K * y * y),
    g(x, y, out) {
      const ky = K * y;
      out[0] = 0.5 * (x * x + ky * y);
      out[1] = x;
      out[2] = ky;
    },
  },
  rotatedRavine: ravineAlong(0.8, 0.6),
  turnedRavine: ravineAlong(C, S),
  saddleWell: {
    f(x, y) {
      const y2 = y * y;
      return x * x - y2 + 0.25 * y2 * y2;
    },
    g(x, y, out) {
      const y2 = y * y;
      out[0] = x * x - y2 + 0.25 * y2 * y2;
      out[1] = 2 * x;
      out[2] = y * (y2 - 2);
    },
  },
  booth: {
    f(x, y) {
      const a = x + 2 * y - 7;
      const b = 2 * x + y - 5;
      return a * a + b * b;
    },
    g(x, y, out) {
      const a = x + 2 * y - 7;
      const b = 2 * x + y - 5;
      out[0] = a * a + b * b;
      out[1] = 2 * a + 4 * b;
      out[2] = 4 * a + 2 * b;
    },
  },
  matyas: {
    f: (x, y) => 0.26 * (x * x + y * y) - 0.48 * x * y,
    g(x, y, out) {
      out[0] = 0.26 * (x * x + y * y) - 0.48 * x * y;
      out[1] = 0.52 * x - 0.48 * y;
      out[2] = 0.52 * y - 0.48 * x;
    },
  },
  quartic: {
    f(x, y) {
      const x2 = x * x;
      const y2 = y * y;
      return x2 * x2 + y2 * y2;
    },
    g(x, y, out) {
      const x2 = x * x;
      const y2 = y * y;
      out[0] = x2 * x2 + y2 * y2;
      out[1] = 4 * x2 * x;
      out[2] = 4 * y2 * y;
    },
  },
  doubleWell: {
    f(x, y) {
      const a = x * x - 1;
      return a * a + y * y;
    },
    g(x, y, out) {
      const a = x * x - 1;
      out[0] = a * a + y * y;
      out[1] = 4 * a * x;
      out[2] = 2 * y;
    },
  },
  monkeySaddle: {
    f(x, y) {
      const x2 = x * x;
      const y2 = y * y;
      const r2 = x2 + y2;
      return x * (x2 - 3 * y2) + 0.75 * r2 * r2;
    },
    g(x, y, out) {
      const x2 = x * x;
      const y2 = y * y;
      const r2 = x2 + y2;
      out[0] = x * (x2 - 3 * y2) + 0.75 * r2 * r2;
      out[1] = 3 * (x2 - y2 + r2 * x);
      out[2] = 3 * y * (r2 - 2 * x);
    },
  },
  productValley: {
    f(x, y) {
      const a = x * y - 1;
      return 0.5 * a * a;
    },
    g(x, y, out) {
      const a = x * y - 1;
      out[0] = 0.5 * a * a;
      out[1] = a * y;
      out[2] = a * x;
    },
  },
};
