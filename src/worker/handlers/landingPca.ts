import { compile } from '../../core/compile/compile.ts';
import { success, type Result } from '../../core/lang/fault.ts';
import { fromRows } from '../../core/num/matrix.ts';
import { meanOf, scatter } from '../../core/num/scatter.ts';
import { symmetricEigen } from '../../core/num/symmetricEigen.ts';
import { quadraticForm } from '../../core/surfaces/modelLoss.ts';
import type { LandingRequestOf, PcaLanding, Symmetric } from '../protocol/landing.ts';

/** The variance along a direction b of length 1: stationary on the circle where 2bᵀS has no part along it. */
export function pcaLanding(request: LandingRequestOf<'pca'>): Result<PcaLanding> {
  const { direction: b } = request;
  const { mean, sigma } = spreadOf(request);
  const [s11, s12, s22] = sigma;
  const source = quadraticForm(sigma);
  const read = compile(source);
  if (!read.ok) return read;
  const [g1, g2] = read.value.gradient({ b });
  const [u, v] = b;
  // Along (−v, u) the angle grows.
  const slope = u * g2 - v * g1;
  const { values, vectors } = symmetricEigen([s11, s12, s12, s22], 2);
  const [t1, t2] = [vectors[1], vectors[3]];
  const sign = t1 < 0 || (t1 === 0 && t2 < 0) ? -1 : 1;
  return success({
    model: 'pca',
    source,
    mean,
    scatter: sigma,
    value: read.value.evaluate({ b }).data[0],
    gradient: [g1, g2],
    tangential: [-v * slope, u * slope],
    slope,
    eigenvalues: [values[1], values[0]],
    top: [sign * t1 + 0, sign * t2 + 0],
    curve: Float64Array.from({ length: 361 }, (_, k) => {
      const angle = ((k - 180) * Math.PI) / 180;
      const [c, s] = [Math.cos(angle), Math.sin(angle)];
      return s11 * c * c + 2 * s12 * c * s + s22 * s * s;
    }),
  });
}

function spreadOf({ points, sigma }: LandingRequestOf<'pca'>): {
  mean: readonly [number, number];
  sigma: Symmetric;
} {
  if (points.length === 0) return { mean: [0, 0], sigma };
  const data = fromRows(points);
  const mean = meanOf(data).data;
  const spread = scatter(data, mean).data;
  return { mean: [mean[0], mean[1]], sigma: [spread[0], spread[1], spread[3]] };
}
