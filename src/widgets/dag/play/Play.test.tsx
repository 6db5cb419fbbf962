// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { complete } from '../../../core/num/complete.ts';
import { createCache } from '../../../state/store.ts';
import { createWidgetStore } from '../../../state/widgetStore.ts';
import { drawProgram } from '../../../worker/handlers/drawProgram.ts';
import { trace } from '../../../worker/handlers/trace.ts';
import type { DrawProgramRequest } from '../../../worker/protocol/program.ts';
import { PartsContext, type Parts, type WidgetLink } from '../../parts/context.ts';
import { schema } from '../inputs.ts';
import { readingOf, traceRequest } from '../model.ts';
import { createGame } from './game.ts';
import { Play } from './Play.tsx';
import { PlayPanel } from './PlayPanel.tsx';
import { playWords } from './playWords.ts';
import type { Asked } from './problem.ts';

vi.mock('../../../state/compute.ts', () => ({
  ask: (_: string, request: DrawProgramRequest) => {
    const drawn = complete(drawProgram.work(request));
    return Promise.resolve(drawn.ok ? { kind: 'done', value: drawn.value } : { kind: 'faults' });
  },
  createLine: () => () => undefined,
}));

function open(query = 's=p12&look=play') {
  const store = createWidgetStore(schema, query);
  const answered = (): Asked => {
    const { settled } = store.getState();
    const asked = traceRequest(settled, readingOf(settled.source));
    const done = complete(trace.work(asked));
    if (!done.ok) throw new Error(done.faults[0].message);
    return { ...done.value, asked };
  };
  const results = createCache<object>({ answer: answered(), places: null });
  store.subscribe(() => results.setState({ answer: answered() }));
  const game = createGame();
  const link = { results, game, frame: () => undefined, connect: () => () => undefined };
  const parts = { store, link } as unknown as Parts<object, WidgetLink>;
  render(
    <PartsContext value={parts}>
      <Play height={300} />
      <PlayPanel />
    </PartsContext>,
  );
  return { store, game, words: () => playWords(answered(), game) };
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const press = (name: string | RegExp) => fireEvent.click(button(name));
const field = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name });
const type = (name: string | RegExp, text: string) =>
  fireEvent.change(field(name), { target: { value: text } });
const enter = (name: string | RegExp) => {
  const { form } = field(name);
  if (form) fireEvent.submit(form);
};
const told = () => screen.getAllByRole('status').map((status) => status.textContent);

/** Node, its button, its adjoint. */
const P12 = [
  ['L', 'L = d + a, value 5.36, the output', '1'],
  ['d', 'd = b·c, value 3.36, used by L', '1'],
  ['c', 'c = a·y, value 2.8, used by d', '1.2'],
  ['b', 'b = a·x, value 1.2, used by d', '2,8'],
  ['a', 'a = x + y, value 2, used by b, c and L', '2.8*0.6 + 1.2*1.4 + 1'],
  ['y', 'y, input, value 1.4, used by a and c', '6.76'],
  ['x', 'x, input, value 0.6, used by a and b', '9.96'],
] as const;

beforeEach(() => {
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(cleanup);

describe('the game', () => {
  it('is played through p12 by names alone', () => {
    const { words } = open();
    for (const [node, name, adjoint] of P12) {
      press(name);
      expect(document.activeElement).toBe(field(`adjoint of ${node}`));
      expect(screen.queryByText('Which node next?')).toBeNull();
      type(`adjoint of ${node}`, adjoint);
      press('Check');
      expect(told().join(' ')).toContain(`The adjoint of ${node} is`);
      if (node !== 'x')
        expect(document.activeElement?.getAttribute('aria-label')).toContain('done');
    }
    expect(screen.getByText('All adjoints found: 28 of 28 points')).toBe(document.activeElement);
    expect(screen.getByText('Everything right at once.')).toBeTruthy();
    const table = within(screen.getByRole('table'));
    expect(table.getByRole('row', { name: /^x 0\.6 9\.96/ })).toBeTruthy();
    expect(words()).toContain('Every adjoint has been found, with 28 of 28 points');
    press('Again');
    expect(screen.getByText('Which node first?')).toBeTruthy();
  });

  it('names the users that are missing, and diagnoses an answer', () => {
    open();
    press(/^a = x \+ y/);
    expect(told().join(' ')).toContain('a is not ready: b, c and L have not paid in yet.');
    for (const [node, name, adjoint] of P12.slice(0, 4)) {
      press(name);
      type(`adjoint of ${node}`, adjoint);
      enter(`adjoint of ${node}`);
    }
    press(/^a = x \+ y/);
    type('adjoint of a', '1');
    enter('adjoint of a');
    expect(told().join(' ')).toContain('yours is that of L alone');
    expect(field('adjoint of a, not yet').getAttribute('aria-invalid')).toBe('true');
    type(/^adjoint of a/, 'two');
    enter(/^adjoint of a/);
    expect(told().join(' ')).toContain('cannot be read');
    expect(field('adjoint of a, not readable').value).toBe('two');
    for (const k of [1, 2, 3]) press(`Hint ${k} of 3`);
    expect(screen.getByText(/c sends 1\.2 · 1\.4 = 1\.68/)).toBeTruthy();
    press('Show the answer');
    expect(told().join(' ')).toContain('The adjoint of a is 4.36');
  });

  it('asks for local slopes where they are wanted', () => {
    open();
    press('slopes and adjoints');
    press(/^L = d \+ a/);
    type('adjoint of L', '1');
    press('Check');
    press(/^d = b·c/);
    expect(document.activeElement).toBe(field('local slope of L with respect to d'));
    type('local slope of L with respect to d', '1');
    press('Check');
    expect(document.activeElement).toBe(field('adjoint of d'));
    expect(field('local slope of L with respect to d, right').readOnly).toBe(true);
    type('adjoint of d', '1');
    press('Check');
    expect(button(/^d = b·c, value 3\.36, used by L, done, adjoint 1$/)).toBeTruthy();
  });

  it('moves through the nodes by arrows, with one tab stop', () => {
    open();
    const nodes = within(screen.getByRole('group', { name: 'Which node first?' }));
    const all = nodes.getAllByRole('button');
    expect(all.filter(({ tabIndex }) => tabIndex === 0)).toEqual([all[0]]);
    act(() => all[0].focus());
    fireEvent.keyDown(all[0], { key: 'End' });
    expect(document.activeElement).toBe(all[6]);
    fireEvent.keyDown(all[6], { key: 'ArrowUp' });
    expect(document.activeElement).toBe(all[5]);
    expect(all.filter(({ tabIndex }) => tabIndex === 0)).toEqual([all[5]]);
  });

  it('goes back to the choice and keeps what was typed', () => {
    open();
    press(/^L = d \+ a/);
    type('adjoint of L', '7');
    press('Another node');
    press(/^L = d \+ a/);
    expect(field('adjoint of L').value).toBe('7');
  });

  it('draws another program by its seed, as one entry of the history', async () => {
    const { store } = open();
    press('Another program');
    await waitFor(() => expect(store.getState().settled.seed).toBe(1));
    const { source, look, level } = store.getState().settled;
    expect(source.split(';')).toHaveLength(5);
    expect([look, level]).toEqual(['play', 'statement']);
    act(() => store.undo());
    expect(store.getState().settled).toMatchObject({
      seed: 0,
      source: expect.stringContaining('d + a') as string,
    });
  });

  it('offers a way on where a program holds arrays', async () => {
    const { store } = open('f=x:2;L=sum(x.^2)&look=play');
    expect(screen.getByText(/holds vectors or matrices/)).toBeTruthy();
    press('Take it by entries');
    await waitFor(() => expect(store.getState().settled.level).toBe('entry'));
    expect(screen.getByText('Which node first?')).toBeTruthy();
  });
});
