import { describe, expect, it } from 'vitest';
import { complete } from '../../core/num/complete.ts';
import { contour } from '../../worker/handlers/contour.ts';
import { opened } from '../../worker/handlers/opened.ts';
import { race } from '../../worker/handlers/race.ts';
import { viewOf } from '../parts/plane.ts';
import { describe as sentence } from './describe.ts';
import { schema } from './inputs.ts';
import { openedOf, raceOf, readingOf } from './model.ts';

/** The sentences for a link, through the same handlers that the worker runs. */
function words(query: string): string {
  const inputs = schema.parse(query).state;
  const asked = raceOf(inputs, readingOf(inputs.source).parameters, null);
  const run = complete(race.work(asked));
  const picture = complete(
    contour.work({ fn: asked.fn, view: viewOf(inputs.view), nx: 40, ny: 30, bands: 5 }),
  );
  if (!run.ok || !picture.ok) throw new Error(query);
  const wanted = openedOf(inputs, run.value, asked);
  const step = complete(opened.work(wanted));
  if (!step.ok) throw new Error(query);
  return sentence(inputs, {
    race: { ...run.value, asked },
    contour: picture.value,
    opened: { ...step.value, asked: wanted },
    covered: false,
    faulty: false,
  });
}

describe('the words for what is seen', () => {
  it.each([
    ['eta=0.07&step=24', 'After 24 steps it is at (−0.4381, 0.001003)'],
    ['eta=0.07&step=24', '88 % of the limit 0.08 (everywhere, since f is quadratic)'],
    ['eta=0.08&step=0', 'exactly at the limit'],
    ['eta=0.085&step=0', 'ends higher than it began'],
    ['eta=0.09&steps=2000', 'diverges'],
    ['eta=0.04&beta=0.9', 'Heavy ball with η = 0.04 and β = 0.9'],
    ['opt=gradientDescent&eta=0.04&beta=0.9', 'Gradient descent with η = 0.04 from'],
    ['s=saddleWell&at=2,0&steps=500', 'is zero to all digits'],
    ['s=rosenbrock', 'near this point'],
    ['f=log(x)%2By^2&at=0.5,0&eta=0.6&view=-1,1,-1,1', 'stops after 1 step,'],
    ['f=log(x)%2By^2&at=-0.5,0&eta=0.6&view=-1,1,-1,1', 'no value or no slope at the start'],
    ['f=log(x)%2By^2&at=0.5,0&eta=0.01&view=-1,1,-1,1', 'In the hatched part, 50 % of the picture'],
    ['f=log(-1-x^2)&at=0.5,0&eta=0.01&view=-1,1,-1,1', 'no finite value anywhere'],
    [
      'f=abs(x)%2By^2&at=0,1&eta=0.1&view=-1,1,-1,1&step=0',
      'abs has a corner here, and its slope is taken as 0',
    ],
    ['f=abs(x)%2By^2&at=1,1&eta=0.1&view=-1,1,-1,1&step=0', 'near this point'],
    [
      'f=f(x,y)=x^2*y/(x^2%2By^2);f(0,0)=0&at=0,0&eta=0.1&view=-1,1,-1,1&step=0',
      'the slopes are limits of difference quotients',
    ],
    ['f=3%2B0*x&at=0.5,0&eta=0.01&view=-1,1,-1,1', 'zero at the start'],
    [
      'eta=0.07&step=24',
      'bounces between the walls along the steep direction (λ = 25) with factor −0.75',
    ],
    ['eta=0.07&step=24', 'crawls along the floor (λ = 1) with factor 0.93'],
    ['eta=0.05&from=20:eta:0.02,30:beta:0.5', 'Changed on the way: η = 0.02 from step 20 and β'],
    ['eta=0.05&sched=cosine', 'follows the schedule “Cosine”'],
    ['eta=0.05&noise=0.3&seed=4', 'with noise of size 0.3, seed 4'],
    ['eta=0.05&on=disc:-2,0,1', 'back into the disc of radius 1 about (−2, 0)'],
    ['eta=0.05&on=box:-3,0,0.5,2', 'back into the box from (−3, 0.5) to (0, 2)'],
    [
      's=ravine&eta=0.04&runs=newton',
      'Beside it: Newton has loss 0 and reaches the goal in step 1',
    ],
    ['f=x^2&opt=newton', 'has an eigenvalue 0 here'],
  ])('%s: … %s …', (query, part) => {
    expect(words(query)).toContain(part);
  });
});
