import { describe, expect, it } from 'vitest';
import { added, flipped, moved, nextPoint, removed } from './editData.ts';
import { printPoints, readPoints } from './readPoints.ts';

describe('points as text', () => {
  it.each([
    [
      '0,1;1,2',
      [
        [0, 1],
        [1, 2],
      ],
    ],
    [
      '0 1\n1 2\n',
      [
        [0, 1],
        [1, 2],
      ],
    ],
    ['(0, 1), (1, 2)', null],
    [
      '[0, 1; 1, 2]',
      [
        [0, 1],
        [1, 2],
      ],
    ],
    ['−1.5, 1e-1', [[-1.5, 0.1]]],
  ] as const)('%s', (text, points) => {
    const read = readPoints(text, 'pair', 1);
    if (points) expect(read).toEqual({ ok: true, points });
    else expect(read.ok).toBe(false);
  });

  it.each([
    ['0,1; 1,x', 7, 8],
    ['0,1; 1,2,3', 5, 10],
    ['0,1;;\n 5', 7, 8],
  ])('%s is at fault from %d to %d', (text, start, end) => {
    const read = readPoints(text, 'pair', 1);
    expect(read.ok ? [] : read.faults).toMatchObject([{ start, end }]);
  });

  it('prints what reads back, to the bit', () => {
    const points = [
      [0.1 + 0.2, -1e-7, 1],
      [5, 1 / 3, -1],
    ];
    expect(readPoints(printPoints(points), 'signed', 1)).toEqual({ ok: true, points });
  });

  it('takes at most 24', () => {
    const many = Array.from({ length: 25 }, (_, k) => `${k},0`).join(';');
    const read = readPoints(many, 'pair', 1);
    expect(read.ok ? '' : read.faults[0].advice).toContain('At most 24');
  });
});

describe('edits', () => {
  const points = [
    [0, 0, 1],
    [2, 1, -1],
  ];

  it('move, flip, add and remove', () => {
    expect(moved(points, 1, [3, 3, -1])).toEqual([points[0], [3, 3, -1]]);
    expect(flipped(points, 0)[0]).toEqual([0, 0, -1]);
    expect(added(points, [9, 9, 1])).toMatchObject({ ok: true, points: { length: 3 } });
    expect(removed(points, 0, 1)).toEqual({ ok: true, points: [points[1]] });
    expect(removed(points, 0, 2)).toMatchObject({ ok: false });
    expect(nextPoint(points, 1)).toEqual([4, 1, -1]);
    expect(nextPoint([], null)).toEqual([0, 0]);
  });
});
