import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { complete } from '../../core/num/complete.ts';
import type { JacobianRequest } from '../protocol.ts';
import type { MapAt } from '../protocol/map.ts';
import { code } from './code.ts';
import { forms } from './forms.ts';
import { jacobian } from './jacobian.ts';
import { proposeMap } from './proposeMap.ts';
import { warp } from './warp.ts';

const fn = (source: string, values = {}) => ({ source, values });

function answer(source: string, at: readonly number[], more: Partial<JacobianRequest> = {}): MapAt {
  const h = more.h ?? at.map((_, k) => 0.3 + 0.2 * k);
  const asked = {
    fn: fn(source),
    at,
    h,
    u: [1, 1, 1],
    size: 0.2,
    area: 'square',
    tried: [],
    ...more,
  } as const;
  const result = complete(jacobian.work(asked));
  if (!result.ok) throw new Error(result.faults[0].message);
  return result.value;
}

interface Case {
  readonly id: string;
  readonly components: readonly string[];
  readonly vars: readonly string[];
  readonly points: readonly {
    readonly x: number[];
    readonly value: number[];
    readonly jacobian: number[][];
    readonly v: number[];
    readonly jvp: number[];
    readonly u: number[];
    readonly vjp: number[];
    readonly det?: number;
  }[];
}

const golden = JSON.parse(
  readFileSync(new URL('../../core/golden/vector.json', import.meta.url), 'utf8'),
) as { cases: Case[] };

describe('maps of the oracles, as the explorer asks for them', () => {
  it.each(golden.cases.map((c) => [c.id, c] as const))('%s', (_id, c) => {
    const body = c.components.length === 1 ? c.components[0] : `(${c.components.join(', ')})`;
    for (const p of c.points) {
      const got = answer(`f(${c.vars.join(', ')}) = ${body}`, p.x, { h: p.v, u: p.u });
      const scale = Math.max(1, ...[...p.value, ...p.jacobian.flat()].map(Math.abs));
      const close = (a: readonly number[], b: readonly number[]): void => {
        expect(a).toHaveLength(b.length);
        a.forEach((x, k) => expect(Math.abs(x - b[k]) / scale).toBeLessThanOrEqual(1e-12));
      };
      const m = p.value.length;
      close(got.value, p.value);
      close(
        got.jacobian,
        c.vars.flatMap((_, j) => p.jacobian.map((row) => row[j])),
      );
      close(got.jvp, p.jvp);
      close(got.vjp, p.vjp);
      expect(got.modesGap / scale).toBeLessThanOrEqual(1e-12);
      expect(Math.abs(got.forwardProduct - got.reverseProduct)).toBeLessThanOrEqual(
        1e-10 * Math.max(1, Math.abs(got.forwardProduct)),
      );
      if (p.det !== undefined && m === c.vars.length) {
        expect(Math.abs(got.det - p.det)).toBeLessThanOrEqual(1e-11 * scale ** m);
      }
    }
  });
});

describe('the error of the linear model', () => {
  it.each([
    ['(x^2-y^2, 2x*y)', [1, 2]],
    ['(exp(x)*cos(y), exp(x)*sin(y))', [0.3, 0.4]],
    ['f(r, t) = (r*cos(t), r*sin(t))', [2, 0.5]],
    ['x: 3; softmax(x)', [0, 0.7, 1.1]],
    ['f(u, v) = (cos(u)*(2+cos(v)), sin(u)*(2+cos(v)), sin(v))', [0.6, 1]],
    ['(x*y*z, x/z)', [1, 2, 0.5]],
    ['1000 + (sin(x), y^2)', [0.4, 3]],
    ['(1e6*x^2, y^2)', [1, 1]],
    ['(tanh(3x), y^2)', [0.2, 1]],
    ['exp(exp(x))', [1]],
  ])('falls with slope 2 where %s is smooth', (source, at) => {
    expect(Math.abs(answer(source, at).errors.slope - 2)).toBeLessThanOrEqual(0.1);
  });

  it.each([
    ['(abs(x), y)', [0, 1]],
    ['(relu(x), relu(y))', [0, 0]],
    ['(max(x, y), x*y)', [1, 1]],
  ])('falls with slope 1 at a kink of %s', (source, at) => {
    const { errors, remarks } = answer(source, at, { h: [0.5, 0.2] });
    expect(Math.abs(errors.slope - 1)).toBeLessThanOrEqual(0.1);
    expect(remarks.length).toBeGreaterThan(0);
  });

  it('is nothing where the map is its own linear model, everywhere or as far as a kink', () => {
    expect(answer('(x + 2y, 3x)', [0.3, 7]).errors).toMatchObject({
      slope: NaN,
      exactTo: Infinity,
    });
    const { errors } = answer('(abs(x), y)', [0.1, 1], { h: [-1, 0] });
    expect(errors.slope).toBeNaN();
    expect(errors.exactTo).toBeGreaterThan(0.05);
    expect(errors.exactTo).toBeLessThanOrEqual(0.1);
    // Rounding before the kink is no beginning of an error.
    const rough = answer('(0.3*abs(x) + 0.7*y, y)', [0.1, 1], { h: [-1, 0.3] }).errors;
    expect(rough.slope).toBeNaN();
    expect(rough.exactTo).toBeGreaterThan(0.05);
  });
});

describe('what the Jacobian does', () => {
  it('gives the numbers of the lesson', () => {
    const square = answer('(x^2-y^2, 2x*y)', [1, 2], { h: [0.1, -0.05] });
    expect(square.jacobian).toEqual([2, 4, -4, 2]);
    expect(square.det).toBeCloseTo(20, 12);
    expect(square.jvp[0]).toBeCloseTo(0.4, 12);
    expect(square.jvp[1]).toBeCloseTo(0.3, 12);
    expect(square.moved.map((y, i) => y - square.value[i])).toEqual([
      expect.closeTo(0.4075, 12),
      expect.closeTo(0.29, 12),
    ]);
    expect(square.svd.values.map((v) => v.toFixed(6))).toEqual(['4.472136', '4.472136']);
    const polar = answer('f(r, theta) = (r*cos(theta), r*sin(theta))', [2, Math.PI / 6]);
    expect(polar.det).toBeCloseTo(2, 12);
    expect(polar.jacobian.map((v) => v.toFixed(4))).toEqual([
      '0.8660',
      '0.5000',
      '-1.0000',
      '1.7321',
    ]);
    const softmax = answer('x: 3; softmax(x)', [0, Math.log(2), Math.log(3)]);
    expect(softmax.jacobian.map((v) => Math.round(36 * v * 1e9) / 1e9)).toEqual([
      5, -2, -3, -2, 8, -6, -3, -6, 9,
    ]);
    expect(softmax.rank).toBe(2);
    const flat = answer('(x + y, 2x + 2y)', [1, 1]);
    expect([flat.det, flat.rank, flat.condition]).toEqual([0, 1, expect.any(Number)]);
  });

  it('keeps eigenvectors of real eigenvalues only', () => {
    const turn = answer('(-y, x)', [1, 1]);
    expect(turn.eigen?.im.map(Math.abs)).toEqual([1, 1]);
    expect(turn.eigen?.vectors.every(Number.isNaN)).toBe(true);
    expect(answer('(x, y, x*y)', [1, 1]).eigen).toBeNull();
    expect(answer('(x, y, x*y)', [1, 1]).det).toBeNaN();
  });

  it('joins the images of the piece as the piece is joined', () => {
    for (const area of ['square', 'grid', 'disc'] as const) {
      for (const at of [[1], [1, 2], [1, 2, 3]]) {
        const source = ['(2x, x)', '(2x, y)', '(2x, y, z)'][at.length - 1];
        const { piece, image } = answer(source, at, { area, size: 0.5 });
        if (!piece) throw new Error('there is a piece');
        const count = piece.points.length / at.length;
        const m = at.length === 3 ? 3 : 2;
        expect(image).toHaveLength(count * m);
        expect(Math.max(...piece.lines, ...piece.quads)).toBeLessThan(count);
        for (let p = 0; p < count; p++) expect(image[p * m]).toBe(2 * piece.points[p * at.length]);
        const reach = Math.max(...piece.points.map((x, k) => Math.abs(x - at[k % at.length])));
        expect(reach).toBeCloseTo(0.25, 9);
      }
    }
  });

  it('refuses a point of another dimension', () => {
    const asked = {
      fn: fn('(x, y)'),
      at: [1],
      h: [1],
      u: [1, 0],
      size: 1,
      area: 'square',
      tried: [],
    } as const;
    expect(complete(jacobian.work(asked)).ok).toBe(false);
  });
});

describe('the whole picture', () => {
  const look = (source: string, view: readonly number[]) => {
    const result = complete(warp.work({ fn: fn(source), view }));
    if (!result.ok) throw new Error(result.faults[0].message);
    return result.value;
  };
  it('finds the fold where det J = 0, and both orientations beside it', () => {
    const fold = look('(x^2, y)', [-2, 2, -1, 1]);
    expect([fold.keeps, fold.flips, fold.fullestRank]).toEqual([true, true, 2]);
    expect(fold.folds.length).toBeGreaterThan(0);
    for (const curve of fold.folds)
      for (let k = 0; k < curve.length; k += 2) expect(Math.abs(curve[k])).toBeLessThan(1e-9);
    expect(fold.foldImages[0]).toHaveLength(fold.folds[0].length);
  });
  it('sees a map that collapses everywhere', () => {
    const flat = look('(x + y, 2x + 2y)', [-2, 2, -2, 2]);
    expect([flat.fullestRank, flat.keeps, flat.flips, flat.folds.length]).toEqual([
      1,
      false,
      false,
      0,
    ]);
  });
  it('counts where there is no value', () => {
    expect(look('(log(x), y)', [-1, 1, 0, 1]).gapShare).toBeCloseTo(0.5, 1);
    expect(look('(log(-1-x^2), y)', [-1, 1, 0, 1]).gapShare).toBe(1);
  });
  it('has lines at round numbers', () => {
    const { mesh } = look('(x, y)', [-1.03, 2.9, -0.4, 2.2]);
    expect(mesh.points[0]).toBeCloseTo(-1.2, 9);
    const xs = mesh.points.filter((_, k) => k % 2 === 0);
    expect(xs.some((x) => Math.abs(x) < 1e-12)).toBe(true);
  });
  it('runs over one input and over three', () => {
    expect(look('(cos(t), sin(t))', [0, 6]).mesh.dimension).toBe(1);
    expect(look('(x*y, z)', [-1, 1, -1, 1, -1, 1]).image.length % 2).toBe(0);
  });
});

describe('formulas', () => {
  const form = (source: string) => {
    const result = complete(forms.work({ fn: fn(source) }));
    if (!result.ok) throw new Error(result.faults[0].message);
    return result.value;
  };
  it('writes entries, and matrices where the operations have them', () => {
    expect(form('(x^2-y^2, 2x*y)')).toMatchObject({ structure: 'general', constant: false });
    expect(form('x: 3; x.^2')).toMatchObject({ structure: 'diagonal' });
    expect(form('(x^2, y^2)')).toMatchObject({ structure: 'diagonal' });
    expect(form('(2x, 2y)')).toMatchObject({ structure: 'scaled identity', constant: true });
    expect(form('x: 3; softmax(x)')).toMatchObject({ structure: 'symmetric', shares: true });
    expect(form('x: 3; softmax(x)').matrix).toContain('diag');
    expect(form('(x, y, z)')).toMatchObject({ structure: 'identity', shares: false });
    expect(form('x: 2; u = (1, 2); u*sum(x)').structure).toBe('rank one');
  });
  it('has no formula of a value that is given apart', () => {
    const apart = form('f(x, y) = x^2*y/(x^2+y^2); f(0, 0) = 0');
    expect(apart.entries).toEqual([null, null]);
  });
});

describe('a proposal', () => {
  const propose = (source: string, at: readonly number[] | null = null) => {
    const result = complete(proposeMap.work({ fn: fn(source), at }));
    if (!result.ok) throw new Error(result.faults[0].message);
    return result.value;
  };
  it('puts the point where the map has a value, and both it and its image into view', () => {
    for (const source of [
      '(log(x), sqrt(y))',
      '(x/z, y/z)',
      'f(r, theta) = (r*cos(theta), r*sin(theta))',
      '(sqrt(1-x^2-y^2), x)',
      '(exp(exp(x)), y)',
      'x^2*y',
      '(cos(t), sin(t), t/4)',
      '(asin(x), y)',
    ]) {
      const { at, view, out } = propose(source);
      const { value } = answer(source, at);
      expect(value.every(Number.isFinite)).toBe(true);
      at.forEach((x, k) => expect(x >= view[2 * k] && x <= view[2 * k + 1]).toBe(true));
      value.forEach((y, i) => expect(y >= out[2 * i] && y <= out[2 * i + 1]).toBe(true));
    }
  });
  it('keeps a point that has a value', () => {
    expect(propose('(x*y, x)', [7, -3]).at).toEqual([7, -3]);
    expect(propose('(log(x), y)', [-7, 1]).at[0]).toBeGreaterThan(0);
  });
});

it('writes a map with its Jacobian for other libraries', () => {
  const at = { x: 1, y: 2 };
  const result = complete(
    code.work({ fn: fn('(x^2-y^2, 2x*y)'), at, library: 'jax', reads: 'map' }),
  );
  if (!result.ok) throw new Error(result.faults[0].message);
  expect(result.value.text).toContain('jac');
});
