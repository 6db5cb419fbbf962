// @vitest-environment happy-dom
import { cleanup, createEvent, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Grade } from '../engine/grade.ts';
import type { PartForm } from '../engine/kinds/all.ts';
import { PartFields } from './PartFields.tsx';

vi.mock('../../state/compute.ts', () => ({ ask: () => new Promise(() => undefined) }));
afterEach(cleanup);

interface PartProps {
  readonly form: PartForm;
  readonly first: readonly string[];
  readonly grade: Grade | null;
  readonly onAnswer?: (texts: readonly string[]) => void;
}

/** A part with its answer, as an exercise keeps it. */
function Part({ form, first, grade, onAnswer }: PartProps) {
  const [typed, setTyped] = useState(first);
  const answer = (texts: readonly string[]) => {
    setTyped(texts);
    onAnswer?.(texts);
  };
  return (
    <PartFields
      part={{ title: '', form, first: 0, fields: first.length }}
      grade={grade}
      typed={typed}
      onType={(index, text) => answer(typed.map((old, at) => (at === index ? text : old)))}
      onFill={answer}
      labelledBy="q"
      describedBy="v"
      disabled={false}
    />
  );
}

const show = (form: PartForm, first: readonly string[], grade: Grade | null = null) => {
  const onAnswer = vi.fn();
  const { container } = render(
    <Part form={form} first={first} grade={grade} onAnswer={onAnswer} />,
  );
  return { container, onAnswer };
};
const wrong = (...entries: boolean[]): Grade => ({
  verdict: 'partly',
  credit: 0.5,
  entries,
  parts: [false],
  mistake: null,
  note: '',
});
const unreadable = (field: number): Grade => ({
  verdict: 'unreadable',
  credit: 0,
  faults: [{ field, fault: { code: 'empty', span: { start: 0, end: 0 }, message: '' } }],
});
const right: Grade = { verdict: 'correct', credit: 1 };

const named = (role: string) =>
  screen
    .getAllByRole<HTMLElement>(role)
    .map((field) => field.getAttribute('aria-label') ?? field.closest('label')?.textContent ?? '');
const invalid = (role: string) =>
  screen.getAllByRole(role).map((field) => field.getAttribute('aria-invalid') === 'true');
const marks = (container: HTMLElement) =>
  [...container.querySelectorAll<HTMLElement>('li, [data-state]')].map((row) => row.dataset.state);

const items = (...ids: string[]) => ids.map((id) => ({ id, text: id }));

describe('what each row is told', () => {
  const match: PartForm = { kind: 'match', left: items('u', 'v'), right: items('p', 'q') };
  it('of pairs', () => {
    show(match, ['p', 'q'], wrong(true, false));
    expect(named('combobox')[0]).toMatch(/^u, right/);
    expect(named('combobox')[1]).toMatch(/^v, not right yet/);
    expect(invalid('combobox')).toEqual([false, true]);
  });
  it('of a pair that is missing', () => {
    show(match, ['p', ''], unreadable(1));
    expect(named('combobox')[1]).toMatch(/^v, still empty/);
    expect(invalid('combobox')).toEqual([false, true]);
  });

  it('of steps', () => {
    show({ kind: 'order', steps: items('a', 'b') }, ['b', 'a'], wrong(false, true));
    const [first, second] = screen.getAllByRole('listitem');
    expect(first?.textContent).toMatch(/^b, not right yet/);
    expect(second?.textContent).toMatch(/^a, right/);
  });

  const points: PartForm = { kind: 'points', classes: items('saddle'), fields: 3 };
  it('of points: an empty row has no mark', () => {
    const { container } = show(points, ['0, 0: saddle', '', ''], right);
    expect(named('textbox')[0]).toBe('Point 1, as 1, -2, right');
    expect(named('combobox')[0]).toBe('What point 1 is, right');
    expect(named('textbox')[1]).toBe('Point 2, as 1, -2');
    expect(marks(container)).toEqual(['right']);
  });
  it('of points: what each is, and nothing of an empty row', () => {
    const typed = ['0, 0: saddle', '1, 1: saddle', ''];
    const { container } = show(points, typed, wrong(true, false, true));
    expect(marks(container)).toEqual(['right', 'wrong']);
    expect(invalid('textbox')).toEqual([false, true, false]);
  });
  it('of a point that cannot be read', () => {
    const { container } = show(points, ['0, 0: saddle', '1: saddle', ''], unreadable(1));
    expect(named('textbox')[1]).toBe('Point 2, as 1, -2, cannot be read yet');
    expect(marks(container)).toEqual(['faulty']);
  });
});

it('takes no order for an answer until a step was moved', () => {
  const { onAnswer } = show({ kind: 'order', steps: items('a', 'b', 'c') }, ['', '', '']);
  expect(onAnswer).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: 'Move step 1 down' }));
  expect(onAnswer).toHaveBeenCalledWith(['b', 'a', 'c']);
  fireEvent.click(screen.getByRole('button', { name: 'Move step 2 up' }));
  expect(onAnswer).toHaveBeenLastCalledWith(['a', 'b', 'c']);
});

describe('a point', () => {
  const form: PartForm = { kind: 'point', f: 'x', view: { x: [-3, 3], y: [-2, 2] } };
  const type = (value: string) =>
    fireEvent.change(screen.getByRole('textbox', { name: /^Your point/ }), { target: { value } });
  it('is drawn and told however it is typed', async () => {
    show(form, ['']);
    const plane = screen.getByRole('slider');
    expect(plane.getAttribute('aria-valuetext')).toBe('no point yet');
    for (const [text, told] of [
      ['(0, 0)', '0, 0'],
      ['−0,05; 0,05', 'minus 0.05, 0.05'],
      ['1, ', 'not a point'],
      ['1/20, 0', '0.05, 0'],
    ] as const) {
      type(text);
      await vi.waitFor(() => expect(plane.getAttribute('aria-valuetext'), text).toBe(told));
      expect(plane.querySelectorAll('[data-grip]').length, text).toBe(
        told === 'not a point' ? 0 : 1,
      );
    }
    expect(screen.getByText('x from −3 to 3, y from −2 to 2')).toBeTruthy();
  });
  it('is marked where it is not right', () => {
    show(form, ['1, 1'], wrong(false));
    expect(invalid('textbox')).toEqual([true]);
    expect(invalid('slider')).toEqual([true]);
    expect(screen.getByRole('textbox', { name: /not right yet/ })).toBeTruthy();
  });
});

describe('an array pasted into cells', () => {
  const form: PartForm = { kind: 'cells', looks: 'matrix', rows: 2, cols: 2 };
  const cells = () => screen.getAllByRole<HTMLInputElement>('textbox');
  const values = () => cells().map(({ value }) => value);
  const paste = (text: string) => {
    const [cell] = cells();
    if (!cell) throw new Error('There are no cells.');
    const event = createEvent.paste(cell, { clipboardData: { getData: () => text } });
    fireEvent(cell, event);
    return event.defaultPrevented;
  };
  const undo = () => fireEvent.keyDown(cells()[0] ?? window, { key: 'z', ctrlKey: true });

  it('is taken back in one go, by Ctrl+Z or by its button', () => {
    show(form, ['9', '', '', '']);
    expect(paste('[[2, -4], [4, 1]]')).toBe(true);
    expect(values()).toEqual(['2', '-4', '4', '1']);
    expect(undo()).toBe(false);
    expect(values()).toEqual(['9', '', '', '']);
    // Nothing is left to be taken back: the browser's own undo goes on.
    expect(undo()).toBe(true);
    paste('2\t-4\n4\t1');
    fireEvent.click(screen.getByRole('button', { name: 'Undo the paste' }));
    expect(values()).toEqual(['9', '', '', '']);
    expect(document.activeElement).toBe(cells()[0]);
  });

  it('of another size fills nothing and says why, until something is typed', () => {
    show(form, ['9', '', '', '']);
    expect(paste('[1, 2, 3; 4, 5, 6; 7, 8, 9]')).toBe(true);
    expect(values()).toEqual(['9', '', '', '']);
    expect(screen.getByText('This is 3 × 3; 2 × 2 is wanted.')).toBeTruthy();
    fireEvent.change(cells()[1] ?? window, { target: { value: '3' } });
    expect(screen.queryByText(/is wanted/)).toBeNull();
    expect(paste('7,5')).toBe(false);
  });
});
