import { describe, expect, it } from 'vitest';
import { complete } from '../../core/num/complete.ts';
import { drive } from '../drive.ts';
import type { BasinsRequest } from '../protocol/basins.ts';
import { basins } from './basins.ts';

const HIMMELBLAU = '(x^2+y-11)^2 + (x+y^2-7)^2';

const request = (source: string, further: Partial<BasinsRequest> = {}): BasinsRequest => ({
  fn: { source, values: {} },
  optimiser: 'gradientDescent',
  parameters: { eta: 0.01 },
  steps: 200,
  view: { x0: -5, x1: 5, y0: -5, y1: 5 },
  columns: 48,
  rows: 36,
  ...further,
});
function draw(source: string, further: Partial<BasinsRequest> = {}) {
  const result = complete(basins.work(request(source, further)));
  if (!result.ok) throw new Error(result.faults[0].message);
  return result.value;
}
const kinds = (source: string, further: Partial<BasinsRequest> = {}) =>
  draw(source, further).attractors.map((a) => a.kind);

describe('basins', () => {
  it('of Himmelblau are four minima that share the view', () => {
    const found = draw(HIMMELBLAU);
    expect(found.attractors.map(({ at }) => at.map((v) => v.toFixed(3)).join())).toEqual([
      '-3.779,-3.283',
      '-2.805,3.131',
      '3.000,2.000',
      '3.584,-1.848',
    ]);
    for (const { value, kind } of found.attractors) {
      expect(value).toBeCloseTo(0, 12);
      expect(kind).toBe('minimum');
    }
    const { classes, share, notConverged, diverged } = found;
    expect(classes).toHaveLength(48 * 36);
    share.forEach((part, k) =>
      expect(part).toBe(classes.filter((c) => c === k).length / classes.length),
    );
    expect(share.reduce((a, b) => a + b, notConverged + diverged)).toBeCloseTo(1, 12);
  });
  it('keep apart what did not converge and what diverged', () => {
    const slow = draw('x^2 + y^2', { parameters: { eta: 1e-4 } });
    expect([slow.notConverged, slow.diverged]).toEqual([1, 0]);
    const wild = draw('x^2 + y^2', { parameters: { eta: 1.1 } });
    expect([wild.notConverged, wild.diverged]).toEqual([0, 1]);
  });
  it('name what stands at each limit', () => {
    const newton = { optimiser: 'newton', parameters: {} };
    expect(kinds(HIMMELBLAU, newton).sort()).toEqual([
      'maximum',
      ...Array<string>(4).fill('minimum'),
      ...Array<string>(4).fill('saddle'),
    ]);
    // One step from anywhere to (0, 0), where the Hessian of the second is 0 and tells nothing.
    expect(kinds('x^2 - y^2', newton)).toEqual(['saddle']);
    expect(kinds('x^4 + y^4', { ...newton, steps: 400 })).toEqual(['minimum']);
    expect(new Set(kinds('(x^2+y^2-4)^2'))).toEqual(new Set(['flat']));
    // Steps of 1/4 from the middles of the pixels meet the kink exactly.
    const kink = { columns: 40, rows: 40, parameters: { eta: 0.125 } };
    expect(kinds('abs(x) + abs(y)', kink)).toEqual(['edge']);
  });
  it('take the values of parameters', () => {
    const fn = { source: '(x - a)^2 + y^2', values: { a: 2 } };
    const [{ at }] = draw('', { fn, parameters: { eta: 0.3 } }).attractors;
    expect(at[0]).toBeCloseTo(2, 9);
  });
  it('answer with the faults of the text', () => {
    const result = complete(basins.work(request('x^2 +')));
    expect(result.ok).toBe(false);
  });
  it('can be cancelled on the way, and tell how far they are', async () => {
    const parts: number[] = [];
    const outcome = await drive(
      basins.work(request('sin(x*y) + x^2/5 + y^2/4', { columns: 512, rows: 512, steps: 2000 })),
      {
        cancelled: () => parts.length > 1,
        progress: (part) => parts.push(part),
        budget: 60_000,
      },
    );
    expect(outcome.kind).toBe('cancelled');
    expect(parts[1]).toBeGreaterThan(parts[0]);
    expect(parts[1]).toBeLessThan(1);
  });
});
