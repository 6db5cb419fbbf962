// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HeatAxis } from './heatAxis.ts';
import { HeatMap } from './HeatMap.tsx';

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(366);
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const format = (value: number): string => String(value);
const ETA: HeatAxis = { min: 0, max: 0.1, label: 'η', format };
const BETA: HeatAxis = { min: 0, max: 1, label: 'β', format };
const VALUES = Float64Array.of(0.2, 0.4, 0.6, 1.2);
const BANDS = [0.5];

function Harness({ onSettle = () => {}, columns = 2 }) {
  const [point, set] = useState({ x: 0.05, y: 0.5 });
  return (
    <HeatMap
      x={ETA}
      y={BETA}
      columns={columns}
      rows={2}
      values={VALUES}
      level={1}
      bands={BANDS}
      legendLabel="factor"
      point={point}
      onMove={(x, y) => set({ x, y })}
      onSettle={onSettle}
      pointLabel="step size and momentum"
      valueText={(x, y) => `${x} ${y}`}
      height={248}
    />
  );
}

const handle = () => screen.getByRole('slider', { name: 'step size and momentum' });
const told = () => handle().getAttribute('aria-valuetext');
/** The map takes 300 by 162 pixels of the figure, from 52, 10. */
const plot = () => {
  const box = handle().closest('svg')?.parentElement;
  if (!box) throw new Error('the map is not drawn');
  return box;
};

describe('the point of a heat map by keyboard', () => {
  it.each([
    [{ key: 'ArrowRight' }, '0.051 0.5'],
    [{ key: 'ArrowLeft', shiftKey: true }, '0.04 0.5'],
    [{ key: 'ArrowUp' }, '0.05 0.51'],
    [{ key: 'ArrowDown', altKey: true }, '0.05 0.499'],
    [{ key: 'PageUp' }, '0.05 0.6'],
    [{ key: 'Home' }, '0 0.5'],
    [{ key: 'End' }, '0.1 0.5'],
    [{ key: 'Home', shiftKey: true }, '0.05 0'],
    [{ key: 'End', shiftKey: true }, '0.05 1'],
    [{ key: 'ArrowRight', ctrlKey: true }, '0.05 0.5'],
    [{ key: 'a' }, '0.05 0.5'],
  ])('%o → %s', (key, text) => {
    render(<Harness />);
    fireEvent.keyDown(handle(), key);
    expect(told()).toBe(text);
  });

  it('settles once, when the keys rest', () => {
    const settle = vi.fn();
    render(<Harness onSettle={settle} />);
    for (let k = 0; k < 3; k++) fireEvent.keyDown(handle(), { key: 'ArrowUp' });
    expect(settle).not.toHaveBeenCalled();
    act(() => void vi.advanceTimersByTime(1000));
    expect(settle).toHaveBeenCalledTimes(1);
    expect(told()).toBe('0.05 0.53');
  });
});

describe('the point of a heat map by hand', () => {
  const down = { button: 0, pointerId: 1, isPrimary: true, buttons: 1 };

  beforeEach(() => {
    const held = new Set<number>();
    HTMLElement.prototype.setPointerCapture = (id) => void held.add(id);
    HTMLElement.prototype.hasPointerCapture = (id) => held.has(id);
  });

  it('comes to a mouse from anywhere, and settles at its release', () => {
    const settle = vi.fn();
    render(<Harness onSettle={settle} />);
    fireEvent.pointerDown(plot(), { ...down, pointerType: 'mouse', clientX: 112, clientY: 91 });
    expect(told()).toBe('0.02 0.5');
    fireEvent.pointerMove(plot(), { ...down, pointerType: 'mouse', clientX: 900, clientY: -50 });
    expect(told()).toBe('0.1 1');
    expect(settle).not.toHaveBeenCalled();
    fireEvent.pointerUp(window, { pointerId: 1 });
    expect(settle).toHaveBeenCalledTimes(1);
  });

  it('is dragged by its handle without a jump', () => {
    render(<Harness />);
    const grip = { ...down, pointerType: 'touch', clientX: 202 + 6, clientY: 91 };
    fireEvent.pointerDown(handle(), grip);
    expect(told()).toBe('0.05 0.5');
    fireEvent.pointerMove(plot(), { ...grip, clientX: 202 + 6 + 30 });
    expect(told()).toBe('0.06 0.5');
  });

  it('comes to the tap of a finger, and leaves its drag to the page', () => {
    render(<Harness />);
    const touch = { ...down, pointerType: 'touch', clientX: 82, clientY: 91 };
    fireEvent.pointerDown(plot(), touch);
    fireEvent.pointerMove(plot(), { ...touch, clientX: 300 });
    expect(told()).toBe('0.05 0.5');
    fireEvent.click(plot(), touch);
    expect(told()).toBe('0.01 0.5');
  });

  it('does not come where there is no map', () => {
    render(<Harness />);
    fireEvent.pointerDown(plot(), { ...down, pointerType: 'mouse', clientX: 10, clientY: 91 });
    expect(told()).toBe('0.05 0.5');
  });
});

it('has words for the map, and stands without values', () => {
  render(<Harness />);
  expect(screen.getByText(/^A map of factor: .* 25 % of it\.$/)).toBeTruthy();
  cleanup();
  render(<Harness columns={9} />);
  expect(told()).toBe('0.05 0.5');
});
