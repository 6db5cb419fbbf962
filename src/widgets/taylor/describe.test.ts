import { describe as group, expect, it } from 'vitest';
import { complete } from '../../core/num/complete.ts';
import { along } from '../../worker/handlers/along.ts';
import { ensemble } from '../../worker/handlers/ensemble.ts';
import { modelSteps } from '../../worker/handlers/modelSteps.ts';
import { stationary } from '../../worker/handlers/stationary.ts';
import { taylor } from '../../worker/handlers/taylor.ts';
import { brief, describe } from './describe.ts';
import { directionOf } from './direction.ts';
import { schema } from './inputs.ts';
import type { Inputs } from './state.ts';
import {
  ensembleRequestOf,
  pointOf,
  readingOf,
  requestOf,
  stationaryRequestOf,
  stepsRequestOf,
} from './model.ts';

type Seen = Parameters<typeof describe>[1];

const value = <T>(outcome: { ok: true; value: T } | { ok: false }): T => {
  if (!outcome.ok) throw new Error('the question has a fault');
  return outcome.value;
};

/** What is seen in a state once every answer is there. */
function seenOf(state: Inputs): Seen {
  const none: Seen = {
    calm: null,
    contour: null,
    faults: [],
    stationary: null,
    along: null,
    steps: null,
    ensemble: null,
  };
  if (state.look === 'random') {
    return { ...none, ensemble: value(complete(ensemble.work(ensembleRequestOf(state)))) };
  }
  const reading = readingOf(state.source);
  const asked = requestOf(state, reading);
  const calm = { ...value(complete(taylor.work(asked))), asked };
  if (reading.variables.length === 1) return { ...none, calm };
  const request = {
    fn: asked.fn,
    at: pointOf(state),
    direction: directionOf(state.angle),
    reach: 0.5,
    path: state.path,
  };
  return {
    ...none,
    calm,
    stationary: value(complete(stationary.work(stationaryRequestOf(state, reading)))),
    along: value(complete(along.work(request))),
    steps: value(complete(modelSteps.work(stepsRequestOf(state, reading)))),
  };
}

function words(query: string): string {
  const { state } = schema.parse(query);
  return describe(state, seenOf(state));
}
const encoded = encodeURIComponent;

group('the model', () => {
  it('says point, derivatives, move and error', () => {
    expect(words('f=exp(x)*cos(y)&at=0,0&h=0.1,0.2')).toBe(
      'At (0, 0) f is 1, ∇f = [1, 0] and H = [1, 0; 0, −1]. The move h = (0.1, 0.2) leads to 1.083; the model of order 2 says 1.085, so its error is −0.001859. Errors by order: 0: 0.08314, 1: −0.01686, 2: −0.001859.',
    );
  });
  it('of one variable names its orders', () => {
    const said = words('f=sin(x)&at=0&h=1&order=3');
    expect(said).toContain('At x = 0 f is 0, f′ is 1 and f″ is 0.');
    expect(said).toContain('the model of order 3 says 0.8333');
  });
  it('says where there is no value, and where a move leads out', () => {
    expect(words('f=log(x)&at=-1')).toMatch(/no finite value. Move the point/);
    expect(words('f=log(x)&at=1&h=-2')).toMatch(/leads out of where f is defined/);
  });
  it('says that mixed partials differ', () => {
    const text = encoded('f(x,y)=x*y*(x^2-y^2)/(x^2+y^2);f(0,0)=0');
    expect(words(`f=${text}&at=0,0&look=curvature`)).toMatch(
      /^(?!.*bend).*dᵀHd is 0\. H is not symmetric here/,
    );
  });
});

group('the errors', () => {
  it('have slopes, or are exact, or fall faster', () => {
    expect(words('f=exp(x)*cos(y)&at=0,0&look=error')).toMatch(
      /order 0 has slope 1\.00, order 1 has slope 2\.00, order 2 has slope 3\.00/,
    );
    expect(words('f=x^2%2By^2&at=1,1&look=error')).toMatch(/order 2 is exact/);
    expect(words('f=cos(x)&at=0&look=error')).toMatch(
      /Order 0 does better than 1: its next term is zero along h/,
    );
  });
});

group('the curvature', () => {
  it('runs between the eigenvalues, with an ellipse or hyperbolas', () => {
    const text = encoded('x^2+4y^2');
    expect(words(`f=${text}&at=0,0&look=curvature&angle=90`)).toMatch(
      /from λmin = 2 along \(.*\) to λmax = 8 .* at 90°, dᵀHd is 8\..*ellipse, √κ = 2 times as long as it is wide \(κ = 4\)/,
    );
    expect(words('f=x*y&at=0,0&look=curvature')).toMatch(/hyperbolas/);
    expect(words('f=x^2%2By&at=0,0&look=curvature')).toMatch(/One eigenvalue is zero/);
    expect(words('f=x%2By&at=0,0&look=curvature')).toMatch(/does not bend at all/);
    expect(words('f=x^2%2By^2&at=0,0&look=curvature')).toMatch(/2 in every direction/);
  });
});

group('stationary points', () => {
  it('are settled by the signs', () => {
    const text = encoded('x^3+y^3-3x*y');
    const view = 'view=-2,2,-2,2&look=stationary';
    expect(words(`f=${text}&at=0,0&${view}`)).toMatch(
      /both signs: a saddle\. In view: 1 minimum and 1 saddle\./,
    );
    expect(words(`f=${text}&at=1,1&${view}`)).toMatch(
      /both eigenvalues are positive: a strict local minimum/,
    );
    expect(words(`f=${text}&at=1,0&${view}`)).toMatch(/the point is not stationary/);
  });
  it.each([
    ['x^4+y^4', 'minimum'],
    ['x^4-y^4', 'saddle'],
    ['x^3-3x*y^2', 'saddle'],
    ['(y-x^2)*(y-3x^2)', 'saddle'],
  ])('%s at 0 is inconclusive, and samples show a %s', (source, kind) => {
    const said = words(`f=${encoded(source)}&at=0,0&look=stationary&view=-1,1,-1,1`);
    expect(said).toContain(`the test is inconclusive; samples around it show a ${kind}`);
  });
  it('Peano: a minimum along every line, a maximum along the parabola', () => {
    const text = encoded('(y-x^2)*(y-3x^2)');
    for (const angle of [0, 1, 15, 30, 60, 90, 135, 179]) {
      const said = words(
        `f=${text}&at=0,0&look=stationary&view=-1,1,-1,1&path=(t,2t^2)&angle=${angle}`,
      );
      expect(said).toContain(`Along the line at ${angle}° f has a minimum at the point.`);
      expect(said).toContain('Along the path (t,2t^2) f has a maximum at the point.');
    }
  });
});

group('steps', () => {
  const himmelblau = `f=${encoded('(x^2+y-11)^2+(x+y^2-7)^2')}&at=0.5,0.5&look=steps&eta=0.01&steps=30`;
  it('say where both stand and where Newton is bound for, and give no end away', () => {
    const said = words(himmelblau);
    expect(said).toMatch(/At the start Newton is at \(0\.5, 0\.5\)/);
    expect(said).toMatch(/goes to the maximum of the model, not a descent direction/);
    expect(said).not.toMatch(/has come to/);
  });
  it('say at the end what was arrived at', () => {
    expect(words(`${himmelblau}&step=30`)).toMatch(
      /Newton has come to a maximum\. Gradient descent has come to a minimum\./,
    );
  });
  it('say why Newton stops', () => {
    expect(words('f=x%2By^2&at=1,1&look=steps&step=1')).toMatch(/Newton stops: .*eigenvalue 0/);
  });
});

group('random matrices', () => {
  it('say how often they are saddles, and that losses are not like this', () => {
    const said = words('look=random&n=10&samples=4000');
    expect(said).toMatch(/Of 4000 .* 0 % for n = 1, (6|7)\d(\.\d)? % for n = 2, 9\d/);
    expect(said).toMatch(/100 % for n = 10/);
    expect(said).toMatch(/Real losses are not drawn like this\./);
  });
});

group('a state without an answer', () => {
  it('says so', () => {
    const none = { ...seenOf(schema.parse('f=x').state), calm: null };
    expect(describe(schema.default, none)).toBe('The picture is being computed.');
    const faults = [{ start: 0, end: 1, message: 'x' }];
    expect(describe(schema.default, { ...none, faults })).toMatch(/needs a repair first/);
    expect(describe(schema.parse('look=random').state, none)).toBe(
      'Random matrices are being drawn.',
    );
  });
});

group('a kept state', () => {
  it('has a short name', () => {
    expect(brief(schema.parse('s=peano').state)).toBe(
      '(y-x^2)*(y-3x^2) at (0, 0), stationary points',
    );
    expect(brief(schema.parse('look=random&n=30').state)).toBe('random matrices, n = 30');
  });
});
