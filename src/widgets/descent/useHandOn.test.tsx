// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import { useRef } from 'react';
import { afterEach, expect, it } from 'vitest';
import { useHandOn } from './useHandOn.ts';

afterEach(cleanup);

function Going() {
  const box = useRef<HTMLDivElement>(null);
  useHandOn(box, (around) => around.querySelector('button'));
  return (
    <div ref={box}>
      <button>goes</button>
    </div>
  );
}

const page = (gone: boolean) => (
  <section>
    {!gone && <Going />}
    {gone && <button>comes</button>}
  </section>
);

it('hands the keyboard on when it goes away with it, to what has come instead', async () => {
  const { rerender } = render(page(false));
  screen.getByText('goes').focus();
  await act(() => Promise.resolve(rerender(page(true))));
  expect(document.activeElement).toBe(screen.getByText('comes'));
});

it('leaves the keyboard where it is otherwise', async () => {
  const { rerender } = render(page(false));
  await act(() => Promise.resolve(rerender(page(true))));
  expect(document.activeElement).toBe(document.body);
});
