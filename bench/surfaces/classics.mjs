// Polynomials of several valleys by hand: f, and f with its gradient into `out`.
export const classics = {
  himmelblau: {
    f(x, y) {
      const a = x * x + y - 11;
      const b = x + y * y - 7;
      return a * a + b * b;
    },
    g(x, y, out) {
      const a = x * x + y - 11;
      const b = x + y * y - 7;
      out[0] = a * a + b * b;
      out[1] = 4 * x * a + 2 * b;
      out[2] = 2 * a + 4 * y * b;
    },
  },
  rosenbrock: {
    f(x, y) {
      const a = 1 - x;
      const b = y - x * x;
      return a * a + 100 * b * b;
    },
    g(x, y, out) {
      const a = 1 - x;
      const b = y - x * x;
      out[0] = a * a + 100 * b * b;
      out[1] = -2 * a - 400 * x * b;
      out[2] = 200 * b;
    },
  },
  threeHumpCamel: {
    f(x, y) {
      const x2 = x * x;
      return x2 * (2 + x2 * (x2 / 6 - 1.05)) + x * y + y * y;
    },
    g(x, y, out) {
      const x2 = x * x;
      out[0] = x2 * (2 + x2 * (x2 / 6 - 1.05)) + x * y + y * y;
      out[1] = x * (4 + x2 * (x2 - 4.2)) + y;
      out[2] = x + 2 * y;
    },
  },
  beale: {
    f(x, y) {
      const y2 = y * y;
      const a = 1.5 - x + x * y;
      const b = 2.25 - x + x * y2;
      const c = 2.625 - x + x * y2 * y;
      return a * a + b * b + c * c;
    },
    g(x, y, out) {
      const y2 = y * y;
      const y3 = y2 * y;
      const a = 1.5 - x + x * y;
      const b = 2.25 - x + x * y2;
      const c = 2.625 - x + x * y3;
      out[0] = a * a + b * b + c * c;
      out[1] = 2 * (a * (y - 1) + b * (y2 - 1) + c * (y3 - 1));
      out[2] = 2 * x * (a + 2 * b * y + 3 * c * y2);
    },
  },
  sixHumpCamel: {
    f(x, y) {
      const x2 = x * x;
      const y2 = y * y;
      return x2 * (4 + x2 * (x2 / 3 - 2.1)) + x * y + 4 * y2 * (y2 - 1);
    },
    g(x, y, out) {
      const x2 = x * x;
      const y2 = y * y;
      out[0] = x2 * (4 + x2 * (x2 / 3 - 2.1)) + x * y + 4 * y2 * (y2 - 1);
      out[1] = x * (8 + x2 * (2 * x2 - 8.4)) + y;
      out[2] = x + 8 * y * (2 * y2 - 1);
    },
  },
  styblinskiTang: {
    f(x, y) {
      const x2 = x * x;
      const y2 = y * y;
      return 0.5 * (x2 * (x2 - 16) + 5 * x + y2 * (y2 - 16) + 5 * y);
    },
    g(x, y, out) {
      const x2 = x * x;
      const y2 = y * y;
      out[0] = 0.5 * (x2 * (x2 - 16) + 5 * x + y2 * (y2 - 16) + 5 * y);
      out[1] = x * (2 * x2 - 16) + 2.5;
      out[2] = y * (2 * y2 - 16) + 2.5;
    },
  },
  goldsteinPrice: {
    f(x, y) {
      const a = x + y + 1;
      const b = 2 * x - 3 * y;
      const p = 19 + x * (3 * x - 14) + y * (3 * y - 14 + 6 * x);
      const q = 18 + x * (12 * x - 32) + y * (27 * y + 48 - 36 * x);
      return Math.log((1 + a * a * p) * (30 + b * b * q));
    },
    g(x, y, out) {
      const a = x + y + 1;
      const b = 2 * x - 3 * y;
      const p = 19 + x * (3 * x - 14) + y * (3 * y - 14 + 6 * x);
      const q = 18 + x * (12 * x - 32) + y * (27 * y + 48 - 36 * x);
      const u = 1 + a * a * p;
      const v = 30 + b * b * q;
      // The slopes of p are the same along x and y.
      const du = (a * (2 * p + a * (6 * a - 20))) / u;
      out[0] = Math.log(u * v);
      out[1] = du + (b * (4 * q + b * (24 * x - 36 * y - 32))) / v;
      out[2] = du + (b * (b * (54 * y - 36 * x + 48) - 6 * q)) / v;
    },
  },
};
