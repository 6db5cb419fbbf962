import type { Result } from '../../core/lang/fault.ts';
import type { Landing } from '../protocol/landing.ts';
import type { Handler } from './handler.ts';
import { gaussianLanding } from './landingGaussian.ts';
import { hingeLanding } from './landingHinge.ts';
import { logisticLanding } from './landingLogistic.ts';
import { mixtureLanding } from './landingMixture.ts';
import { pcaLanding } from './landingPca.ts';
import { regressionLanding } from './landingRegression.ts';

/** A model of Part II at one place of its parameters: its loss, the gradient, and where that is zero. */
export const landing: Handler<'landing'> = {
  *work(request): Generator<number, Result<Landing>> {
    switch (request.model) {
      case 'regression':
        return regressionLanding(request);
      case 'gaussian':
        return gaussianLanding(request);
      case 'mixture':
        return yield* mixtureLanding(request);
      case 'logistic':
        return yield* logisticLanding(request);
      case 'pca':
        return pcaLanding(request);
      case 'hinge':
        return hingeLanding(request);
    }
  },
  transfer: (answer) => {
    if (answer.model === 'pca') return [answer.curve.buffer];
    if (answer.model !== 'logistic') return [];
    return [answer.newton, answer.descent].flatMap(({ path, values, norms }) => [
      path.buffer,
      values.buffer,
      norms.buffer,
    ]);
  },
};
