import { beforeEach, expect, it, vi } from 'vitest';
import { oldStudentSeed, studentSeed } from '../../url/student.ts';
import type { Worksheet } from '../../url/worksheet.ts';
import { scoreOf } from './score.ts';

const asked = vi.hoisted(() => vi.fn());
vi.mock('../../state/compute.ts', () => ({ ask: asked }));

const SHEET: Worksheet = {
  title: '',
  instructions: '',
  due: '',
  student: true,
  items: ['01-T1', '99-T9', '03-T2'].map((template) => ({
    of: { template },
    seed: '',
    points: 2,
  })),
  attempts: 2,
  hints: 'after',
  solution: 'end',
  layout: 'numerator',
};
const FRAGMENT = 'w1.x';
const seedFor = (index: number) => studentSeed(FRAGMENT, 'Ada', index);
const answers = (typed: readonly string[], seed = seedFor) => ({
  sheet: FRAGMENT,
  student: 'Ada',
  items: SHEET.items.map((_, index) => ({
    seed: seed(index),
    typed: typed.map((text) => [text]),
    hints: 0,
    solution: false,
    seconds: 1,
  })),
  started: 0,
  ended: 9000,
});

beforeEach(() => {
  asked.mockImplementation((method: string, { of, typed }: Record<string, unknown>) => {
    const { template } = of as { template: string };
    if (template === '99-T9') return Promise.resolve({ kind: 'failed', message: 'unknown' });
    if (method === 'pose') return Promise.resolve({ kind: 'done', value: { title: template } });
    const [text] = typed as string[];
    const verdict = text === 'right' ? 'correct' : text;
    const told = { mistake: null, entries: [], parts: [], note: '' };
    const value = { verdict, credit: Number(text === 'right'), ...told };
    return Promise.resolve({ kind: 'done', value });
  });
});

it('adds up the others when one exercise cannot be set, and says which', async () => {
  const score = await scoreOf(SHEET, answers(['wrong', 'right']), seedFor);
  expect(score).toMatchObject({ earned: 4, points: 6 });
  expect(score.items.map(({ trouble }) => trouble !== undefined)).toEqual([false, true, false]);
  expect(score.doubts).toEqual(['Exercise 2 cannot be set: it was not graded.']);
});

it('a rounded answer takes no place among those that count', async () => {
  const { items, doubts } = await scoreOf(
    SHEET,
    answers(['rounded', 'rounded', 'wrong', 'right']),
    seedFor,
  );
  expect(items[0]).toMatchObject({ earned: 2, attempts: 2 });
  expect(doubts).toHaveLength(1);
});

it('takes the numbers that a name had before, and no others', async () => {
  const old = (index: number) => oldStudentSeed(FRAGMENT, 'Ada', index);
  await scoreOf(SHEET, answers(['right'], old), seedFor);
  expect(asked).toHaveBeenCalledWith('grade', expect.objectContaining({ seed: old(0) }));
  const doubted = await scoreOf(
    SHEET,
    answers(['right'], () => 'zzzzz'),
    seedFor,
  );
  expect(doubted.doubts.join(' ')).toContain('Exercise 1 was answered with other numbers');
});
