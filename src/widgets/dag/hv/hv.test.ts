import { describe, expect, it } from 'vitest';
import { complete } from '../../../core/num/complete.ts';
import { trace as traceHandler } from '../../../worker/handlers/trace.ts';
import { schema } from '../inputs.ts';
import { readingOf, traceRequest } from '../model.ts';
import type { Answer } from '../results.ts';
import {
  apart,
  curvatureOf,
  extremesOf,
  times,
  unitAt,
  wrapped,
  type Hessian,
} from './curvature.ts';
import { directionIn, hvCaseOf, velocityFrom } from './hvCase.ts';
import { ellipseOf, reachFor, roundUp, scaleOf, scaleText } from './hvScene.ts';
import { aroundWords, extremesWords, guessWords } from './hvWords.ts';
import { turned, withAngle } from './turn.ts';

function answerTo(query: string): Answer {
  const inputs = schema.parse(query).state;
  const asked = traceRequest(inputs, readingOf(inputs.source));
  const trace = complete(traceHandler.work(asked));
  if (!trace.ok) throw new Error('no answer');
  return { ...trace.value, asked };
}

const rosenbrock: Hessian = { first: [1330, 480], second: [480, 200] };

describe('Rosenbrock at (−1.2, 1)', () => {
  it('H v of (1, −1) is (850, 280), the curvature along it 285', () => {
    const found = hvCaseOf(answerTo('s=rosenbrock'));
    expect(found?.names).toEqual(['x', 'y']);
    expect(found?.v).toEqual([1, -1]);
    expect(found?.product[0]).toBeCloseTo(850, 9);
    expect(found?.product[1]).toBeCloseTo(280, 9);
    expect(found?.curvature).toBeCloseTo(285, 9);
  });

  it('two sweeps along e₁ and e₂ are the columns of H', () => {
    for (const [query, column] of [
      ['s=rosenbrock&d.x=1&d.y=0', rosenbrock.first],
      ['s=rosenbrock&d.x=0&d.y=1', rosenbrock.second],
    ] as const) {
      const found = hvCaseOf(answerTo(query));
      column.forEach((x, k) => expect(found?.product[k]).toBeCloseTo(x, 9));
    }
    expect(times(rosenbrock, [1, -1])).toEqual([850, 280]);
  });

  it('has its greatest and least curvature along eigenvectors', () => {
    const { most, least, round } = extremesOf(rosenbrock);
    expect([most.value + least.value, most.value * least.value]).toEqual([
      expect.closeTo(1530, 9),
      expect.closeTo(1330 * 200 - 480 ** 2, 5),
    ]);
    expect(round).toBe(false);
    for (const { value, angle } of [most, least]) {
      const unit = unitAt(angle);
      times(rosenbrock, unit).forEach((x, k) => expect(x).toBeCloseTo(value * unit[k], 9));
    }
    for (let angle = 0; angle < 360; angle += 7) {
      const unit = unitAt(angle);
      const curvature = curvatureOf(unit, times(rosenbrock, unit));
      expect(curvature).toBeLessThanOrEqual(most.value + 1e-9);
      expect(curvature).toBeGreaterThanOrEqual(least.value - 1e-9);
    }
  });

  it('is said, with what a guess was worth', () => {
    expect(guessWords(rosenbrock, -45)).toBe('You said −45°: curvature 285.');
    expect(guessWords(rosenbrock, -160)).toMatch(/^Right: you said −160°/);
    expect(guessWords(rosenbrock, null)).toBe('');
    expect(extremesWords(rosenbrock)).toMatch(
      /largest curvature is 1506, along v at 20\.\d°.*23\.\d/,
    );
    expect(extremesWords({ first: [2, 0], second: [0, 2] })).toContain('2 along every v');
    expect(extremesWords({ first: [1, 0], second: [0, -1] })).toContain('down along the other');
  });
});

describe('where it does not apply', () => {
  it.each(['s=rosenbrock&mode=reverse', 's=diamonds&mode=second', 's=residual&mode=second'])(
    '%s',
    (query) => expect(hvCaseOf(answerTo(query))).toBeNull(),
  );

  it('takes a vector of two entries, too', () => {
    const found = hvCaseOf(answerTo('f=x: 2; L = x[1]^2*x[2]&mode=second&d.x[1]=1'));
    expect(found?.names).toEqual(['x[1]', 'x[2]']);
  });

  it('v = 0 has no curvature', () => {
    const found = hvCaseOf(answerTo('s=rosenbrock&d.x=0&d.y=0'));
    expect(found?.product).toEqual([0, 0]);
    expect(found?.curvature).toBeNaN();
  });
});

describe('the direction', () => {
  it('is the first input’s where none is given', () => {
    expect(directionIn({ velocity: {} }, ['x', 'y'])).toEqual([1, 0]);
    expect(directionIn({ velocity: { y: 2 } }, ['x', 'y'])).toEqual([0, 2]);
    expect(velocityFrom(['x', 'y'], [3, 4])).toEqual({ velocity: { x: 3, y: 4 } });
  });

  it('is turned by keys, and keeps its length', () => {
    const key = (name: string, more = {}) => ({
      key: name,
      shiftKey: false,
      altKey: false,
      ctrlKey: false,
      metaKey: false,
      ...more,
    });
    expect(turned(key('ArrowRight', { shiftKey: true }), [2, 0])?.[0]).toBeCloseTo(Math.SQRT2, 4);
    expect(turned(key('Home'), [0, -3])).toEqual([3, 0]);
    expect(turned(key('x'), [1, 0])).toBeNull();
    expect(turned(key('ArrowLeft', { ctrlKey: true }), [1, 0])).toBeNull();
    expect(withAngle([0, 0], 90)).toEqual([0, 1]);
    const v = turned(key('ArrowUp'), [1, -1]);
    expect(Math.hypot(...(v ?? []))).toBeCloseTo(Math.SQRT2, 4);
  });

  it('counts like its opposite', () => {
    expect(apart(10, -170)).toBe(0);
    expect(apart(80, -80)).toBe(20);
    expect([wrapped(190), wrapped(-180), wrapped(-90)]).toEqual([-170, 180, -90]);
  });
});

describe('the plane', () => {
  it('keeps H v in sight at a printed scale', () => {
    expect(scaleOf(rosenbrock, [1, -1], [850, 280])).toBe(2000);
    expect(scaleText(2000)).toBe('Hv is drawn at 1/2000 of its length.');
    expect(scaleText(0.05)).toBe('Hv is drawn 20 times as long as it is.');
    expect(scaleOf(null, [1, 0], [3, 4])).toBe(5);
    const around = ellipseOf(rosenbrock, 1, 2000);
    expect(Math.max(...around)).toBeLessThan(1);
  });

  it('has room for v, and stays while v fits', () => {
    expect(reachFor(Math.SQRT2, null)).toBe(2);
    expect(reachFor(1, 2)).toBe(2);
    expect(reachFor(1.9, 2)).toBe(3);
    expect(reachFor(0.1, 2)).toBe(0.15);
    expect(reachFor(0, 2)).toBe(2);
    expect([roundUp(1.01), roundUp(NaN), roundUp(7e-4)]).toEqual([1.5, 1, 7e-4]);
  });
});

it('a curvature that is rounding beside the other one is none', () => {
  // (x + 0.3·y)²
  const valley: Hessian = { first: [2, 0.6], second: [0.6, 0.18] };
  expect(extremesOf(valley).least.value).toBe(0);
  expect(extremesWords(valley)).toContain('Along one of them it does not bend at all.');
});

it('where H v goes is told of each kind of H', () => {
  const told = (a: number, b: number, d: number) => aroundWords({ first: [a, b], second: [b, d] });
  expect(told(1330, 480, 200)).toContain('around an ellipse; on the dotted lines');
  expect(told(2, 0.6, 0.18)).toContain('to and fro on a line');
  expect(told(2, 0, 2)).toContain('around a circle, too');
  expect(told(0, 0, 0)).toBe('H is 0, and so is Hv for every v.');
});
