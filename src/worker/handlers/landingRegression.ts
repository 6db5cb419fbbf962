import { success, type Result } from '../../core/lang/fault.ts';
import { fromRows } from '../../core/num/matrix.ts';
import { normalEquations } from '../../core/num/normalEquations.ts';
import { dataLoss } from '../../core/surfaces/dataLoss.ts';
import type { LandingRequestOf, RegressionLanding } from '../protocol/landing.ts';
import { compiled } from './compiled.ts';

/** Least squares: ∇R(θ) = (2/N)(Xθ − y)ᵀX, zero where XᵀXθ = Xᵀy. */
export function regressionLanding({
  points,
  theta,
}: LandingRequestOf<'regression'>): Result<RegressionLanding> {
  const source = dataLoss('line', points, 0);
  const read = compiled({ source, values: {} });
  if (!read.ok) return read;
  const risk = read.value;
  const { xx, xy, rank, solution } = normalEquations(
    fromRows(points.map(([x]) => [1, x])),
    fromRows(points.map(([, y]) => [y])),
  );
  const [gx, gy] = risk.gradient(theta);
  const [h11, h12, , h22] = risk.hessian(theta);
  return success({
    model: 'regression',
    source,
    xx: [xx.data[0], xx.data[1], xx.data[3]],
    xy: [xy.data[0], xy.data[1]],
    rank,
    solution: [solution.data[0], solution.data[1]],
    risk: risk.value(theta),
    riskLeast: risk.value(solution.data),
    gradient: [gx, gy],
    hessian: [h11, h12, h22],
    residuals: points.map(([x, y]) => theta[0] + theta[1] * x - y),
  });
}
