import { LESSON_04, type LandingModel } from '../landingModel.ts';
import { pairsOf } from '../regression/regression.ts';
import { calm, column, row, say, symmetric } from '../say.ts';
import { directionOf } from './direction.ts';

const SOURCE = '2,2;2,-1;1,1;-2,-2;-2,1;-1,-1';

/** The direction of largest variance. */
export const pca: LandingModel<'pca'> = {
  id: 'pca',
  title: 'PCA',
  start: { source: SOURCE, sigma: [3, 1, 2], angle: 0 },
  columns: 'pair',
  dataLabel: 'points x₁, x₂',
  least: 0,
  lossTex:
    '\\max_{\\htmlClass{k-tan}{b}}\\ \\htmlClass{k-out}{\\htmlClass{k-tan}{b}^{\\top}S\\,\\htmlClass{k-tan}{b}}\\quad\\text{with}\\quad \\htmlClass{k-tan}{b}^{\\top}\\htmlClass{k-tan}{b} = 1',
  gradientTex:
    '\\nabla\\bigl(b^{\\top}Sb + \\lambda(1 - b^{\\top}b)\\bigr) = \\htmlClass{k-grad}{2b^{\\top}S} - 2\\lambda b^{\\top} = 0 \\iff S\\,b = \\lambda\\,b',
  uses: [
    {
      tex: '\\nabla_b\\,b^{\\top}Sb = 2b^{\\top}S\\ \\text{ for } S = S^{\\top}',
      name: 'the quadratic form',
      lesson: LESSON_04,
    },
  ],
  chapter: 'chapter 10, principal component analysis, with the multipliers of chapter 7',
  examples: [
    {
      id: 'six',
      label: 'six points with S = [3, 1; 1, 2]',
      teaches: 'Turn b until the gradient has no part along the circle.',
      patch: { source: SOURCE, angle: 0 },
    },
    {
      id: 'given',
      label: 'S given, no points',
      teaches: 'Only S matters: type one of your own.',
      patch: { source: '', sigma: [3, 1, 2], angle: 0 },
    },
    {
      id: 'round',
      label: 'the same variance in all directions',
      teaches: 'Both eigenvalues are equal: every direction is an eigenvector.',
      patch: { source: '1,0;-1,0;0,1;0,-1', angle: 30 },
    },
    {
      id: 'line',
      label: 'points on a line',
      teaches: 'The smaller eigenvalue is 0: across the line nothing varies.',
      patch: { source: '-2,-1;0,0;2,1;4,2', angle: 90 },
    },
  ],
  request: ({ sigma, angle }, points) => ({
    model: 'pca',
    points: pairsOf(points),
    sigma,
    direction: directionOf(angle),
  }),
  facts: ({ landing: l, asked }) => {
    const [u1, u2] = directionOf(asked.angle);
    return {
      s11: l.scatter[0],
      s12: l.scatter[1],
      s22: l.scatter[2],
      mean1: l.mean[0],
      mean2: l.mean[1],
      lambda1: l.eigenvalues[0],
      lambda2: l.eigenvalues[1],
      b1: l.top[0],
      b2: l.top[1],
      u1,
      u2,
      value: l.value,
      g1: l.gradient[0],
      g2: l.gradient[1],
      tangent1: calm(l.tangential[0]),
      tangent2: calm(l.tangential[1]),
      slope: calm(l.slope),
    };
  },
  words: ({ landing: l, asked: { angle } }) => {
    const [first, second] = l.eigenvalues;
    const round = first - second <= 1e-9 * first;
    const still = Math.abs(l.slope) <= 1e-9 * (1 + first);
    const which =
      still && !round
        ? Math.abs(l.value - first) < 1e-9 * (1 + first)
          ? 'the largest'
          : 'the smallest'
        : '';
    return [
      `Along b = ${column(directionOf(angle))}, at ${say(angle)}°, the variance bᵀSb is ${say(l.value)}.`,
      still
        ? `The gradient 2bᵀS = ${row(l.gradient)} has no part along the circle: S b = λ b with λ = ${say(l.value)}${which && `, ${which} of its values`}.`
        : `The gradient 2bᵀS = ${row(l.gradient)} has the part ${row(l.tangential)} along the circle: turn b that way and the variance grows.`,
      round
        ? `Both eigenvalues of S are ${say(first)}, so every direction is as good.`
        : `S = ${symmetric(l.scatter)} has the eigenvalues ${say(first, 5)} and ${say(second, 5)}; the largest variance is along ±${column(l.top)}.`,
    ];
  },
  legend: () => [
    { concept: 'input', name: 'points' },
    { concept: 'tangent', name: 'direction b' },
    { concept: 'output', name: 'variance, ellipse of S' },
    { concept: 'gradient', name: '2bᵀS, a row' },
    { concept: 'linear', name: 'its part along the circle' },
  ],
  table: ({ landing: l }) => ({
    name: 'pca',
    columns: ['angle', 'bᵀSb'],
    rows: Array.from(l.curve, (value, k) => [k - 180, value]),
  }),
};
