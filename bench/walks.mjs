// Walks by hand from the middle of every pixel, so many steps each. Loaded anew for each function and method, as
// the loops of loops.mjs are.

/** Calls `walk(x, y, steps)` for every start. */
const fromAll = (view, side, steps, walk) => () => {
  let total = 0;
  for (let j = 0, pixel = 0; j < side; j++) {
    const y = view.y0 + ((j + 0.5) / side) * (view.y1 - view.y0);
    for (let i = 0; i < side; i++, pixel++) {
      const x = view.x0 + ((i + 0.5) / side) * (view.x1 - view.x0);
      total += walk(x, y, steps[pixel]);
    }
  }
  return total;
};

function momentum(g, view, side, steps, { eta, beta }) {
  const out = new Float64Array(3);
  return fromAll(view, side, steps, (x, y, n) => {
    let [vx, vy] = [0, 0];
    for (let t = 0; t < n; t++) {
      g(x, y, out);
      vx = beta * vx + out[1];
      vy = beta * vy + out[2];
      x -= eta * vx;
      y -= eta * vy;
    }
    return x + y;
  });
}

function adam(g, view, side, steps, { eta, beta1, beta2, epsilon }) {
  const out = new Float64Array(3);
  return fromAll(view, side, steps, (x, y, n) => {
    let [mx, my, sx, sy, p1, p2] = [0, 0, 0, 0, 1, 1];
    for (let t = 0; t < n; t++) {
      g(x, y, out);
      const gx = out[1];
      const gy = out[2];
      p1 *= beta1;
      p2 *= beta2;
      mx = beta1 * mx + (1 - beta1) * gx;
      my = beta1 * my + (1 - beta1) * gy;
      sx = beta2 * sx + (1 - beta2) * gx * gx;
      sy = beta2 * sy + (1 - beta2) * gy * gy;
      x -= (eta * mx) / (1 - p1) / (Math.sqrt(sx / (1 - p2)) + epsilon);
      y -= (eta * my) / (1 - p1) / (Math.sqrt(sy / (1 - p2)) + epsilon);
    }
    return x + y;
  });
}

export const walks = { gradientDescent: momentum, heavyBall: momentum, adam };
