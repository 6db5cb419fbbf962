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

const MANY =
  's=ravine&eta=0.03&runs=heavyBall,eta:0.03,beta:0.5;nesterov,eta:0.02,beta:0.9;adam,eta:0.1;rmsprop,eta:0.05;newton;adagrad,eta:0.3;heavyBallAveraged,eta:0.3,beta:0.9';

describe('the words for what is seen', () => {
  it('do not call it moving away when the floor carries a tiny error of the wall along', () => {
    const near = words('s=himmelblau&at=0,-1&eta=0.01&step=40');
    expect(near).toContain('slides in along the floor (λ = 28.69) with factor 0.713');
    expect(near).not.toContain('moves away');
  });
  it('stay few in a race of eight', () => {
    expect(words(`${MANY}&step=40`).length).toBeLessThan(520);
  });

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
    // A run beside the first that leaves its parameters to the usual ones.
    ['s=ravine&runs=adam', 'Beside it: Adam (η = 0.001) has'],
    ['s=ravine&runs=heavyBall,eta:0.07', 'Beside it: Gradient descent (η = 0.07) has'],
    // Why it ends where it ends, and what would help.
    ['f=-x^2-y^2&at=0.1,0&eta=0.1&view=-1,1,-1,1', 'goes down without end: after 165 steps'],
    ['f=1e300*x*1e300&at=1,1&view=-3,3,-3,3', 'at the start: move the start'],
    ['s=ravine&beta=0.5&on=box:100,101,100,101', 'its start lies outside the set'],
    ['s=ravine&noise=1000000', 'ends higher than it began: the noise carries it there'],
    [
      'f=x^3-3x-y^2&opt=newton&steps=3&at=-0.6,0.1&view=-3,3,-3,3',
      'the method looks for a point without slope',
    ],
    ['s=ravine&opt=gradientDescent&on=box:1,2,1,2&at=1,1', 'From the start no move within the set'],
    ['s=ravine&opt=gradientDescent&on=box:1,2,1,2&at=2,2', 'it rests on the border of the set'],
    [
      `${MANY}&step=40`,
      '7 other runs are beside it: now the lowest loss is 0 (Newton), the highest',
    ],
    [`${MANY}&step=40`, 'the goal, first Newton, in step 1.'],
  ])('%s: … %s …', (query, part) => {
    expect(words(query)).toContain(part);
  });

  it('does not call a run that stays at a negative loss one that ends higher', () => {
    expect(words('f=x^2%2By^2-1000&at=0.1,0&eta=0&view=-1,1,-1,1')).not.toContain('higher');
  });
});
