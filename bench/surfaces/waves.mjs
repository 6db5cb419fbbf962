// Surfaces of sines, cosines and exponentials by hand: f, and f with its gradient into `out`.
const { sin, cos, exp, sqrt, PI } = Math;

/** a¹⁸ by five multiplications: two steps from a²⁰, one from its slope. */
const power18 = (a) => {
  const a2 = a * a;
  const a4 = a2 * a2;
  const a8 = a4 * a4;
  return a8 * a8 * a2;
};

export const waves = {
  eggCarton: {
    f: (x, y) => sin(x) * sin(y),
    g(x, y, out) {
      const sx = sin(x);
      const sy = sin(y);
      out[0] = sx * sy;
      out[1] = cos(x) * sy;
      out[2] = sx * cos(y);
    },
  },
  mccormick: {
    f: (x, y) => sin(x + y) + (x - y) * (x - y) - 1.5 * x + 2.5 * y + 1,
    g(x, y, out) {
      const d = x - y;
      const c = cos(x + y);
      out[0] = sin(x + y) + d * d - 1.5 * x + 2.5 * y + 1;
      out[1] = c + 2 * d - 1.5;
      out[2] = c - 2 * d + 2.5;
    },
  },
  peaks: {
    f(x, y) {
      const x2 = x * x;
      const y2 = y * y;
      const a = 1 - x;
      const p = x / 5 - x2 * x - y2 * y2 * y;
      return (
        3 * a * a * exp(-x2 - (y + 1) * (y + 1)) -
        10 * p * exp(-x2 - y2) -
        exp(-(x + 1) * (x + 1) - y2) / 3
      );
    },
    g(x, y, out) {
      const x2 = x * x;
      const y2 = y * y;
      const a = 1 - x;
      const p = x / 5 - x2 * x - y2 * y2 * y;
      const u = 3 * a * exp(-x2 - (y + 1) * (y + 1));
      const v = 10 * exp(-x2 - y2);
      const w = exp(-(x + 1) * (x + 1) - y2) / 3;
      out[0] = u * a - v * p - w;
      out[1] = -2 * u * (1 + a * x) - v * (0.2 - 3 * x2 - 2 * x * p) + 2 * w * (x + 1);
      out[2] = -2 * u * a * (y + 1) + v * (5 * y2 * y2 + 2 * y * p) + 2 * w * y;
    },
  },
  rastrigin: {
    f: (x, y) => 20 + x * x - 10 * cos(2 * PI * x) + y * y - 10 * cos(2 * PI * y),
    g(x, y, out) {
      const a = 2 * PI * x;
      const b = 2 * PI * y;
      out[0] = 20 + x * x - 10 * cos(a) + y * y - 10 * cos(b);
      out[1] = 2 * x + 20 * PI * sin(a);
      out[2] = 2 * y + 20 * PI * sin(b);
    },
  },
  bohachevsky: {
    f: (x, y) => x * x + 2 * y * y - 0.3 * cos(3 * PI * x) - 0.4 * cos(4 * PI * y) + 0.7,
    g(x, y, out) {
      const a = 3 * PI * x;
      const b = 4 * PI * y;
      out[0] = x * x + 2 * y * y - 0.3 * cos(a) - 0.4 * cos(b) + 0.7;
      out[1] = 2 * x + 0.9 * PI * sin(a);
      out[2] = 4 * y + 1.6 * PI * sin(b);
    },
  },
  griewank: {
    f: (x, y) => 1 + (x * x + y * y) / 4000 - cos(x) * cos(y * Math.SQRT1_2),
    g(x, y, out) {
      const b = y * Math.SQRT1_2;
      const cx = cos(x);
      const cy = cos(b);
      out[0] = 1 + (x * x + y * y) / 4000 - cx * cy;
      out[1] = x / 2000 + sin(x) * cy;
      out[2] = y / 2000 + Math.SQRT1_2 * cx * sin(b);
    },
  },
  levi13: {
    f(x, y) {
      const a = sin(3 * PI * x);
      const b = sin(3 * PI * y);
      const c = sin(2 * PI * y);
      return a * a + (x - 1) * (x - 1) * (1 + b * b) + (y - 1) * (y - 1) * (1 + c * c);
    },
    g(x, y, out) {
      const p = x - 1;
      const q = y - 1;
      const a = sin(3 * PI * x);
      const b = sin(3 * PI * y);
      const c = sin(2 * PI * y);
      const B = 1 + b * b;
      const C = 1 + c * c;
      out[0] = a * a + p * p * B + q * q * C;
      out[1] = 6 * PI * a * cos(3 * PI * x) + 2 * p * B;
      out[2] =
        6 * PI * p * p * b * cos(3 * PI * y) + 2 * q * C + 4 * PI * q * q * c * cos(2 * PI * y);
    },
  },
  ackley: {
    f: (x, y) =>
      -20 * exp(-0.2 * sqrt((x * x + y * y) / 2)) -
      exp((cos(2 * PI * x) + cos(2 * PI * y)) / 2) +
      Math.E +
      20,
    g(x, y, out) {
      const a = 2 * PI * x;
      const b = 2 * PI * y;
      const r = sqrt((x * x + y * y) / 2);
      const u = 20 * exp(-0.2 * r);
      const v = exp((cos(a) + cos(b)) / 2);
      const slope = (0.1 * u) / r;
      out[0] = Math.E + 20 - u - v;
      out[1] = slope * x + PI * v * sin(a);
      out[2] = slope * y + PI * v * sin(b);
    },
  },
  michalewicz: {
    f(x, y) {
      const a = sin((x * x) / PI);
      const b = sin((2 * y * y) / PI);
      return -sin(x) * power18(a) * a * a - sin(y) * power18(b) * b * b;
    },
    g(x, y, out) {
      const p = (x * x) / PI;
      const q = (2 * y * y) / PI;
      const a = sin(p);
      const b = sin(q);
      const u = power18(a) * a;
      const v = power18(b) * b;
      const sx = sin(x);
      const sy = sin(y);
      out[0] = -sx * u * a - sy * v * b;
      out[1] = -u * (cos(x) * a + (40 / PI) * sx * cos(p) * x);
      out[2] = -v * (cos(y) * b + (80 / PI) * sy * cos(q) * y);
    },
  },
};
