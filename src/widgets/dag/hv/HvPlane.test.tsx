// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { complete } from '../../../core/num/complete.ts';
import { createCache } from '../../../state/store.ts';
import { createWidgetStore, type WidgetStore } from '../../../state/widgetStore.ts';
import { trace as traceHandler } from '../../../worker/handlers/trace.ts';
import type { TraceRequest } from '../../../worker/protocol/program.ts';
import { PartsContext, type Parts, type WidgetLink } from '../../parts/context.ts';
import { schema, type Inputs } from '../inputs.ts';
import { readingOf, traceRequest } from '../model.ts';
import { HvPlane } from './HvPlane.tsx';

const asked: TraceRequest[] = [];
// Answers at once, as the worker would.
vi.mock('../../../state/compute.ts', () => ({
  createLine: (_: string, answer: (ended: object, request: TraceRequest) => void) => {
    let last = '';
    return (request: TraceRequest | null) => {
      const key = JSON.stringify(request);
      if (!request || key === last) return;
      last = key;
      asked.push(request);
      const trace = complete(traceHandler.work(request));
      if (trace.ok) answer({ kind: 'done', value: trace.value }, request);
    };
  },
}));

// Formulas are typeset elsewhere; here their source is enough.
vi.mock('../../../ui/math/WideTex.tsx', () => ({
  WideTex: ({ tex }: { readonly tex: string }) => <code>{tex}</code>,
}));

afterEach(() => {
  cleanup();
  asked.length = 0;
});

function open(query: string): WidgetStore<Inputs> {
  const store = createWidgetStore(schema, query);
  const answers = () => {
    const { inputs } = store.getState();
    const request = traceRequest(inputs, readingOf(inputs.source));
    const trace = complete(traceHandler.work(request));
    if (!trace.ok) throw new Error('no answer');
    const answer = { ...trace.value, asked: request };
    return { answer, calm: answer };
  };
  const results = createCache(answers());
  store.subscribe(() => results.setState(answers()));
  const parts = { store, link: { results } } as unknown as Parts<object, WidgetLink>;
  render(
    <PartsContext value={parts}>
      <HvPlane />
    </PartsContext>,
  );
  return store;
}

describe('H v as arrows', () => {
  it('asks first, and then shows the eigenvalues', () => {
    const store = open('s=rosenbrock');
    expect(screen.getByText(/At which v is the curvature largest/)).not.toBeNull();
    expect(screen.queryByText(/eigenvalues/)).toBeNull();
    expect(screen.getByText(/Hv is drawn at 1\/2000/)).not.toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'here, at −45°' }));
    expect(screen.getByText('You said −45°: curvature 285.')).not.toBeNull();
    expect(screen.getByText(/largest curvature is 1506/)).not.toBeNull();
    act(() => store.commit({ velocity: { x: 1, y: 0.3 } }));
    fireEvent.click(screen.getByRole('button', { name: 'cover the answer' }));
    fireEvent.click(screen.getByRole('button', { name: 'here, at 16.7°' }));
    expect(screen.getByText(/^Right: you said 16\.7°/)).not.toBeNull();
  });

  it('keeps the keyboard when its buttons change', () => {
    open('s=rosenbrock');
    const show = screen.getByRole('button', { name: 'show the answer' });
    act(() => show.focus());
    fireEvent.click(show);
    expect(document.activeElement?.textContent).toMatch(/^ ?The largest curvature/);
    const cover = screen.getByRole('button', { name: 'cover the answer' });
    act(() => cover.focus());
    fireEvent.click(cover);
    expect(document.activeElement?.textContent).toMatch(/^At which v/);
  });

  it('takes no guess while v is 0', () => {
    open('s=rosenbrock&d.x=0&d.y=0');
    expect(screen.queryByRole('button', { name: /^here/ })).toBeNull();
    expect(screen.getByRole('button', { name: 'v has no direction' })).not.toBeNull();
  });

  it('takes two sweeps for H, whatever v is', () => {
    const store = open('s=rosenbrock');
    expect(asked.map(({ velocity }) => velocity)).toEqual([{ x: 1 }, { y: 1 }]);
    act(() => store.commit({ velocity: { x: 2, y: 2 } }));
    expect(asked).toHaveLength(2);
    act(() => store.commit({ values: { x: 0, y: 0 } }));
    expect(asked).toHaveLength(4);
  });

  it.each(['s=rosenbrock&mode=reverse', 's=diamonds&mode=second', 's=rosenbrock&look=paths'])(
    'is not there for %s',
    (query) => {
      open(query);
      expect(screen.queryByRole('region')).toBeNull();
      expect(asked).toHaveLength(0);
    },
  );

  it('says so where H is not finite', () => {
    open('f=L = sqrt(x)*y&p.x=0&p.y=1&mode=second');
    expect(screen.getByText(/H is not finite here/)).not.toBeNull();
  });
});
