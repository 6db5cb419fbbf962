import { describe, expect, it } from 'vitest';
import { complete } from '../../core/num/complete.ts';
import { jacobian } from '../../worker/handlers/jacobian.ts';
import { warp } from '../../worker/handlers/warp.ts';
import { factorFor, inputGround, inputItems } from './inputScene.ts';
import { schema } from './inputs.ts';
import type { Item } from './items.ts';
import { fitted, readingOf, requestOf } from './model.ts';
import { outputGround, outputItems } from './outputScene.ts';
import type { Shot } from './shot.ts';
import { inputStage, outputStage, type Stage } from './stages.ts';
import { toDiagram } from './toDiagram.ts';
import { inputBox, outputBox, roundUp, rulerOf } from './views.ts';

interface Drawn {
  readonly shot: Shot;
  readonly input: Stage;
  readonly output: Stage;
}

/** What is drawn in the state of a link, of the worker's own answers. */
function drawn(query: string): Drawn {
  const state = schema.parse(query).state;
  const reading = readingOf(state.source);
  const asked = requestOf(state, reading);
  const answer = complete(jacobian.work(asked));
  const view = asked.at.flatMap((x) => [x - 2, x + 2]);
  const whole = complete(warp.work({ fn: asked.fn, view }));
  const input = inputStage(reading.inputs);
  const output = outputStage(reading.inputs, reading.outputs, reading.inputs.length === 3);
  if (!answer.ok || !whole.ok || !input || !output) throw new Error('there is no picture');
  const inputs = fitted(state, reading);
  const shot = {
    inputs,
    answer: { ...answer.value, asked },
    warp: whole.value,
    shown: inputs.shown,
  };
  return { shot, input, output };
}

const arrows = (items: readonly Item[], label: string) =>
  items.filter((item) => item.kind === 'arrow').filter((item) => item.label === label);

const line = (items: readonly Item[], ink: string): number[] => [
  ...(items.filter((item) => item.kind === 'line').find((item) => item.ink === ink)?.points ?? []),
];

const round = (values: readonly number[]): number[] => values.map((v) => Number(v.toFixed(9)) + 0);

const W1 = 'f=(x^2-y^2,2x*y)&at=1,2&h=0.1,-0.05&size=0.2';

describe('the outputs', () => {
  it('have J h at the value, and f(x + h) apart from it by the error', () => {
    const { shot, output } = drawn(W1);
    const items = outputItems(shot, output);
    const [push] = arrows(items, 'J h');
    expect(round([...push.from, ...push.to])).toEqual([-3, 4, -2.6, 4.3]);
    expect(round(line(items, 'error'))).toEqual([-2.6, 4.3, -2.5925, 4.29]);
  });

  it('have the linear image of the square: edges J e₁ and J e₂ times its side', () => {
    const { shot, output } = drawn(W1);
    const ring = line(outputItems(shot, output), 'linear');
    const at = (p: number): number[] => [ring[2 * p], ring[2 * p + 1]];
    const [a, b, c] = [at(0), at(24), at(48)];
    expect(round([b[0] - a[0], b[1] - a[1]])).toEqual([0.4, 0.8]);
    expect(round([c[0] - b[0], c[1] - b[1]])).toEqual([-0.8, 0.4]);
  });

  it('turn into the linear image as the morph goes to 1', () => {
    const { shot, output } = drawn(`${W1}&size=1&morph=1`);
    const items = outputItems(shot, output);
    expect(round(line(items, 'output'))).toEqual(round(line(items, 'linear')));
  });

  it('show another matrix in the place of J, and leave the true image', () => {
    const own = drawn(W1);
    const tried = drawn(`${W1}&m=1,0,0,1`);
    const [a, b] = [own, tried].map(({ shot, output }) => outputItems(shot, output));
    expect(line(b, 'output')).toEqual(line(a, 'output'));
    expect(round(arrows(b, 'J h')[0].to)).toEqual([-2.9, 3.95]);
  });

  it('have the column that is pointed at as an edge of the linear image', () => {
    const { shot, output } = drawn(`${W1}&show=c2`);
    const [column] = arrows(outputItems(shot, output), 'J e₂');
    expect(round(column.to)).toEqual([-3.8, 4.4]);
  });

  it('have the half axes of the ellipse', () => {
    const { shot, output } = drawn('f=(3x,y)&at=0,0&size=2&pane=space');
    const items = outputItems(shot, output);
    expect(round(arrows(items, 'σ₁u₁')[0].to.map(Math.abs))).toEqual([3, 0]);
    expect(round(arrows(items, 'σ₂u₂')[0].to.map(Math.abs))).toEqual([0, 1]);
  });

  it('lie in the triangle when they are shares', () => {
    const { shot, output } = drawn('f=x:3;softmax(x)&at=0,1,2&h=0,0,1');
    expect(output.kind).toBe('simplex');
    const dots = outputItems(shot, output).filter((item) => item.kind === 'dot');
    for (const { at } of dots) expect(Math.hypot(...at)).toBeLessThan(1);
    const names = outputGround(shot, output).filter((item) => item.kind === 'name');
    expect(names.map(({ text }) => text)).toEqual(['f₁ = 1', 'f₂ = 1', 'f₃ = 1']);
  });

  it.each([
    ['f=x^2*y&at=1,2', 'relief', 3],
    ['f=x^3&at=1', 'graph', 2],
    ['f=x*y*z&at=1,2,3', 'line', 2],
    ['f=(cos(t),sin(t),t)&at=1', 'space', 3],
    ['f=(x/z,y/z)&at=1,2,3', 'plane', 2],
  ])('%s are drawn as %s', (query, kind, dimension) => {
    const { shot, input, output } = drawn(query);
    expect([output.kind, output.dimension]).toEqual([kind, dimension]);
    for (const [items, stage] of [
      [[...inputGround(shot), ...inputItems(shot, input)], input],
      [[...outputGround(shot, output), ...outputItems(shot, output)], output],
    ] as const) {
      for (const item of items) {
        const count = 'points' in item ? item.points.length : stage.dimension;
        expect(count % stage.dimension).toBe(0);
        const numbers = item.kind === 'arrow' ? [...item.from, ...item.to] : [];
        expect(numbers.every(Number.isFinite)).toBe(true);
      }
      if (stage.dimension === 3) expect(toDiagram(items).lines?.length).toBeGreaterThan(0);
    }
  });
});

describe('the inputs', () => {
  it('have the row that is pointed at as the gradient, and the product with u', () => {
    const { shot, input } = drawn('f=(x^2-y^2,2x*y)&at=1,2&show=r1&view=-10,10,-10,10');
    const [gradient] = arrows(inputItems(shot, input), '∇f₁');
    expect(round(gradient.to)).toEqual([3, -2]);
    const dual = drawn('f=(x^2-y^2,2x*y)&at=1,2&u=0,1&pane=dual&view=-10,10,-10,10');
    expect(round(arrows(inputItems(dual.shot, dual.input), 'uᵀJ')[0].to)).toEqual([5, 4]);
  });
  it('have a fold where det J = 0', () => {
    const { shot } = drawn('f=(x^2,y)&at=1,0');
    const fold = line(inputGround(shot), 'fold');
    expect(fold.length).toBeGreaterThan(0);
    expect(fold.filter((_, k) => k % 2 === 0).every((x) => Math.abs(x) < 1e-9)).toBe(true);
  });
  it('have the values as arrows on demand', () => {
    const { shot } = drawn('f=(-y,x)&at=1,0&draw=field');
    expect(inputGround(shot).some((item) => item.kind === 'line' && item.ink === 'output')).toBe(
      true,
    );
  });
});

describe('the magnifier', () => {
  it('counts from the point in sizes of the piece: the linear image stays as the piece shrinks', () => {
    const rings = ['1', '0.01', '0.000001'].map((size) => {
      const { shot, output } = drawn(`f=(x^2-y^2,2x*y)&at=1,2&size=${size}&zoom=near`);
      return outputItems(shot, output);
    });
    const [large, , small] = rings;
    expect(round(line(small, 'linear').map((v) => v / 1))).toHaveLength(
      line(large, 'linear').length,
    );
    line(small, 'linear').forEach((v, k) => expect(v).toBeCloseTo(line(large, 'linear')[k], 3));
    const off = (items: readonly Item[]): number =>
      Math.max(...line(items, 'output').map((v, k) => Math.abs(v - line(items, 'linear')[k])));
    expect(off(rings[0])).toBeGreaterThan(0.2);
    expect(off(rings[1])).toBeLessThan(0.01);
  });
  it('sees as much as the linear image fills', () => {
    const { shot, input, output } = drawn(`${W1}&zoom=near`);
    expect(inputBox(shot.inputs, input)).toEqual([-0.85, 0.85, -0.85, 0.85]);
    expect(outputBox(shot.inputs, output, shot.answer)).toEqual([-5, 5, -5, 5]);
  });
});

it('rounds views and arrows to 1, 2 or 5', () => {
  expect([0.03, 1, 1.01, 4, 5.5, 0, NaN].map(roundUp)).toEqual([0.05, 1, 2, 5, 10, 1, 1]);
  expect(rulerOf([-5, 5, -5, 5])).toBe(1);
  expect([1, 3, 100, 0.001, 0].map((length) => factorFor(length, 1))).toEqual([
    1, 1, 0.02, 2000, 1,
  ]);
});
