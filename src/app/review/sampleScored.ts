import type { Worksheet } from '../../url/worksheet.ts';
import type { Scored } from './recompute.ts';

// For tests: what a student handed in, graded.

export const SHEET: Worksheet = {
  title: 'Week, 3',
  instructions: '',
  due: 'Friday',
  student: true,
  items: ['01-T1', '01-T2'].map((template) => ({ of: { template }, seed: '', points: 2 })),
  attempts: 2,
  hints: 'free',
  solution: 'end',
  layout: 'numerator',
};

interface Made {
  readonly mistakes?: readonly string[];
  readonly second?: number;
  readonly ended?: number;
  readonly sheet?: Worksheet;
  readonly times?: number;
  readonly last?: string;
}

export function scored(student: string, made: Made = {}): Scored {
  const { mistakes = [], second = 0, ended = 60_000, sheet = SHEET, times = 1, last = '3' } = made;
  const item = (earned: number, named: readonly string[]) => ({
    title: 'An exercise',
    points: 2,
    earned,
    attempts: 1,
    hints: named.length,
    solution: named.length > 1,
    seconds: 5,
    mistakes: named.map((id) => ({ id, short: id.toLowerCase() })),
    last: [last],
  });
  return {
    kind: 'scored',
    link: { fragment: `a1.${student}${ended}`, line: 1, before: '', times },
    answers: { sheet: 'w1.x', student, items: [], started: 0, ended },
    sheet,
    score: {
      items: [item(2, []), item(second, mistakes)],
      earned: 2 + second,
      points: 4,
      seconds: 60,
      doubts: [],
    },
  };
}
