// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LossChart, type LossChartProps } from './LossChart.tsx';

beforeEach(() => {
  // 400 pixels between the margins of 52 and 14.
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(466);
  HTMLElement.prototype.setPointerCapture = () => {};
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const SHORT = { label: 'Newton', values: [8, 4, 2], x: [0, 100, 200], concept: 'run1' } as const;
const LONG = {
  label: 'GD',
  values: [8, 7, 6, 5, 0],
  x: [0, 10, 20, 30, 400],
  concept: 'run2',
} as const;
const MARKS = [
  { series: 1, index: 2, label: 'η 0.01' },
  { series: 1, index: 4, label: 'not on a log scale' },
];

function Harness(props: Partial<LossChartProps> & Pick<LossChartProps, 'series'>) {
  const [cursor, setCursor] = useState(1);
  return <LossChart cursor={cursor} log onCursor={setCursor} yLabel="loss" {...props} />;
}

const cursor = () => screen.getByRole('slider');
const said = () => cursor().getAttribute('aria-valuetext');
const rule = () => Number(document.querySelector('line[class*=cursor]')?.getAttribute('x1'));

describe('a race over evaluations', () => {
  it('walks the steps of the leading run, and stands where they are paid for', () => {
    render(<Harness series={[SHORT, LONG]} lead={1} xLabel="evaluations" />);
    expect(cursor().getAttribute('aria-label')).toBe('loss by evaluations');
    expect(cursor().getAttribute('aria-valuemax')).toBe('4');
    expect(rule()).toBe(52 + 10);
    fireEvent.keyDown(cursor(), { key: 'ArrowRight' });
    expect(said()).toBe('evaluations 20: Newton 8 at step 0, GD 6 at step 2');
    fireEvent.keyDown(cursor(), { key: 'End' });
    expect(said()).toBe('evaluations 400: Newton has ended, GD 0 at step 4');
    expect(rule()).toBe(452);
  });

  it('takes the first run for the leading one, and the hand for its nearest step', () => {
    render(<Harness series={[SHORT, LONG]} xLabel="evaluations" />);
    expect(cursor().getAttribute('aria-valuemax')).toBe('2');
    fireEvent.pointerDown(cursor(), { pointerId: 1, clientX: 52 + 170 });
    expect(said()).toBe('evaluations 200: Newton 2 at step 2, GD 5 at step 3');
  });

  it('stands where it is told to, and counts what has no logarithm', () => {
    render(<Harness series={[SHORT, LONG]} at={[2, 0]} xLabel="evaluations" />);
    expect(said()).toBe('evaluations 100: Newton 2 at step 2, GD 8 at step 0');
    expect(screen.getByText(/^One value is not drawn/)).toBeTruthy();
  });

  it('ticks what happened on the line, and says it', () => {
    render(<Harness series={[SHORT, LONG]} lead={1} marks={MARKS} cursor={2} />);
    expect(document.querySelectorAll('path[class*=tick]')).toHaveLength(1);
    expect(said()).toMatch(/GD 6 at step 2, there η 0.01$/);
  });
});

it('goes by steps where nothing else is said, to the end of the longest run', () => {
  const steps = [SHORT, LONG].map(({ label, values, concept }) => ({ label, values, concept }));
  render(<Harness series={steps} />);
  expect(cursor().getAttribute('aria-valuemax')).toBe('4');
  expect(said()).toBe('step 1: Newton 4, GD 7');
  fireEvent.pointerDown(cursor(), { pointerId: 1, clientX: 52 + 290 });
  expect(said()).toBe('step 3: Newton has ended, GD 5');
  expect(rule()).toBe(52 + 300);
});
