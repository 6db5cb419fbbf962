// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { advance, currentStep, keepRun, keptRun, outcomesOf, redraw, type Run } from './run.ts';
import { sampleAttempt } from './sampleAttempt.ts';

const PAGE = '/practice/review/';
const any = () => true;
const run: Run = { steps: [{ template: 'a', seed: '1' }], at: 0 };

beforeEach(() => sessionStorage.clear());

describe('a session', () => {
  it('goes from step to step and ends', () => {
    const second = advance(run, () => ({ template: 'b', seed: '2' }));
    expect(currentStep(second)).toEqual({ template: 'b', seed: '2' });
    const redrawn = redraw(second, '3');
    expect(redrawn.steps.map(({ seed }) => seed)).toEqual(['1', '3']);
    const over = advance(redrawn, () => null);
    expect(currentStep(over)).toBeUndefined();
    expect(over.steps).toEqual(redrawn.steps);
  });

  it('asks for no step where one was chosen before', () => {
    const planned: Run = { steps: [...run.steps, { template: 'b', seed: '2' }], at: 0 };
    const next = advance(planned, () => ({ template: 'c', seed: '3' }));
    expect(next).toEqual({ steps: planned.steps, at: 1 });
  });

  it('is judged by the attempts at its numbers', () => {
    const steps = ['1', '2', '3', '4'].map((seed) => ({ template: 'a', seed }));
    const attempts = [
      sampleAttempt({ template: 'a', seed: '1', at: 1 }),
      sampleAttempt({ template: 'a', seed: '2', at: 2, verdict: 'wrong' }),
      sampleAttempt({ template: 'a', seed: '2', at: 3 }),
      sampleAttempt({ template: 'a', seed: '3', at: 4, verdict: 'wrong' }),
      sampleAttempt({ template: 'b', seed: '4', at: 5 }),
    ];
    expect(outcomesOf({ steps, at: 0 }, attempts)).toEqual(['first', 'later', 'missed', null]);
  });

  it('goes on after a reload, until it is over', () => {
    keepRun(PAGE, run);
    expect(keptRun(PAGE, any)).toEqual(run);
    expect(keptRun('/practice/other/', any)).toBeNull();
    expect(keptRun(PAGE, (id) => id !== 'a')).toBeNull();
    keepRun(PAGE, { ...run, at: 1 });
    expect(keptRun(PAGE, any)).toBeNull();
  });

  it.each([
    'word',
    'null',
    '{"steps":[],"at":0}',
    '{"steps":[{"template":"a"}],"at":0}',
    '{"steps":[{"template":"a","seed":"1"}],"at":-1}',
    '{"at":0}',
  ])('is not troubled by %s', (stored) => {
    sessionStorage.setItem(`gradus.run.${PAGE}`, stored);
    expect(keptRun(PAGE, any)).toBeNull();
  });
});
