// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPlayback } from '../../../state/playback.ts';
import { createCache } from '../../../state/store.ts';
import { createWidgetStore, type WidgetStore } from '../../../state/widgetStore.ts';
import { memory as handler } from '../../../worker/handlers/memory.ts';
import type { Memory } from '../../../worker/protocol/program.ts';
import { PartsContext } from '../../parts/context.ts';
import { useWidgetState } from '../context.ts';
import { schema, type Inputs } from '../inputs.ts';
import { MemoryControls } from './MemoryControls.tsx';
import { MemoryHandles } from './MemoryHandles.tsx';
import { MemoryQuestion } from './MemoryQuestion.tsx';
import { MemoryReadout } from './MemoryReadout.tsx';
import { placesOf } from './memoryCuts.ts';
import { namedRows } from './memoryNames.ts';
import { sceneOf } from './memoryScene.ts';

const planOf = ({ source, cuts }: Inputs): Memory => {
  const running = handler.work({
    fn: { source, values: {} },
    level: 'statement',
    folded: [],
    cuts,
  }) as Generator<unknown, { value: Memory }>;
  for (;;) {
    const step = running.next();
    if (step.done) return step.value.value;
  }
};

let store: WidgetStore<Inputs>;
let plan: Memory;

function show(query: string, children: ReactNode) {
  store = createWidgetStore(schema, query);
  plan = planOf(store.getState().settled);
  const results = createCache({ memory: plan, answer: null });
  const playback = createPlayback({ at: () => 0, last: () => 0, go: () => {} });
  const parts = { store, link: { results, playback, connect: () => () => {} } };
  render(<PartsContext value={parts as never}>{children}</PartsContext>);
}

/** In the place of the picture, whose width nothing measures here. */
function Handles() {
  const cuts = useWidgetState((s) => s.inputs.cuts);
  const scene = sceneOf(plan, { width: 800, height: 520, letters: 12 });
  const places = placesOf(plan, cuts);
  return (
    <svg>
      <MemoryHandles
        memory={plan}
        scene={scene}
        places={places}
        named={namedRows(plan, places, scene)}
      />
    </svg>
  );
}

const cuts = () => store.getState().inputs.cuts.join(' ');
const settledCuts = () => store.getState().settled.cuts.join(' ');
const handle = (turn: number) =>
  screen.getByRole('slider', { name: new RegExp(`^Checkpoint ${turn} of`) });
const press = (key: string, more = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
const rowAt = (node: number) => sceneOf(plan, { width: 800, height: 520, letters: 12 }).y(node);

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('the handles of checkpoints', () => {
  it('are sliders that name their node, one of them in the tab order', () => {
    show('?s=layers&look=memory&cuts=h10.h50', <Handles />);
    expect(handle(1).getAttribute('aria-valuetext')).toBe('after h₁₀');
    expect(handle(2).getAttribute('aria-valuetext')).toBe('after h₅₀');
    expect(handle(1).getAttribute('aria-valuemax')).toBe('49');
    expect(screen.getAllByRole('slider').map((each) => each.getAttribute('tabindex'))).toEqual([
      '0',
      '-1',
    ]);
  });

  it('move by the keys from node to node, as one change', () => {
    show('?s=layers&look=memory&cuts=h10.h50', <Handles />);
    act(() => handle(1).focus());
    press('ArrowDown');
    press('ArrowDown');
    press('ArrowUp', { shiftKey: true });
    expect(cuts()).toBe('h2 h50');
    expect(settledCuts()).toBe('h10 h50');
    act(() => {
      vi.advanceTimersByTime(500);
    });
    expect(settledCuts()).toBe('h2 h50');
    expect(store.getState().past).toHaveLength(1);
    press('End');
    expect(cuts()).toBe('h49 h50');
    press('Home');
    expect(cuts()).toBe('h1 h50');
  });

  it('are gone to by the arrows left and right, and removed', () => {
    show('?s=layers&look=memory&cuts=h10.h50', <Handles />);
    act(() => handle(1).focus());
    press('ArrowRight');
    expect(document.activeElement).toBe(handle(2));
    press('Delete');
    expect(settledCuts()).toBe('h10');
    press('Backspace');
    expect(settledCuts()).toBe('');
    expect(screen.queryByRole('slider')).toBeNull();
    act(() => {
      store.undo();
    });
    expect(settledCuts()).toBe('h10');
  });

  it('are dragged along their rows, without a jump', () => {
    show('?s=layers&look=memory&cuts=h10.h50', <Handles />);
    const ring = handle(1);
    ring.setPointerCapture = () => {};
    fireEvent.pointerDown(ring, { pointerId: 1, button: 0, clientY: rowAt(10) });
    fireEvent.pointerMove(ring, { pointerId: 1, clientY: rowAt(30) });
    expect(cuts()).toBe('h30 h50');
    fireEvent.pointerMove(ring, { pointerId: 1, clientY: rowAt(80) });
    expect(cuts()).toBe('h49 h50');
    fireEvent.pointerUp(window, { pointerId: 1 });
    expect(settledCuts()).toBe('h49 h50');
    expect(store.getState().past).toHaveLength(1);
  });

  it('appear where a row is clicked', () => {
    show('?s=layers&look=memory&cuts=h10', <Handles />);
    const lane = screen.getByRole('group', { name: /Checkpoints/ }).querySelector('rect');
    if (!lane) throw new Error('no lane');
    fireEvent.click(lane, { clientY: rowAt(60) });
    expect(settledCuts()).toBe('h10 h60');
    fireEvent.click(lane, { clientY: rowAt(60) });
    expect(settledCuts()).toBe('h10 h60');
    fireEvent.click(lane, { clientY: rowAt(0) });
    expect(settledCuts()).toBe('h10 h60');
  });
});

describe('the controls', () => {
  const click = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

  it('set none, about √L even ones, one more and one less', () => {
    show('?s=layers&look=memory&cuts=h10', <MemoryControls />);
    click('√L even');
    expect(settledCuts()).toBe('h10 h20 h30 h40 h50 h60 h70 h80 h90');
    click('none');
    expect(settledCuts()).toBe('');
    click('add a checkpoint');
    expect(settledCuts()).toBe('h50');
    click('add a checkpoint');
    expect(settledCuts()).toBe('h25 h50');
    click(/remove/);
    expect(settledCuts()).toBe('h50');
  });

  it('keep the keyboard where it presses, though there is nothing more to do there', () => {
    show('?s=layers&look=memory&cuts=h10', <MemoryControls />);
    const remove = screen.getByRole('button', { name: 'remove h₁₀' });
    act(() => remove.focus());
    fireEvent.click(remove);
    expect(settledCuts()).toBe('');
    expect(document.activeElement).toBe(remove);
    expect(remove.getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(remove);
    click('none');
    expect(store.getState().past).toHaveLength(1);
  });

  it('do not name √L before it has been asked for', () => {
    show('?s=layers&look=memory', <MemoryControls />);
    expect(screen.queryByRole('button', { name: '√L even' })).toBeNull();
    click('add a checkpoint');
    expect(screen.getByRole('button', { name: '√L even' })).toBeTruthy();
  });

  it('have a slider for the number of even segments', () => {
    show('?s=layers&look=memory&cuts=h40', <MemoryControls />);
    expect(screen.getByText('Yours are not even.')).toBeTruthy();
    const slider = screen.getByRole('slider', { name: 'number of even segments' });
    fireEvent.keyDown(slider, { key: 'ArrowRight' });
    expect(cuts()).toBe('h33 h67');
    fireEvent.keyUp(slider, { key: 'ArrowRight' });
    expect(settledCuts()).toBe('h33 h67');
  });
});

describe('the prediction', () => {
  const ask = (typed: string) => {
    fireEvent.change(
      screen.getByRole('textbox', { name: /how many even segments do the 100 steps/ }),
      {
        target: { value: typed },
      },
    );
    fireEvent.click(screen.getByRole('button', { name: 'check' }));
  };
  function Asked() {
    return (
      <>
        <MemoryQuestion memory={plan} />
        <MemoryControls />
      </>
    );
  }

  it('says what a wrong number would store, and lets go of the right one', () => {
    show('?s=layers&look=memory', <Asked />);
    const said = () =>
      screen
        .getAllByRole('status')
        .map((each) => each.textContent)
        .join('');
    ask('many');
    expect(said()).toBe('Type a whole number from 1 to 100.');
    ask('2');
    expect(said()).toContain('2 segments would store 52 numbers');
    ask('10');
    expect(said()).toContain('Right: 10 segments store 20 numbers.');
    expect(screen.queryByRole('button', { name: 'check' })).toBeNull();
  });

  it('is over once a checkpoint is set, and does not come back', () => {
    show('?s=layers&look=memory', <Asked />);
    fireEvent.click(screen.getByRole('button', { name: 'add a checkpoint' }));
    fireEvent.click(screen.getByRole('button', { name: 'none' }));
    expect(screen.queryByRole('button', { name: 'check' })).toBeNull();
  });

  it('is not asked of a link with checkpoints', () => {
    show('?s=layers&look=memory&cuts=h10', <Asked />);
    expect(screen.queryByRole('button', { name: 'check' })).toBeNull();
  });
});

it('the gauges tell what is stored now, at most, and without checkpoints', () => {
  show(
    '?s=layers&look=memory&cuts=h10.h20.h30.h40.h50.h60.h70.h80.h90&tick=120',
    <MemoryReadout />,
  );
  expect(screen.getAllByRole('definition').map((each) => each.textContent)).toEqual([
    '19',
    '20',
    '101',
    '81',
  ]);
});
