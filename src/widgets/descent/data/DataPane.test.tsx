// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DataLoss, DataPoint } from '../../../core/surfaces/dataLoss.ts';
import { DataPane } from './DataPane.tsx';

const WIDTH = 300;
const HEIGHT = 186;

// Nothing is laid out here: the plot is told how wide it is, and where.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(WIDTH);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(
    new DOMRect(0, 0, WIDTH, HEIGHT),
  );
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const THREE: DataPoint[] = [
  [0, 1],
  [1, 2],
  [2, 2],
];

interface State {
  readonly kind: DataLoss;
  readonly points: readonly DataPoint[];
  readonly seed: number;
}

/** The pane with a parent that keeps its state, as the widget does. */
function pane(initial: Partial<State> = {}) {
  const changes: Partial<State>[] = [];
  const moves: (readonly DataPoint[])[] = [];
  function Parent() {
    const [state, setState] = useState<State>({ kind: 'line', points: THREE, seed: 3, ...initial });
    return (
      <DataPane
        {...state}
        fit={(t) => (t < 0 ? null : 1 + t / 2)}
        onMove={(points) => moves.push(points)}
        onChange={(patch) => {
          changes.push(patch);
          setState({ ...state, ...patch });
        }}
      />
    );
  }
  render(<Parent />);
  return { changes, moves };
}

const points = () => screen.getAllByRole('slider');
const plot = () => screen.getByRole('group', { name: /^Data: / });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const said = () =>
  screen
    .getAllByRole('status')
    .map((status) => status.textContent)
    .join(' ');

function type(name: string, text: string) {
  const field = screen.getByRole('textbox', { name });
  fireEvent.focus(field);
  fireEvent.change(field, { target: { value: text } });
  fireEvent.keyDown(field, { key: 'Enter' });
}

function paste(text: string) {
  const field = screen.getByRole('textbox', { name: 'A pair t, u in each line', hidden: true });
  fireEvent.change(field, { target: { value: text } });
  fireEvent.click(screen.getByRole('button', { name: 'Use this data', hidden: true }));
  return field as HTMLTextAreaElement;
}

describe('in the plot', () => {
  it('a click adds a point there, says so and takes the focus to it', () => {
    const { changes } = pane();
    fireEvent.click(plot(), { clientX: WIDTH / 2, clientY: HEIGHT / 2 });
    expect(changes).toEqual([{ points: [...THREE, [1, 1.5]] }]);
    expect(said()).toContain('Point 4 is added at t 1, u 1.5.');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Point 4 of 4');
  });

  it('for classes a click in the upper half adds a 1, in the lower a 0', () => {
    const { changes } = pane({ kind: 'logistic' });
    fireEvent.click(plot(), { clientX: WIDTH / 2, clientY: 10 });
    fireEvent.click(plot(), { clientX: WIDTH / 2, clientY: HEIGHT - 10 });
    expect(changes[0].points?.at(-1)).toEqual([1, 1]);
    expect(changes[1].points?.at(-1)).toEqual([1, 0]);
  });

  it('a click on a point adds none', () => {
    const { changes } = pane();
    fireEvent.click(points()[1].firstElementChild as Element);
    expect(changes).toEqual([]);
  });

  it('a drag moves a point under the hand and is one change when it lets go', () => {
    const { changes, moves } = pane();
    const ring = points()[1];
    const down = { pointerId: 1, button: 0, clientX: 150, clientY: 40 };
    fireEvent.pointerDown(ring, down);
    fireEvent.pointerMove(ring, { pointerId: 1, clientX: 180, clientY: 40 });
    fireEvent.pointerMove(ring, { pointerId: 1, clientX: 200, clientY: 40 });
    expect(changes).toEqual([]);
    expect(moves).toHaveLength(2);
    fireEvent.pointerUp(ring, { pointerId: 1 });
    expect(changes).toEqual([{ points: moves[1] }]);
    // 50 of 300 pixels of a view 2.8 wide, to the digits of a pixel.
    expect(moves[1]).toEqual([
      [0, 1],
      [1.467, 2],
      [2, 2],
    ]);
  });

  it('has one stop of Tab; page keys go to another point', () => {
    pane();
    expect(points().map((point) => point.getAttribute('tabindex'))).toEqual(['0', '-1', '-1']);
    points()[0].focus();
    fireEvent.keyDown(points()[0], { key: 'PageDown' });
    expect(document.activeElement).toBe(points()[1]);
    fireEvent.keyDown(points()[1], { key: 'End' });
    expect(document.activeElement).toBe(points()[2]);
    expect(points().map((point) => point.getAttribute('tabindex'))).toEqual(['-1', '-1', '0']);
  });

  it('arrows move the focused point, in one change once they rest', () => {
    vi.useFakeTimers();
    const { changes } = pane();
    points()[0].focus();
    fireEvent.keyDown(points()[0], { key: 'ArrowRight' });
    fireEvent.keyDown(points()[0], { key: 'ArrowRight' });
    expect(points()[0].getAttribute('aria-valuetext')).toBe('t 0.1, u 1');
    expect(changes).toEqual([]);
    vi.runAllTimers();
    expect(changes).toEqual([
      {
        points: [
          [0.1, 1],
          [1, 2],
          [2, 2],
        ],
      },
    ]);
  });

  it('Delete removes the focused point, the focus stays in the plot, and two always stay', () => {
    const { changes } = pane();
    points()[2].focus();
    fireEvent.keyDown(points()[2], { key: 'Delete' });
    expect(changes).toEqual([{ points: THREE.slice(0, 2) }]);
    expect(document.activeElement).toBe(points()[1]);
    fireEvent.keyDown(points()[1], { key: 'Backspace' });
    expect(changes).toHaveLength(1);
    expect(said()).toContain('A loss takes at least 2 points.');
  });

  it('draws the model where it has a value, and its error at every point', () => {
    const { container } = render(
      <DataPane
        kind="line"
        points={THREE}
        seed={1}
        onChange={() => {}}
        fit={(t) => (t < 0.5 ? null : 1)}
      />,
    );
    const fit = container.querySelector('[data-fit]');
    expect(fit?.querySelectorAll('line')).toHaveLength(2);
    const path = fit?.querySelector('path')?.getAttribute('d') ?? '';
    expect(path.match(/M/g)).toHaveLength(1);
    const first = Number(/^M([\d.]+) /.exec(path)?.[1]);
    // t = 0.5 is 0.9 of 2.8 along.
    expect(Math.abs(first - (0.9 / 2.8) * WIDTH)).toBeLessThan(4);
  });
});

describe('in the table', () => {
  it('a typed number moves a point, a pasted pair both of its numbers', () => {
    const { changes } = pane();
    type('Point 2, u', '0,5');
    expect(changes[0]).toEqual({
      points: [
        [0, 1],
        [1, 0.5],
        [2, 2],
      ],
    });
    type('Point 1, t', '(-3, 4)');
    expect(changes[1]).toEqual({
      points: [
        [-3, 4],
        [1, 0.5],
        [2, 2],
      ],
    });
  });

  it('classes are 0 or 1', () => {
    const { changes } = pane({ kind: 'logistic' });
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Point 2, class' });
    expect(field.value).toBe('1');
    type('Point 2, class', '-4');
    expect(changes).toEqual([
      {
        points: [
          [0, 1],
          [1, 0],
          [2, 2],
        ],
      },
    ]);
  });

  it('adds a row, where one types next, and removes one', () => {
    const { changes } = pane();
    press('Add a point');
    expect(changes).toEqual([{ points: [...THREE, [3, 2]] }]);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Point 4, t');
    press('Remove point 4');
    expect(changes[1]).toEqual({ points: THREE });
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Remove point 3');
  });
});

describe('as a text', () => {
  it('takes what is pasted and says what it made of it', () => {
    const { changes } = pane();
    const field = paste('t;u\n0,5;1\n2;3');
    expect(changes).toEqual([
      {
        points: [
          [0.5, 1],
          [2, 3],
        ],
      },
    ]);
    expect(said()).toContain(
      '2 points are read. Line 1 was taken as headings. Commas within numbers were read as decimal commas.',
    );
    expect(field.value).toBe('0.5, 1\n2, 3');
  });

  it('a fault leaves the points, is said, and its line is selected', () => {
    const { changes } = pane();
    const field = paste('0, 1\n1, two\n2, 3');
    expect(changes).toEqual([]);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(said()).toContain('Line 2 has “two”, which is not a number.');
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe('1, two');
    fireEvent.click(screen.getByRole('button', { name: 'Back to the points', hidden: true }));
    expect(field.value).toBe('0, 1\n1, 2\n2, 2');
    expect(field.getAttribute('aria-invalid')).toBe('false');
  });
});

describe('the loss', () => {
  it('is chosen from a list', () => {
    const { changes } = pane();
    fireEvent.keyDown(screen.getByRole('combobox', { name: 'Loss of' }), { key: 'ArrowDown' });
    expect(changes).toEqual([{ kind: 'logistic' }]);
    expect(screen.getAllByRole('textbox', { name: /class$/ })).toHaveLength(3);
  });

  it('of the network is drawn again by the next seed, or by a typed one', () => {
    const { changes } = pane({ kind: 'network' });
    press('Another draw');
    type('Seed of the network', '40');
    expect(changes).toEqual([{ seed: 4 }, { seed: 40 }]);
  });

  it('asks for a seed only where it matters', () => {
    pane();
    expect(screen.queryByRole('button', { name: 'Another draw' })).toBeNull();
  });
});
