import { describe, expect, it } from 'vitest';
import { complete } from '../../core/num/complete.ts';
import { contour } from '../../worker/handlers/contour.ts';
import { gradient } from '../../worker/handlers/gradient.ts';
import { brief, describe as sentence } from './describe.ts';
import { exampleOf, examples } from './examples.ts';
import { viewOf } from '../parts/plane.ts';
import { schema } from './inputs.ts';
import { legendOf } from './legend.ts';
import { readingOf, requestOf } from './model.ts';
import type { Answer } from './results.ts';
import { tableOf } from './table.ts';

function answerOf(query: string): {
  answer: Answer;
  inputs: ReturnType<typeof schema.parse>['state'];
} {
  const inputs = schema.parse(query).state;
  const asked = requestOf(inputs, readingOf(inputs.source).parameters);
  const outcome = complete(gradient.work(asked));
  if (!outcome.ok) throw new Error(query);
  return { answer: { ...outcome.value, asked }, inputs };
}

/** The sentences for a link, through the same handlers that the worker runs. */
function words(query: string): string {
  const { answer, inputs } = answerOf(query);
  const { fn } = answer.asked;
  const picture = complete(
    contour.work({ fn, view: viewOf(inputs.view), nx: 40, ny: 30, bands: 5 }),
  );
  if (!picture.ok) throw new Error(query);
  return sentence(inputs, answer, picture.value);
}

const NOT_LINEAR = 'f=f(x,y)=x^2*y/(x^2%2By^2);f(0,0)=0&at=0,0';
const JUMP = 'f=f(x,y)=x*y/(x^2%2By^2);f(0,0)=0&at=0,0';
const RESTLESS = 'f=f(x,y)=(x^2%2By^2)*sin(1/sqrt(x^2%2By^2));f(0,0)=0&at=0,0';

describe('the words for what is seen', () => {
  it.each([
    ['f=abs(x)^1.5%2By&at=0,0', 'As far as limits show, f is differentiable here.'],
    ['f=(x^2*y^2)^(1/3)&at=0,0', 'As far as limits show, f is differentiable here.'],
    [
      'f=f(x,y)=x^3*y/(x^4%2By^2);f(0,0)=0&at=0,0',
      'Every directional derivative exists here and is ∇f h, but along bent ways the linear model fails',
    ],
    [
      'f=f(x,y)=x^2*y/(x^4%2By^2);f(0,0)=0&at=0,0',
      'f is not continuous here. Every directional derivative exists',
    ],
    [
      'f=sqrt(x*y)&at=0,0',
      'Both partial derivatives exist here, but not every directional derivative',
    ],
    ['', 'At (2, −1) f is −7 and ∇f = [−4, 7], of length 8.062.'],
    ['', 'Along h = (0.6, 0.8), at 53.13°, the slope ∇f h is 3.2.'],
    [
      '',
      'grows fastest, by 8.062, along (−0.4961, 0.8682); along ±(0.8682, 0.4961) the slope is 0.',
    ],
    ['', 'a cosine of amplitude 8.062, greatest at 119.7°'],
    ['pane=polar', 'the same two circles, which touch in the middle'],
    [
      'f=x^2%2B4y^2&at=1,0.5&pane=slices',
      'With y frozen at 0.5 the slope along x is 2; with x frozen at 1 the slope along y is 4.',
    ],
    [
      'pane=error&angle=45&h=0.14142135623730953',
      'leads to −6.669, the linear model says −6.7: the error 0.031 is 0.2192 of the length. As the move shrinks, this goes to 0.',
    ],
    ['look=space&h=0.25', 'with its tangent plane over a disc of radius 0.25'],
    [
      `${NOT_LINEAR}&pane=polar&angle=45`,
      'Every directional derivative exists here, but they do not follow from ∇f',
    ],
    [`${NOT_LINEAR}&pane=polar&angle=45`, 'the slope is 0.3536, but ∇f h is 0'],
    [`${NOT_LINEAR}&pane=polar`, 'from −0.3846 to 0.3846; ∇f h is the point 0'],
    [`${NOT_LINEAR}&pane=error&angle=45`, 'does not go to 0 from all sides'],
    [`${JUMP}&angle=45`, 'not even continuous'],
    [`${JUMP}&angle=45`, 'there is no slope, although ∇f h is 0'],
    [
      `${JUMP}&pane=polar`,
      'the slope is 0 wherever there is one; ∇f h is the point 0. On the dotted part of the rim',
    ],
    ['f=abs(x)%2Babs(y)&at=0,0&angle=0', 'there is no slope (1 ahead, −1 from behind)'],
    [
      'f=abs(x)%2Babs(y)&at=0,0',
      'Neither partial derivative exists here, so there is no gradient.',
    ],
    ['f=abs(x)%2Babs(y)&at=0,0', 'Automatic differentiation returns [0, 0]: abs has a corner here'],
    ['f=abs(x)%2Babs(y)&at=0,0&pane=polar', 'dotted, the slopes ahead only'],
    [
      'f=abs(x)%2By&at=0,1&pane=slices',
      'the slope along x does not exist; with x frozen at 0 the slope along y is 1',
    ],
    ['f=abs(x)%2By&at=0,1', 'The partial derivative by x does not exist here'],
    ['f=abs(x)%2By&at=0,1&pane=error', 'Without ∇f there is no linear model'],
    [`${RESTLESS}&pane=error`, 'f is differentiable here'],
    ['f=x^2%2By^2&at=0,0', '∇f is zero: every slope is 0, and no direction is steepest.'],
    ['f=x^2%2By^2&at=0,0&pane=polar', 'Both polar plots are the point 0.'],
    [
      'f=log(x)%2By&at=-1,0&view=-2,2,-1,1',
      'has no finite value. Move the point. In the hatched part, 50 % of the picture',
    ],
    ['f=log(x)%2By&at=0.1,0&angle=180&h=1&pane=error', 'leads out of where f is defined'],
    ['f=log(-1-x^2)&at=0,0', 'no finite value anywhere in this view'],
    [
      'f=f(r,theta)=r*cos(theta)&at=1,0&pane=slices',
      'With theta frozen at 0 the slope along r is 1',
    ],
  ])('%s: … %s', (query, part) => {
    expect(words(query)).toContain(part);
  });

  it('never says NaN or Infinity, whatever the pane', () => {
    const points = ['at=0,0', 'at=1,-0.5', 'at=1e9,-1e9', 'at=0,1'];
    const functions = [
      'x^2*y%2B3y',
      '1/(x*y)',
      'exp(exp(x))',
      'sqrt(x)%2By',
      'abs(x*y)',
      '3',
      'x/y',
      'sign(x)%2By',
    ];
    for (const f of functions) {
      for (const at of points) {
        for (const pane of ['angle', 'polar', 'slices', 'error']) {
          const said = words(`f=${f}&${at}&pane=${pane}&angle=30`);
          expect(said, `${f} ${at} ${pane}`).not.toMatch(/NaN|Infinity|undefined/);
        }
      }
    }
  });

  it('speaks of the wait and of faults before there is a picture', () => {
    const { inputs } = answerOf('');
    expect(sentence(inputs, null, null)).toBe('The picture is being computed.');
    expect(sentence(inputs, null, null, true)).toContain('needs a repair');
  });

  it('names a kept state', () => {
    expect(brief(schema.parse('angle=90').state)).toBe('x^2*y+3y at (2, −1), 90°');
  });
});

describe('the key of the picture', () => {
  it('shows what there is: no arrow where the gradient is zero, no model where it is missing', () => {
    const concepts = (query: string) => {
      const { answer, inputs } = answerOf(query);
      return legendOf(inputs.look, inputs.pane, answer).map(({ concept }) => concept);
    };
    expect(concepts('')).toEqual(['input', 'tangent', 'gradient', 'linear', 'output']);
    expect(concepts(NOT_LINEAR)).toEqual(['input', 'tangent', 'linear', 'output']);
    expect(concepts('f=abs(x)%2Babs(y)&at=0,0')).toEqual(['input', 'tangent', 'output']);
    expect(concepts('look=space')).toEqual(['input', 'tangent', 'linear', 'output', 'error']);
  });
});

describe('the table', () => {
  it.each(['angle', 'polar', 'slices', 'error'] as const)('of %s has full rows', (pane) => {
    const { columns, rows } = tableOf(answerOf(`pane=${pane}`).answer, pane);
    expect(rows.length).toBeGreaterThan(40);
    for (const row of rows) expect(row).toHaveLength(columns.length);
  });
});

describe('the examples', () => {
  it.each(examples.map((e) => [e.id, e] as const))(
    '%s is read, and knows itself',
    (_, { patch, id }) => {
      expect(readingOf(patch.source ?? '').ok).toBe(true);
      expect(exampleOf((patch.source ?? '').replaceAll(' ', ''))?.id).toBe(id);
    },
  );
});
