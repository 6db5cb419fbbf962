// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { FigureHost, type DrawFigure } from '../figureHost.ts';
import { WidgetField } from './WidgetField.tsx';

afterEach(cleanup);

const show = (draw: DrawFigure) => {
  const [onSubmit, onType] = [vi.fn(), vi.fn()];
  render(
    <FigureHost value={draw}>
      <form onSubmit={onSubmit}>
        <WidgetField
          form={{ kind: 'widget', widget: 'tangent', query: 'h=1' }}
          typed={['']}
          onType={onType}
          onFill={vi.fn()}
          states={[undefined]}
          labelledBy="q"
          describedBy="v"
          disabled={false}
        />
        <input aria-label="outside" />
      </form>
    </FigureHost>,
  );
  return { onSubmit, onType };
};
/** Whether a browser may go on to hand in the form. */
const enter = (name: string) => fireEvent.keyDown(screen.getByLabelText(name), { key: 'Enter' });

it('keeps Enter in fields of the figure from handing in the exercise, and no other Enter', () => {
  show(() => (
    <>
      <input aria-label="h, typed" />
      <input aria-label="h" type="range" />
      <textarea aria-label="program" />
      <button type="button" aria-label="play" />
      <form onSubmit={(event) => event.preventDefault()}>
        <input aria-label="game" />
      </form>
    </>
  ));
  expect(enter('h, typed')).toBe(false);
  expect(enter('h')).toBe(false);
  for (const name of ['program', 'play', 'game', 'outside']) expect(enter(name), name).toBe(true);
});

it('keeps a form of the figure to itself', () => {
  const game = vi.fn((event: React.FormEvent) => event.preventDefault());
  const { onSubmit } = show(() => <form aria-label="game" onSubmit={game} />);
  fireEvent.submit(screen.getByRole('form', { name: 'game' }));
  expect(game).toHaveBeenCalledOnce();
  expect(onSubmit).not.toHaveBeenCalled();
});

it('is no answer until the figure tells of a state', () => {
  let tell: ((query: string) => void) | undefined;
  const { onType } = show(({ query, onQuery }) => {
    tell = onQuery;
    return query;
  });
  expect(screen.getByText('h=1')).toBeTruthy();
  expect(onType).not.toHaveBeenCalled();
  tell?.('h=2');
  expect(onType).toHaveBeenCalledWith(0, 'h=2');
});
