import { gradientDescent } from '../../core/optim/gradientDescent.ts';
import { heavyBall } from '../../core/optim/heavyBall.ts';
import { heavyBallClassic } from '../../core/optim/heavyBallClassic.ts';
import type { Optimiser } from '../../core/optim/optimiser.ts';

/** The update rules that lesson 9 compares. Named one by one: the others would only weigh on its page. */
export const methods: ReadonlyMap<string, Optimiser> = new Map(
  [gradientDescent, heavyBall, heavyBallClassic].map((method) => [method.id, method]),
);
