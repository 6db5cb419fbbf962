import { compile } from '../../core/compile/compile.ts';
import { success, type Result } from '../../core/lang/fault.ts';
import { cholesky } from '../../core/num/cholesky.ts';
import { inverse } from '../../core/num/lu.ts';
import { fromRows, multiply, toRows, type Matrix } from '../../core/num/matrix.ts';
import { meanOf, scatter } from '../../core/num/scatter.ts';
import { gaussianLoss } from '../../core/surfaces/modelLoss.ts';
import type { GaussianLanding, LandingRequestOf, Square, Symmetric } from '../protocol/landing.ts';

/** The Gaussian likelihood: ∂ℓ/∂Σ = ½NΣ⁻¹ − ½Σ⁻¹(NS)Σ⁻¹ by the log-det rule and the rule of the inverse. */
export function gaussianLanding({
  points,
  sigma,
  mu,
}: LandingRequestOf<'gaussian'>): Result<GaussianLanding> {
  const source = gaussianLoss(points);
  const read = compile(source);
  if (!read.ok) return read;
  const loss = read.value;
  const data = fromRows(points);
  const mean = meanOf(data);
  const about = scatter(data, mu);
  const [s11, s12, s22] = sigma;
  const covariance = fromRows([
    [s11, s12],
    [s12, s22],
  ]);
  const positive = cholesky(covariance) !== null;
  const at = { S: covariance, m: mu };
  const inverted = inverse(covariance);
  const half = points.length / 2;
  const spread = scatter(data, mean.data);
  const none: Square = [NaN, NaN, NaN, NaN];
  const [m1, m2] = positive ? loss.derivative('m', at).data : [NaN, NaN];
  return success({
    model: 'gaussian',
    source,
    positive,
    value: positive ? loss.evaluate(at).data[0] : NaN,
    gradient: positive ? squareOf(loss.derivative('S', at)) : none,
    fromLogdet: positive ? squareOf(inverted, half) : none,
    fromInverse: positive ? squareOf(multiply(multiply(inverted, about), inverted), half) : none,
    meanGradient: [m1, m2],
    mean: [mean.data[0], mean.data[1]],
    scatter: symmetricOf(about),
    least: cholesky(spread) ? loss.evaluate({ S: spread, m: mean }).data[0] : NaN,
  });
}

function squareOf(a: Matrix, factor = 1): Square {
  const [[a11, a12], [a21, a22]] = toRows(a);
  return [factor * a11, factor * a12, factor * a21, factor * a22];
}

const symmetricOf = ({ data }: Matrix): Symmetric => [data[0], data[1], data[3]];
