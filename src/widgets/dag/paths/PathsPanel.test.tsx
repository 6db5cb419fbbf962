// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { complete } from '../../../core/num/complete.ts';
import { createCache } from '../../../state/store.ts';
import { createWidgetStore, type WidgetStore } from '../../../state/widgetStore.ts';
import { trace as traceHandler } from '../../../worker/handlers/trace.ts';
import { ways as waysHandler } from '../../../worker/handlers/ways.ts';
import type { Ways } from '../../../worker/protocol/program.ts';
import { PartsContext, type Parts, type WidgetLink } from '../../parts/context.ts';
import { schema, type Inputs } from '../inputs.ts';
import { readingOf, traceRequest, waysRequest } from '../model.ts';
import { DiamondSlider } from './DiamondSlider.tsx';
import { diamonds } from './diamonds.ts';
import { Paths } from './Paths.tsx';
import { PathsPanel } from './PathsPanel.tsx';
import { waySteps } from './picked.ts';

// Formulas are typeset elsewhere; here their source is enough.
vi.mock('../../../ui/math/WideTex.tsx', () => ({
  WideTex: ({ tex }: { readonly tex: string }) => <code>{tex}</code>,
}));

afterEach(cleanup);

interface Opened {
  readonly store: WidgetStore<Inputs>;
  readonly ways: () => Ways | null;
}

/** The parts of the look in a widget whose answers are at hand. */
function open(query: string): Opened {
  const store = createWidgetStore(schema, query);
  const answers = () => {
    const inputs = store.getState().settled;
    const reading = readingOf(inputs.source);
    const asked = traceRequest(inputs, reading);
    const trace = complete(traceHandler.work(asked));
    const ways = complete(waysHandler.work(waysRequest(inputs, reading)));
    if (!trace.ok || !ways.ok) throw new Error('no answer');
    const answer = { ...trace.value, asked };
    return { answer, calm: answer, ways: ways.value, places: null };
  };
  const results = createCache(answers());
  store.subscribe(() => results.setState(answers()));
  const parts = { store, link: { results, frame: () => {} } } as unknown as Parts<
    object,
    WidgetLink
  >;
  render(
    <PartsContext value={parts}>
      <Paths height={300} compact />
      <PathsPanel />
      <DiamondSlider />
    </PartsContext>,
  );
  return { store, ways: () => results.getState().ways };
}

const selected = (): string =>
  screen.getByRole('option', { selected: true }).getAttribute('aria-label') ?? '';

describe('the sum over ways', () => {
  it('lists p12: four ways, both sums, and what they cost', () => {
    open('s=p12&look=paths');
    const list = screen.getByRole('listbox', { name: 'Ways from x to L' });
    expect(screen.getAllByRole('option')).toHaveLength(4);
    expect(selected()).toBe('Way 1 of 4: x, a, b, d, L: 1 times 0.6 times 2.8 times 1 is 1.68');
    expect(list.getAttribute('aria-activedescendant')).toBe(
      screen.getByRole('option', { selected: true }).id,
    );
    expect(screen.getAllByText('9.96')).toHaveLength(2);
    expect(screen.getByRole('row', { name: /multiplications 9 10/ })).not.toBeNull();
  });

  it('is walked by keys that the figure does not take', () => {
    let taken = 0;
    const take = (): void => void taken++;
    window.addEventListener('keydown', take);
    open('s=p12&look=paths');
    const list = screen.getByRole('listbox');
    fireEvent.keyDown(list, { key: 'ArrowDown' });
    expect(selected()).toContain('Way 2 of 4: x, a, c, d, L');
    fireEvent.keyDown(list, { key: 'End' });
    expect(selected()).toContain('x, b, d, L: 2 times 2.8 times 1 is 5.6');
    fireEvent.keyDown(list, { key: 'ArrowDown' });
    expect(selected()).toContain('Way 4 of 4');
    fireEvent.keyDown(list, { key: 'Home' });
    expect(selected()).toContain('Way 1 of 4');
    fireEvent.click(screen.getAllByRole('option')[2]);
    expect(selected()).toContain('Way 3 of 4');
    window.removeEventListener('keydown', take);
    expect(taken).toBe(0);
  });

  it('says the picked way under a graph without a panel, with the next', () => {
    open('s=p12&look=paths');
    expect(screen.getByText('way 1 of 4')).not.toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Next way' }));
    expect(selected()).toContain('Way 2 of 4');
    fireEvent.click(screen.getByRole('button', { name: 'Way before' }));
    const before = screen.getByRole('button', { name: 'Way before' });
    expect(before).toHaveProperty('disabled', false);
    expect(before.getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(before);
    expect(selected()).toContain('Way 1 of 4');
  });

  it('is stepped by a clicker, and begins anew at another node', () => {
    const { store, ways } = open('s=p12&look=paths');
    const steps = waySteps(store, ways);
    act(() => steps.by(2));
    expect(selected()).toContain('Way 3 of 4');
    act(() => steps.last());
    act(() => steps.toggle());
    expect(selected()).toContain('Way 1 of 4');
    act(() => steps.by(1));
    act(() => store.amend({ node: 'a' }));
    expect(selected()).toContain('Way 1 of 3: a, b, d, L');
    act(() => store.amend({ node: 'L' }));
    expect(screen.getAllByRole('option')).toHaveLength(1);
  });

  it('makes no sum of a part', () => {
    open('look=paths&f=' + encodeURIComponent(diamonds(10)) + '&p.x=0.4');
    expect(screen.getAllByRole('option')).toHaveLength(64);
    expect(screen.getByText('not made of a part')).not.toBeNull();
    expect(screen.getByText(/Only 64 of 1024 ways are listed/)).not.toBeNull();
  });

  it('says that no way leads on', () => {
    open('s=unused&look=paths&node=d');
    expect(screen.getByText(/No way leads from/).textContent).toContain('its adjoint is 0');
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('puts k diamonds in place of the program, which undo brings back', () => {
    const { store } = open('s=p12&look=paths');
    fireEvent.keyDown(screen.getByRole('slider', { name: 'diamonds k' }), { key: 'ArrowRight' });
    act(() => store.commit());
    expect(store.getState().settled).toMatchObject({
      source: diamonds(5),
      look: 'paths',
      node: 'x',
      values: { x: 0.6 },
    });
    expect(screen.getByText('2ᵏ = 32 ways from x, over 4k = 20 edges.')).not.toBeNull();
    act(() => store.undo());
    expect(screen.getByRole('listbox', { name: 'Ways from x to L' })).not.toBeNull();
  });
});
