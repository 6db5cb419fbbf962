import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scalarFunction } from '../compile/scalarFunction.ts';
import { stationaryPoints } from '../field/stationaryPoints.ts';
import { complete } from '../num/complete.ts';

interface GoldenPoint {
  x: number[];
  value: number;
  hess: number[][];
  eigs: number[];
  class: 'min' | 'max' | 'saddle' | 'degenerate';
  hessian_test: 'conclusive' | 'inconclusive';
  true_class?: string;
}
interface GoldenCase {
  id: string;
  expr: string;
  vars: string[];
  box: [number, number][] | null;
  points: GoldenPoint[];
}

const { cases } = JSON.parse(
  readFileSync(new URL('./stationary.json', import.meta.url), 'utf8'),
) as { cases: GoldenCase[] };

/** Views in which all points lie: the whole plane, and squares in which the points are close together. */
const VIEWS = [null, 4, 10, 100] as const;

describe.each(cases.map((c) => [c.id, c] as const))('stationary points of %s', (_id, golden) => {
  const f = scalarFunction(golden.expr, { inputs: golden.vars });
  if (!f.ok) throw new Error(f.faults[0].message);
  const box = golden.box && {
    x0: golden.box[0][0],
    x1: golden.box[0][1],
    y0: golden.box[1][0],
    y1: golden.box[1][1],
  };
  const views = box ? [box] : VIEWS.map((h) => h && { x0: -h, x1: h, y0: -h, y1: h });
  it.each(views.map((view) => [view?.x1 ?? 'everywhere', view] as const))(
    'in %s',
    (_name, view) => {
      const found = complete(stationaryPoints(f.value, view));
      expect(found.complete).toBe(true);
      expect(found.continuum).toBe(false);
      expect(found.kinks).toEqual([]);
      expect(found.points.map((p) => p.class).sort()).toEqual(
        golden.points.map((p) => p.class).sort(),
      );
      for (const want of golden.points) {
        const degenerate = want.class === 'degenerate';
        const got = found.points.find((p) =>
          want.x.every((v, i) => Math.abs(p.x[i] - v) <= (degenerate ? 1e-4 : 1e-9)),
        );
        expect(got, `a point at ${want.x.join()}`).toBeDefined();
        if (!got) continue;
        const scale = Math.max(1, ...want.hess.flat().map(Math.abs));
        expect(got.class).toBe(want.class);
        expect(got.hessianTest).toBe(want.hessian_test);
        expect(Math.abs(got.value - want.value)).toBeLessThanOrEqual(
          1e-9 * Math.max(1, Math.abs(want.value)),
        );
        want.eigs.forEach((e, k) => {
          expect(Math.abs(got.eigenvalues[k] - e)).toBeLessThanOrEqual(1e-8 * scale);
        });
        if (want.true_class) expect(want.true_class).toContain(got.probe);
      }
    },
  );
});
