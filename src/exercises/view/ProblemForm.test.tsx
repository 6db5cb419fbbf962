// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Grade } from '../engine/grade.ts';
import type { Posed } from '../engine/variant.ts';
import { FigureHost } from './figureHost.ts';
import { FREE, type Policy } from './policy.ts';
import { ProblemForm } from './ProblemForm.tsx';
import type { ProblemOptions } from './useProblem.ts';

const asked = vi.hoisted(() => vi.fn());
vi.mock('../../state/compute.ts', () => ({ ask: asked }));

const POSED: Posed = {
  template: '01-T1',
  version: 1,
  seed: 'bcdfg',
  title: 'A slope',
  skills: [],
  prompt: 'Find the slope.',
  sketch: null,
  parts: [
    {
      first: 0,
      fields: 1,
      title: '',
      form: { kind: 'choice', choices: ['1', '2', '3'].map((id) => ({ id, text: `Slope ${id}` })) },
    },
  ],
  hints: ['Look.', 'Look again.'],
  solution: 'It is 2.',
  figure: { widget: 'tangent', query: '', caption: 'The slope is 2.' },
};
const COUNTED: Policy = { ...FREE, hintsAfter: null, picture: 'solution', solutionAfter: null };
const WRONG: Grade = {
  verdict: 'wrong',
  credit: 0,
  entries: [false],
  parts: [false],
  mistake: null,
  note: '',
};
const grades = (value: Grade) => asked.mockResolvedValue({ kind: 'done', value });

function show(policy: Policy, options: ProblemOptions = {}) {
  const draw = () => <p>drawn</p>;
  const form = (rules: Policy, given: ProblemOptions) => (
    <FigureHost value={draw}>
      <ProblemForm of={{ template: '01-T1' }} posed={POSED} policy={rules} options={given} />
    </FigureHost>
  );
  const { rerender } = render(form(policy, options));
  return (rules: Policy, given: ProblemOptions = options) => rerender(form(rules, given));
}
const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }));
const check = () => fireEvent.click(screen.getByRole('button', { name: /^Check/ }));
const said = (text: string | RegExp) => waitFor(() => expect(screen.getByText(text)).toBeTruthy());
const picture = () => screen.queryByRole('button', { name: /^Show the picture/ });

beforeEach(() => sessionStorage.clear());
afterEach(() => {
  cleanup();
  asked.mockReset();
});

describe('the picture of an exercise', () => {
  it('comes with the solution on a worksheet, and never where there is none', () => {
    const again = show(COUNTED, { before: {} });
    expect(picture()).toBeNull();
    again({ ...COUNTED, solutionAfter: 1 });
    expect(picture()).toBeNull();
    again({ ...COUNTED, solutionAfter: 0, stage: 'practice' });
    expect(picture()?.textContent).toBe('Show the picture');
    again({ ...COUNTED, solutionAfter: null, stage: 'practice' });
    expect(picture()).toBeNull();
  });

  it('is a help like a hint for whoever practises alone, unless the answer is right', async () => {
    const onAttempt = vi.fn();
    const onHelp = vi.fn();
    show(FREE, { onAttempt, onHelp });
    expect(picture()?.textContent).toContain('counts as a hint');
    fireEvent.click(picture() as HTMLElement);
    expect(onHelp).toHaveBeenCalledWith({ hints: 0, solution: false, picture: true });
    grades({ verdict: 'correct', credit: 1 });
    choose('Slope 2');
    check();
    await said('Right');
    expect(onAttempt.mock.calls[0]?.[0]).toMatchObject({ hints: 1, solution: false });
    // It is no hint that would be shown.
    expect(screen.queryByText('Hint 1')).toBeNull();
  });
});

describe('attempts', () => {
  it('are not spent by a rounded answer, which says so', async () => {
    const onAttempt = vi.fn();
    show({ ...COUNTED, attempts: 1 }, { before: {}, onAttempt });
    expect(screen.getByText('1 attempt left')).toBeTruthy();
    grades({ verdict: 'rounded', credit: 0, parts: [false] });
    choose('Slope 1');
    check();
    await said('This costs no attempt.');
    expect(screen.getByText('1 attempt left')).toBeTruthy();
    expect(onAttempt).not.toHaveBeenCalled();
  });

  it('are not spent by the same answer once more', async () => {
    const onAttempt = vi.fn();
    show({ ...COUNTED, attempts: 2 }, { before: {}, onAttempt });
    grades(WRONG);
    choose('Slope 1');
    check();
    await said(/Not yet/);
    check();
    await said(/change it first/);
    expect(onAttempt).toHaveBeenCalledTimes(1);
    expect(screen.getByText('1 of 2 attempts left')).toBeTruthy();
  });

  it('are not spent by an answer that is too long, which is not graded', () => {
    show(COUNTED, { before: { draft: ['x'.repeat(12)] }, longest: 10 });
    check();
    expect(screen.getByText(/has 12 characters, and 10 are the most/)).toBeTruthy();
    expect(asked).not.toHaveBeenCalled();
  });

  it('are not spent by practice, which says so', async () => {
    const onAttempt = vi.fn();
    const onType = vi.fn();
    grades(WRONG);
    show(
      { ...COUNTED, attempts: 1, stage: 'practice' },
      { before: { typed: [], attempts: 1 }, onAttempt, onType },
    );
    expect(screen.getByText('Practice: no longer counted')).toBeTruthy();
    choose('Slope 1');
    check();
    await said(/Not yet/);
    choose('Slope 3');
    check();
    await waitFor(() => expect(asked.mock.calls.length).toBeGreaterThan(1));
    expect(onAttempt).not.toHaveBeenCalled();
    expect(onType).not.toHaveBeenCalled();
  });

  it('of another tab count here too', () => {
    const again = show({ ...COUNTED, attempts: 2 }, { before: { attempts: 0 } });
    expect(screen.getByText('2 of 2 attempts left')).toBeTruthy();
    again({ ...COUNTED, attempts: 2 }, { before: { attempts: 2 } });
    expect(screen.getByText('No attempts left')).toBeTruthy();
  });

  it('cannot be made once a worksheet is closed, nor help be taken', () => {
    show({ ...FREE, picture: 'solution', stage: 'closed' }, { before: { typed: ['1'] } });
    check();
    expect(asked).not.toHaveBeenCalled();
    expect(screen.queryByRole('button', { name: /Hint|solution|picture/ })).toBeNull();
  });
});

describe('an exercise that was answered before', () => {
  it('says again what was right, and neither counts nor announces it', async () => {
    const onAttempt = vi.fn();
    grades({ verdict: 'correct', credit: 1 });
    show({ ...COUNTED, attempts: 2 }, { before: { typed: ['2'], attempts: 1 }, onAttempt });
    await said('Right');
    expect(screen.getByRole('status').getAttribute('aria-live')).toBe('off');
    expect(screen.getByText('1 of 2 attempts left')).toBeTruthy();
    expect(onAttempt).not.toHaveBeenCalled();
    const button = screen.getByRole('button', { name: /^Check/ });
    expect(button.getAttribute('aria-disabled')).toBe('true');
  });

  it('says nothing of what was only typed', () => {
    show(COUNTED, { before: { typed: ['2'], attempts: 1, draft: ['3'] } });
    expect(asked).not.toHaveBeenCalled();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Slope 3' }).checked).toBe(true);
  });
});
