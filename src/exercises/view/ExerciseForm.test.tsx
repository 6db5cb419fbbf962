// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Judgement } from '../engine/judgement.ts';
import type { ExerciseParts, PageQuestion } from './asked.ts';
import { ExerciseForm } from './ExerciseForm.tsx';

const asked = vi.hoisted(() => vi.fn());
vi.mock('../../state/compute.ts', () => ({ ask: asked }));

const question: PageQuestion = {
  kind: 'row',
  of: 'x^2*y',
  by: 'x, y',
  at: 'x=1, y=2',
  mistakes: ['[1, 4]'],
  fields: 2,
  names: ['x', 'y'],
};

function parts(given: Partial<ExerciseParts> = {}): ExerciseParts {
  const hint = document.createElement('li');
  hint.hidden = true;
  return {
    visit: 'test',
    questionId: 'q',
    asked: { kind: 'typed', question },
    explanations: new Map([[0, 'The entries are exchanged.']]),
    hints: [hint],
    solution: null,
    ...given,
  };
}

const show = (given?: Partial<ExerciseParts>) => {
  const shown = parts(given);
  render(<ExerciseForm parts={shown} first={{}} act={null} />);
  return shown;
};
const answers = (value: Judgement) => asked.mockResolvedValue({ kind: 'done', value });
const type = (index: number, text: string) =>
  fireEvent.change(screen.getAllByRole('textbox')[index], {
    target: { value: text },
  });
const check = () => fireEvent.click(screen.getByRole('button', { name: /^Check/ }));
const said = (text: string) => waitFor(() => expect(screen.getByText(text)).toBeTruthy());

beforeEach(() => sessionStorage.clear());
afterEach(() => {
  cleanup();
  asked.mockReset();
});

describe('ExerciseForm', () => {
  it('asks for what stands in the fields, and marks each of them', async () => {
    answers({ verdict: 'wrong', mistake: null, entries: [true, false], note: '' });
    show();
    type(0, '4');
    type(1, '3');
    check();
    await said('Not yet');
    expect(asked.mock.calls[0]?.[1]).toMatchObject({ typed: ['4', '3'] });
    expect(screen.getByRole('textbox', { name: 'Entry 1 of 2, right' })).toBeTruthy();
    const wrong = screen.getByRole('textbox', { name: 'Entry 2 of 2, wrong' });
    expect(wrong.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('1 attempt')).toBeTruthy();
  });

  it('says what went wrong in the words of the author', async () => {
    answers({ verdict: 'wrong', mistake: 0, entries: [false, false], note: '' });
    show();
    type(0, '1');
    check();
    await said('The entries are exchanged.');
  });

  it('takes back its verdict when the answer is changed', async () => {
    answers({ verdict: 'right' });
    show();
    type(0, '4');
    check();
    await said('Right');
    type(0, '5');
    expect(screen.queryByText('Right')).toBeNull();
  });

  it('counts nothing that cannot be read, and asks for nothing when nothing is typed', async () => {
    const fault = { code: 'empty', span: { start: 0, end: 0 }, message: 'Nothing here.' } as const;
    answers({ verdict: 'unreadable', faults: [{ entry: 1, fault }] });
    show();
    check();
    await said('Type an answer first');
    expect(asked).not.toHaveBeenCalled();
    type(0, '4');
    check();
    await said('Nothing here.');
    expect(screen.queryByText(/attempt$/)).toBeNull();
  });

  it('shows hints one by one, and keeps what was done for the visit', () => {
    const { hints } = show();
    type(0, '4');
    fireEvent.click(screen.getByRole('button', { name: 'Hint 1 of 1' }));
    expect(hints[0]?.hidden).toBe(false);
    expect(screen.queryByRole('button', { name: /Hint/ })).toBeNull();
    cleanup();
    const again = show();
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: /Entry 1/ }).value).toBe('4');
    expect(again.hints[0]?.hidden).toBe(false);
  });

  it('judges a choice by itself', () => {
    const explanations = new Map([[1, 'Its ratio stays.']]);
    show({ asked: { kind: 'choice', answer: 2, choices: ['one', 'two'] }, explanations });
    check();
    expect(screen.getByText('Choose one of them first')).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: 'one' }));
    check();
    expect(screen.getByText('Its ratio stays.')).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: 'two' }));
    check();
    expect(screen.getByText('Right')).toBeTruthy();
  });
});
