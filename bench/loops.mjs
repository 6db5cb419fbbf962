// The loops that are timed. Loaded anew for each function, since V8 compiles a loop once for all that it calls:
// were it shared, only the first code by hand would be inlined into it.

/** f and its gradient at every point, in code by hand. */
export function handLoops({ f, g }, points) {
  const xs = Float64Array.from(points, ([x]) => x);
  const ys = Float64Array.from(points, ([, y]) => y);
  const out = new Float64Array(3);
  return {
    handValue() {
      let total = 0;
      for (let i = 0; i < xs.length; i++) total += f(xs[i], ys[i]);
      return total;
    },
    handGradient() {
      let total = 0;
      for (let i = 0; i < xs.length; i++) {
        g(xs[i], ys[i], out);
        total += out[0] + out[1] + out[2];
      }
      return total;
    },
  };
}

/** The same by a compiled function. */
export function coreLoops({ value, valueAndGradient }, points) {
  const out = new Float64Array(3);
  return {
    value() {
      let total = 0;
      for (const p of points) total += value(p);
      return total;
    },
    gradient() {
      let total = 0;
      for (const p of points) {
        valueAndGradient(p, out);
        total += out[0] + out[1] + out[2];
      }
      return total;
    },
  };
}

/** f at every point of a grid, in code by hand. */
export function gridByHand({ f }, xs, ys) {
  const out = new Float64Array(xs.length * ys.length);
  return () => {
    let at = 0;
    for (let j = 0; j < ys.length; j++) {
      for (let i = 0; i < xs.length; i++) out[at++] = f(xs[i], ys[j]);
    }
    return out;
  };
}

/** Steps of gradient descent, in code by hand. */
export function descentByHand({ g }, [x0, y0], eta, steps) {
  const out = new Float64Array(3);
  return () => {
    let x = x0;
    let y = y0;
    for (let t = 0; t < steps; t++) {
      g(x, y, out);
      x -= eta * out[1];
      y -= eta * out[2];
    }
    return x + y;
  };
}
