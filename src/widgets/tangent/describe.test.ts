import { describe as suite, expect, it } from 'vitest';
import { complete } from '../../core/num/complete.ts';
import { tangent } from '../../worker/handlers/tangent.ts';
import { brief, CHAIN_ADVICE, describe } from './describe.ts';
import { schema, type Inputs } from './inputs.ts';
import { requestOf } from './model.ts';

function words(query: string): string {
  const inputs: Inputs = schema.parse(query).state;
  const asked = requestOf(inputs, []);
  const outcome = complete(tangent.work(asked));
  if (!outcome.ok) throw new Error(outcome.faults[0].message);
  return describe(inputs, { ...outcome.value, asked });
}

suite('the words of the tangent', () => {
  it('say what a smooth step leaves', () => {
    expect(words('f=x^3-2x&at=1&h=0.1')).toBe(
      'At x = 1 the value is −1 and the slope 1. The step h = 0.1 leads to f(1.1) = −0.869, ' +
        'on the line to −0.9: the remainder r(h) is 0.031, and r(h)/h is 0.31. As h goes to 0, so does r(h)/h.',
    );
  });

  it.each([
    ['f=x^3-2x&at=1&m=0.5', 'r(h)/h tends to 0.5 and not to 0'],
    ['f=abs(x)&at=0&m=0', 'tends to 1 from the right and to −1 from the left: never both 0'],
    ['f=abs(x)&at=0&m=1', 'tends to 0 from the right and to −2 from the left: never both 0'],
    ['f=abs(x)&at=0', 'Automatic differentiation returns 0 here: abs has a corner'],
    ['f=relu(x)-relu(-x)&at=0', 'returns 0 here, which is not the slope 1'],
    ['f=log(x)&at=0', 'no finite value. Move the point.'],
    ['f=1/x&at=0&look=steps', 'no finite value'],
    ['f=sqrt(x)&at=0', 'on one side of the point only'],
    ['f=sqrt(abs(x))&at=0', 'vertical'],
    ['f=sign(x)&at=0', 'jumps'],
    ['f=f(x)=x*sin(1/x);f(0)=0&at=0', 'does not settle'],
    ['f=7&at=1', 'r(h) is 0 for every h'],
    ['f=2x%2B1&at=0.3', 'r(h) is 0 for every h'],
    ['f=log(x)&at=0.05&h=-0.1', 'which is undefined'],
    ['f=3x%2B2&at=1', 'on the curve and on the line alike. The curve is its own line'],
    ['f=1e-15*x^2&at=1&h=1', 'the remainder r(h) is 1×10⁻¹⁵'],
    ['f=abs(x)^1.5&at=0', 'As h goes to 0, so does r(h)/h.'],
    ['f=f(x)=x^2*log(abs(x));f(0)=0&at=0', 'the slope 0'],
    ['f=if(x<0,-x,x^2)&at=0', 'the slope is −1 from the left and 0 from the right'],
    ['f=sqrt(x)&at=0', 'On that side the difference quotient grows without end.'],
    ['f=abs(x)^(2/3)&at=0', 'Automatic differentiation has no answer here'],
    ['f=3&at=1&look=steps', 'Both quotients are exact for every step'],
    ['f=log(x)&at=0.5&look=steps&h=1', 'the central one has no value'],
    ['f=u%3Dabs(x);y%3Du^2&at=0&look=chain', 'Where a stage has no slope'],
    ['f=a%3D2x;b%3Da%2B1;c%3Db^2&at=1&look=chain', 'The slopes 2, 1 and 6 multiply to 12.'],
    [
      'f=exp(x)&at=1&look=steps&h=0.001',
      'forward quotient is off by 0.00136, the central one is off by 4.53×10⁻⁷',
    ],
    ['f=abs(x)&at=0&look=steps', 'Errors need a derivative'],
    [
      'f=u%3Dx^2;y%3Dsin(u)&at=1.2&look=chain',
      'x = 1.2 goes to u = 1.44, then to y = 0.9915. The slopes 2.4 and 0.1304 multiply to 0.313.',
    ],
    ['f=u%3Dx^2;y%3Dsin(u)&at=1.2&look=chain&stage=1', 'The slope is 2.4.'],
    ['f=u%3Dx^2;y%3Dsin(u)&at=1.2&look=chain&stage=0', 'No stage has been walked yet.'],
    ['f=sin(x)&look=chain', CHAIN_ADVICE.single],
    ['f=u%3Dx^2;y%3Dx*u&look=chain', CHAIN_ADVICE.branched],
  ])('%s: %s', (query, part) => {
    const said = words(query);
    expect(said).toContain(part);
    expect(said).not.toMatch(/NaN|null|Infinity/);
  });

  it('wait for an answer, or for a repair', () => {
    const { state } = schema.parse('');
    expect(describe(state, null)).toContain('being computed');
    expect(describe(state, null, true)).toContain('needs a repair');
  });

  it('name a kept state', () => {
    expect(brief(schema.parse('f=abs(x)&at=0&h=0.5').state)).toBe('abs(x) at 0, h = 0.5');
    expect(brief(schema.parse(`f=${'x%2B'.repeat(20)}1&look=chain`).state)).toMatch(
      /… at 1, chain$/,
    );
  });
});
