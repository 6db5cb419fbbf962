// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { printAnswers } from '../../url/answers.ts';
import { studentSeed } from '../../url/student.ts';
import { printWorksheet, type Worksheet } from '../../url/worksheet.ts';
import { ReviewPage } from './ReviewPage.tsx';
import { SHEET } from './sampleScored.ts';

vi.mock('../../state/compute.ts', () => ({
  ask: (method: string, { typed }: { typed?: readonly string[] }) =>
    Promise.resolve({
      kind: 'done',
      value:
        method === 'pose'
          ? { title: 'A slope' }
          : { verdict: 'x', credit: Number(typed?.[0] === '3') },
    }),
}));

beforeEach(() => sessionStorage.clear());
afterEach(cleanup);

const FRAGMENT = printWorksheet(SHEET);

function handedIn(
  student: string,
  typed: readonly string[],
  ended: number,
  sheet: Worksheet = SHEET,
) {
  const fragment = printWorksheet(sheet);
  return printAnswers({
    sheet: fragment,
    student,
    items: sheet.items.map((_, index) => ({
      seed: studentSeed(fragment, student, index),
      typed: [[typed[index] ?? '']],
      hints: 1,
      solution: index === 1,
      seconds: 9,
    })),
    started: 0,
    ended,
  });
}

const open = (hash = '') =>
  render(
    <MemoryRouter initialEntries={[`/review/${hash}`]}>
      <ReviewPage />
    </MemoryRouter>,
  );
const field = (name: RegExp) => screen.getByRole<HTMLTextAreaElement>('textbox', { name });
const paste = (text: string) =>
  fireEvent.change(field(/Links with answers/), { target: { value: text } });
const count = () => document.querySelector('[data-count]')?.textContent ?? '';
async function grade(): Promise<void> {
  fireEvent.click(screen.getByRole('button', { name: 'Grade them' }));
  await waitFor(() => expect(count()).not.toBe(''));
}
const rows = () =>
  [...document.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  );

it('makes a table of many links, tells repeats and damage, and says so where it was before', async () => {
  open();
  const status = document.querySelector('[data-count][role="status"]');
  const [ada, later] = [handedIn('Ada', ['3', '1'], 1e6), handedIn(' ada', ['3', '3'], 2e6)];
  paste(`Ada: #${ada}\n#${later}\n#${later}\nJürgen: <#${ada.slice(0, -4)}>\nHomework a1.`);
  await grade();
  expect(count()).toBe('2 graded, 1 refused. 1 link was pasted more than once.');
  expect(document.querySelector('[data-count]')).toBe(status);
  expect(document.activeElement?.textContent).toBe('Results');
  expect(screen.getByText(/^Line 4, Jürgen:/).textContent).toContain('its end is missing');
  expect(rows().map((row) => row.slice(0, 5))).toEqual([
    ['Adaearlier, not counted', '2 of 4', '2', '0', '2 hints, 1 solution'],
    ['adapasted twice, counted once', '4 of 4', '2', '2', '2 hints, 1 solution'],
  ]);
});

it('is sorted by the buttons in its head', async () => {
  open();
  paste(`#${handedIn('Zoë', ['3', '3'], 1)} #${handedIn('Ada', ['3'], 1)}`);
  await grade();
  const names = () => rows().map(([name]) => name);
  const head = (name: string) => screen.getByRole('columnheader', { name });
  fireEvent.click(screen.getByRole('button', { name: 'Student' }));
  expect(names()).toEqual(['Ada', 'Zoë']);
  expect(head('Student').getAttribute('aria-sort')).toBe('ascending');
  fireEvent.click(screen.getByRole('button', { name: 'Points' }));
  expect(names()).toEqual(['Zoë', 'Ada']);
  expect(head('Points').getAttribute('aria-sort')).toBe('descending');
  expect(head('Student').getAttribute('aria-sort')).toBe('none');
  const foot = document.querySelector('tfoot');
  expect(foot?.textContent).toBe('Average321');
});

it('compares with the worksheet given out, which can be named afterwards', async () => {
  open(`#${handedIn('Eve', ['3'], 1, { ...SHEET, solution: 'free' })}`);
  await grade();
  expect(rows()[0]?.at(-1)).toBe('–');
  const given = field(/The worksheet you gave out/);
  fireEvent.change(given, { target: { value: '/x/01-T1/?seed=3' } });
  expect(given.getAttribute('aria-invalid')).toBe('true');
  fireEvent.change(given, { target: { value: `Here: <x.org/x/sheet/#${FRAGMENT}>, see you` } });
  expect(given.getAttribute('aria-invalid')).toBe('false');
  expect(rows()[0]?.at(-1)).toBe(
    'Not the worksheet you gave out (solution: at once instead of at the end).',
  );
});

it('says when the text is no longer that of the table, and keeps it over a reload', async () => {
  const ada = handedIn('Ada', ['3'], 1);
  open();
  paste(`#${ada}`);
  await grade();
  paste(`#${ada}\n\n`);
  expect(count()).toBe('1 graded.');
  paste(`#${ada}\n#${handedIn('Ben', [], 1)}`);
  await waitFor(() => expect(count()).toContain('The text has changed since'));
  cleanup();
  open();
  expect(field(/Links with answers/).value).toContain(ada);
});

it('opens files, several at once', async () => {
  open();
  const input = screen.getByLabelText('Files with answers');
  const files = ['Ada', 'Ben'].map(
    (name) => new File([`Week 3\n#${handedIn(name, ['3'], 1)}`], `answers-${name}.txt`),
  );
  fireEvent.change(input, { target: { files } });
  await waitFor(() => expect(field(/Links with answers/).value).toContain('answers-Ben.txt: #a1.'));
  expect(screen.getByText('2 files read, 2 links.')).toBeTruthy();
  await grade();
  expect(within(screen.getByRole('table')).getAllByRole('rowheader')).toHaveLength(3);
});
