// @vitest-environment happy-dom
import { renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createCache } from '../state/store.ts';
import type { Seen } from '../widgets/definition.ts';
import { useQueryOut } from './useQueryOut.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function start() {
  const seen = createCache<Seen>({ query: 'a=1' } as Seen);
  const session = { seen };
  const first = vi.fn();
  const hook = renderHook(({ listen }) => useQueryOut(session, listen), {
    initialProps: { listen: first },
  });
  const change = (query: string) => seen.setState({ query });
  return { first, hook, change };
}

it('tells a query once it rests, the last one only', () => {
  const { first, change } = start();
  change('a=2');
  change('a=3');
  expect(first).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(first.mock.calls).toEqual([['a=3']]);
});

it('loses nothing when another listener comes before the rest', () => {
  const { first, hook, change } = start();
  change('a=2');
  const second = vi.fn();
  hook.rerender({ listen: second });
  vi.runAllTimers();
  expect(first).not.toHaveBeenCalled();
  expect(second.mock.calls).toEqual([['a=2']]);
});
