// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useCallback, useRef, useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Vector } from '../space/lens.ts';
import { FIRST_ORBIT } from '../space/orbit.ts';
import type { DiagramLayer } from './DiagramLayer.ts';
import { DiagramView } from './DiagramView.tsx';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const BOUNDS = { low: [-2, -2, -2], high: [2, 2, 2] } as const;
const NAMES = ['u', 'v', 'w'] as const;

interface HarnessProps {
  readonly onSettle?: () => void;
  readonly onTurn?: () => void;
}

function Harness({ onSettle = () => {}, onTurn = () => {} }: HarnessProps) {
  const layer = useRef<DiagramLayer | null>(null);
  const [at, setAt] = useState<Vector>([0, 0, 0]);
  const [other, setOther] = useState<Vector>([0, 0, 0]);
  const handle = (id: string, point: Vector, onMove: (to: Vector) => void) => ({
    id,
    at: point,
    concept: 'input' as const,
    name: id,
    label: id,
    valueText: point.join(' '),
    onMove,
    onSettle,
  });
  return (
    <DiagramView
      bounds={BOUNDS}
      scene={useCallback(() => ({}), [])}
      layer={layer}
      ratio={1.5}
      label="room"
      names={NAMES}
      camera={FIRST_ORBIT}
      onTurn={onTurn}
      handles={[handle('p', at, setAt), handle('q', other, setOther)]}
    />
  );
}

const ring = (name = 'p') => screen.getByRole('slider', { name });
const spoken = (name = 'p') => ring(name).getAttribute('aria-valuetext');
const rested = () => act(() => void vi.advanceTimersByTime(400));

describe('a point in space by keyboard', () => {
  it.each([
    [{ key: 'ArrowRight' }, '0.1 0 0'],
    [{ key: 'ArrowLeft', shiftKey: true }, '-1 0 0'],
    [{ key: 'ArrowUp' }, '0 0.1 0'],
    [{ key: 'ArrowDown', altKey: true }, '0 -0.01 0'],
    [{ key: 'PageUp' }, '0 0 0.1'],
    [{ key: 'PageDown', altKey: true }, '0 0 -0.01'],
  ])('%o → %s', (key, text) => {
    render(<Harness />);
    fireEvent.keyDown(ring(), key);
    expect(spoken()).toBe(text);
    expect(spoken('q')).toBe('0 0 0');
  });

  it('settles once, when the keys rest', () => {
    const settle = vi.fn();
    render(<Harness onSettle={settle} />);
    for (let i = 0; i < 3; i++) fireEvent.keyDown(ring(), { key: 'ArrowRight' });
    expect(spoken()).toBe('0.3 0 0');
    expect(settle).not.toHaveBeenCalled();
    rested();
    expect(settle).toHaveBeenCalledTimes(1);
  });

  it('does not turn the room, whose keys are its own', () => {
    const turn = vi.fn();
    render(<Harness onTurn={turn} />);
    for (const key of ['ArrowRight', 'PageUp', 'Home', '0']) fireEvent.keyDown(ring(), { key });
    rested();
    expect(turn).not.toHaveBeenCalled();
    fireEvent.keyDown(screen.getByRole('group', { name: 'room' }), { key: 'ArrowRight' });
    rested();
    expect(turn).toHaveBeenCalledTimes(1);
    expect(spoken()).toBe('0.1 0 0.1');
  });

  it('reaches every point by Tab, also one beneath another', () => {
    render(<Harness />);
    expect(screen.getAllByRole('slider').map((each) => each.getAttribute('tabindex'))).toEqual([
      '0',
      '0',
    ]);
  });

  it('says the keys, with the names of the axes', () => {
    render(<Harness />);
    const id = screen.getByRole('group', { name: 'room' }).getAttribute('aria-describedby');
    expect(document.getElementById(id ?? '')?.textContent).toContain(
      'Page Up and Page Down along w',
    );
  });
});

describe('a point in space by hand', () => {
  it('follows, settles on release, and leaves the room where it is', () => {
    vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(600);
    const [settle, turn] = [vi.fn(), vi.fn()];
    render(<Harness onSettle={settle} onTurn={turn} />);
    const down = { pointerId: 1, button: 0, clientX: 300, clientY: 200 };
    fireEvent.pointerDown(ring('q'), down);
    fireEvent.pointerMove(ring('q'), { ...down, clientX: 340 });
    const [x, y, z] = (spoken('q') ?? '').split(' ').map(Number);
    // From azimuth −60, to the right on the screen is along (cos 30°, sin 30°) of the floor.
    expect(x).toBeGreaterThan(0.1);
    expect(y / x).toBeCloseTo(Math.tan(Math.PI / 6), 1);
    expect(z).toBe(0);
    expect(settle).not.toHaveBeenCalled();
    fireEvent.pointerUp(ring('q'), { ...down, clientX: 340 });
    expect(settle).toHaveBeenCalledTimes(1);
    rested();
    expect(turn).not.toHaveBeenCalled();
  });

  it('only takes the focus when it does not move', () => {
    const settle = vi.fn();
    render(<Harness onSettle={settle} />);
    fireEvent.pointerDown(ring(), { pointerId: 1, button: 0 });
    fireEvent.pointerUp(ring(), { pointerId: 1, button: 0 });
    expect(document.activeElement).toBe(ring());
    expect(settle).not.toHaveBeenCalled();
  });
});
