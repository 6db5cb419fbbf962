// One gradient step of a 2-16-16-1 network with tanh and mean squared error on a batch, in our language and by hand.
export const mlpSource = (batch) =>
  [
    `X: 2x${batch}; y: 1x${batch}; W1: 16x2; b1: 16; W2: 16x16; b2: 16; W3: 1x16; b3: scalar`,
    `o = ones(1, ${batch})`,
    'H1 = tanh(W1*X + b1*o)',
    'H2 = tanh(W2*H1 + b2*o)',
    'mean((W3*H2 + b3 - y).^2)',
  ].join('; ');

export const MLP_VARIABLES = ['W1', 'b1', 'W2', 'b2', 'W3', 'b3'];

const H = 16;

/** Loss and gradient into `out` (the loss first); parameters in the order of the variables, column by column. */
export function mlpByHand(batch, X, y) {
  const h1 = new Float64Array(H * batch);
  const h2 = new Float64Array(H * batch);
  const d1 = new Float64Array(H);
  const d2 = new Float64Array(H);
  const [W1, B1, W2, B2, W3, B3] = [0, 2 * H, 3 * H, 3 * H + H * H, 4 * H + H * H, 5 * H + H * H];
  return (theta, out) => {
    out.fill(0);
    let loss = 0;
    for (let p = 0; p < batch; p++) {
      const at = p * H;
      for (let i = 0; i < H; i++) {
        const z = theta[W1 + i] * X[2 * p] + theta[W1 + H + i] * X[2 * p + 1] + theta[B1 + i];
        h1[at + i] = Math.tanh(z);
        h2[at + i] = theta[B2 + i];
      }
      for (let j = 0; j < H; j++) {
        const h = h1[at + j];
        for (let i = 0; i < H; i++) h2[at + i] += theta[W2 + i + j * H] * h;
      }
      let f = theta[B3];
      for (let i = 0; i < H; i++) {
        h2[at + i] = Math.tanh(h2[at + i]);
        f += theta[W3 + i] * h2[at + i];
      }
      const error = f - y[p];
      loss += error * error;
      const delta = (2 * error) / batch;
      out[1 + B3] += delta;
      d1.fill(0);
      for (let i = 0; i < H; i++) {
        const h = h2[at + i];
        out[1 + W3 + i] += delta * h;
        d2[i] = delta * theta[W3 + i] * (1 - h * h);
        out[1 + B2 + i] += d2[i];
      }
      for (let j = 0; j < H; j++) {
        const h = h1[at + j];
        let back = 0;
        for (let i = 0; i < H; i++) {
          out[1 + W2 + i + j * H] += d2[i] * h;
          back += theta[W2 + i + j * H] * d2[i];
        }
        d1[j] = back * (1 - h * h);
        out[1 + B1 + j] += d1[j];
        out[1 + W1 + j] += d1[j] * X[2 * p];
        out[1 + W1 + H + j] += d1[j] * X[2 * p + 1];
      }
    }
    out[0] = loss / batch;
    return out;
  };
}
