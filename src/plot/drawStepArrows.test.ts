import { describe, expect, it } from 'vitest';
import { SvgContext } from './capture/SvgContext.ts';
import { drawStepArrows, magnification, type StepScene } from './drawStepArrows.ts';
import { marks } from './marks.ts';
import type { Palette } from './palette.ts';

const palette = {
  paper: 'paper',
  label: 'label',
  strongWidth: 3.5,
  tickFont: '500 12px sans',
  concepts: Object.fromEntries(Object.keys(marks).map((name) => [name, name])),
} as unknown as Palette;
const camera = { view: { x0: -2, x1: 2, y0: -2, y1: 2 }, width: 400, height: 400 };

function draw(scene: StepScene) {
  const record = new SvgContext();
  const times = drawStepArrows(record.asCanvas(), scene, camera, palette);
  const text = record.markup();
  const heads = [...text.matchAll(/<path d="M([\d.-]+) ([\d.-]+)L[^"]*Z" fill="(\w+)"/g)];
  const names = [
    ...text.matchAll(/<text x="([\d.-]+)" y="([\d.-]+)"[^>]* fill="(?!none)[^>]*>([^<]*)/g),
  ];
  return {
    times,
    text,
    tips: heads.map(([, x, y, colour]) => ({ x: Number(x), y: Number(y), colour })),
    names: names.map(([, x, y, word]) => ({ x: Number(x), y: Number(y), word })),
  };
}

const gradient = { vector: [0.5, 0.25], concept: 'gradient', label: '−η g' } as const;
const momentum = { vector: [0.5, -0.5], concept: 'quadratic', label: '−η β v' } as const;
const step = { vector: [1, -0.25], concept: 'input', label: 'step' } as const;

describe('magnification', () => {
  it('leaves arrows that can be read as they are', () => {
    for (const longest of [44, 100, 1e5, 0, NaN]) expect(magnification(longest)).toBe(1);
  });
  it('is the least round number that makes them readable', () => {
    expect([43, 22, 21, 8.8, 4.4, 0.5, 0.044].map(magnification)).toEqual([
      2, 2, 5, 5, 10, 100, 1000,
    ]);
  });
});

describe('arrows of a step', () => {
  it('stand one upon the other as a sum, true to scale', () => {
    const { times, tips } = draw({ from: [0, 0], parts: [gradient, momentum], chain: true });
    expect(times).toBe(1);
    expect(tips).toEqual([
      { x: 250, y: 175, colour: 'gradient' },
      { x: 300, y: 225, colour: 'quadratic' },
    ]);
  });
  it('with their sum from the foot', () => {
    const parts = [gradient, momentum, { ...step, isSum: true }];
    const { tips, names } = draw({ from: [0, 0], parts, chain: true });
    expect(tips.at(-1)).toEqual({ x: 300, y: 225, colour: 'input' });
    const line = names.find(({ word }) => word === 'step');
    // On the other side of the sum than the terms, which lie above it.
    expect(line?.y).toBeGreaterThan(212);
    expect(names.find(({ word }) => word === '−η g')?.y).toBeLessThan(190);
  });
  it('or from the same foot', () => {
    const { tips } = draw({ from: [0, 0], parts: [gradient, momentum, step], chain: false });
    expect(tips.map(({ x, y }) => [x, y])).toEqual([
      [250, 175],
      [250, 250],
      [300, 225],
    ]);
  });
  it('are drawn longer by one factor where they are small, and say so', () => {
    const small = { ...gradient, vector: [0.02, 0] as const };
    const smaller = { ...momentum, vector: [0, 0.01] as const };
    const { times, tips, text } = draw({ from: [0, 0], parts: [small, smaller], chain: true });
    expect(times).toBe(50);
    expect(text).toContain('arrows 50× as long');
    expect(tips.map(({ x, y }) => [x, y])).toEqual([
      [300, 200],
      [300, 150],
    ]);
  });
  it('leave out a term that is zero or no number', () => {
    const none = { ...momentum, vector: [0, 0] as const };
    const lost = { ...step, vector: [NaN, 1] as const };
    const { names, tips } = draw({ from: [0, 0], parts: [none, gradient, lost], chain: false });
    expect(tips).toHaveLength(1);
    expect(names.map(({ word }) => word)).toEqual(['−η g']);
    expect(draw({ from: [0, 0], parts: [none], chain: false }).text).toBe('');
  });
  it.each([
    ['of a chain', true],
    ['from one foot', false],
  ])(
    'have names that do not cover each other %s, even in nearly the same direction',
    (_, chain) => {
      const near = [
        gradient,
        { ...momentum, vector: [0.52, 0.24] as const },
        { ...step, vector: [0.5, 0.27] as const },
      ];
      for (const from of [
        [0, 0],
        [1.4, 1.8],
        [-1.9, -1.9],
      ] as const) {
        const { names } = draw({ from, parts: near, chain });
        expect(names).toHaveLength(3);
        for (const [i, a] of names.entries()) {
          for (const b of names.slice(i + 1)) {
            const wide = 3.4 * (a.word.length + b.word.length);
            expect(Math.abs(a.x - b.x) > wide || Math.abs(a.y - b.y) > 12).toBe(true);
          }
        }
      }
    },
  );
});
