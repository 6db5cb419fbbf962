import type { LandingId } from '../../worker/protocol/landing.ts';
import { gaussianViews } from './gaussian/GaussianViews.tsx';
import { hingeViews } from './hinge/HingeViews.tsx';
import type { LandingViews } from './landingViews.ts';
import { logisticViews } from './logistic/LogisticViews.tsx';
import { mixtureViews } from './mixture/MixtureViews.tsx';
import { pcaViews } from './pca/PcaViews.tsx';
import { regressionViews } from './regression/RegressionViews.tsx';

/** What is drawn of every model. */
export const views: Readonly<Record<LandingId, LandingViews>> = {
  regression: regressionViews,
  gaussian: gaussianViews,
  mixture: mixtureViews,
  logistic: logisticViews,
  pca: pcaViews,
  hinge: hingeViews,
};
