import { describe, expect, it } from 'vitest';
import { gelu } from '../ops/gelu.ts';
import { erf, erfc, normalDistribution } from './erf.ts';

// Reference values: mpmath 1.3 at 60 digits (gelu as x·erfc(−x/√2)/2), arguments taken as exact doubles,
// results rounded to the nearest double and printed as the shortest decimal that round-trips.
type Row = readonly [x: number, value: number];

const ERF: readonly Row[] = [
  [5e-324, 5e-324],
  [1e-310, 1.1283791670955e-310],
  [1e-8, 1.1283791670955126e-8],
  [0.001, 0.0011283787909692365],
  [0.1, 0.1124629160182849],
  [0.3, 0.3286267594591274],
  [0.5, 0.5204998778130465],
  [0.7, 0.6778011938374184],
  [0.99, 0.8385080695553698],
  [1.0, 0.8427007929497149],
  [1.01, 0.8468104962282768],
  [1.3, 0.9340079449406524],
  [1.75, 0.9866716712191824],
  [2.0, 0.9953222650189527],
  [2.4999, 0.9995928300996666],
  [2.5, 0.999593047982555],
  [2.51, 0.9996142945182758],
  [3.0, 0.9999779095030014],
  [3.3, 0.9999969422902035],
  [4.0, 0.9999999845827421],
  [5.5, 0.9999999999999927],
  [5.9, 0.9999999999999999],
  [6.5, 1.0],
];

const ERFC: readonly Row[] = [
  [-6.0, 2.0],
  [-2.5, 1.999593047982555],
  [-1.0, 1.8427007929497148],
  [-0.1, 1.1124629160182848],
  [0.0, 1.0],
  [1e-9, 0.9999999988716208],
  [0.1, 0.887537083981715],
  [0.4, 0.5716076449533315],
  [0.5, 0.4795001221869535],
  [0.75, 0.28884436634648486],
  [0.9, 0.20309178757716786],
  [0.999, 0.15771472979350307],
  [1.0, 0.15729920705028513],
  [1.001, 0.15688451452192373],
  [1.2, 0.08968602177036464],
  [1.5, 0.033894853524689274],
  [2.0, 0.004677734981047266],
  [2.5, 0.0004069520174449589],
  [3.0, 2.209049699858544e-5],
  [4.3, 1.1934717937220432e-9],
  [5.0, 1.537459794428035e-12],
  [7.7, 1.2942740067717136e-27],
  [10.0, 2.088487583762545e-45],
  [13.37, 9.793817364122468e-80],
  [17.1, 3.3545945400349904e-129],
  [20.0, 5.395865611607901e-176],
  [23.4, 3.797755698448243e-240],
  [25.0, 8.300172571196523e-274],
  [26.0, 5.663192408856143e-296],
  [26.5, 2.2109076642637343e-307],
];

const GELU: readonly Row[] = [
  [-37.5, -1.7270073785932332e-306],
  [-37.0, -2.1184613523340935e-298],
  [-33.3, -6.428583334739707e-242],
  [-30.1, -7.292228326137134e-198],
  [-25.7, -1.502013466215859e-144],
  [-20.0, -5.507248237212468e-88],
  [-15.3, -5.848932289972379e-52],
  [-10.0, -7.619853024160526e-23],
  [-8.1, -2.225847107842565e-15],
  [-6.0, -5.9195258702261885e-9],
  [-5.0, -1.4332578593959695e-6],
  [-3.7, -0.00039885901386633657],
  [-3.0, -0.0040496940948902835],
  [-2.0, -0.04550026389635842],
  [-1.5, -0.1002108019032871],
  [-1.4142, -0.11122908422663375],
  [-1.0, -0.15865525393145705],
  [-0.75, -0.16997051428265114],
  [-0.5, -0.15426876936299344],
  [-0.1, -0.0460172162722971],
  [-1e-9, -4.999999996010577e-10],
  [-1e-300, -5e-301],
  [0.001, 0.000500398942213911],
  [0.5, 0.34573123063700656],
  [1.0, 0.8413447460685429],
  [1.7, 1.6242387133104768],
  [2.5, 2.4844758366855597],
  [4.0, 3.9998733150326675],
  [9.0, 9.0],
  [40.0, 40.0],
];

function expectClose(got: number, want: number): void {
  // Below the normal numbers the spacing 5e-324 is all the precision there is.
  expect(Math.abs(got - want)).toBeLessThanOrEqual(1e-14 * Math.abs(want) + 5e-324);
}

describe('erf and its kin, to 1e-14 of the value', () => {
  it.each(ERF)('erf %d', (x, value) => {
    expectClose(erf(x), value);
    expect(erf(-x)).toBe(-erf(x));
  });

  it.each(ERFC)('erfc %d', (x, value) => expectClose(erfc(x), value));

  it.each(GELU)('gelu %d, the tail too', (x, value) => expectClose(gelu.eval(x), value));

  it('has the limits and passes NaN on', () => {
    expect([erf(Infinity), erf(-Infinity), erf(NaN)]).toEqual([1, -1, NaN]);
    expect([erfc(Infinity), erfc(-Infinity), erfc(NaN)]).toEqual([0, 2, NaN]);
    expect([-Infinity, Infinity, NaN].map(normalDistribution)).toEqual([0, 1, NaN]);
    expect([gelu.eval(Infinity), gelu.eval(-Infinity), gelu.eval(NaN)]).toEqual([Infinity, 0, NaN]);
    expect(Object.is(erf(-0), -0)).toBe(true);
  });

  it('never turns back where the pieces meet', () => {
    for (const seam of [1, 2.5, Math.SQRT2, 27.3, 5 / 16, 1.5]) {
      for (let k = -200; k < 200; k++) {
        const [x, y] = [seam + k * 1e-13, seam + (k + 1) * 1e-13];
        const slack = 4 * Number.EPSILON;
        expect(erf(y)).toBeGreaterThanOrEqual(erf(x) * (1 - slack));
        expect(erfc(x)).toBeGreaterThanOrEqual(erfc(y) * (1 - 10 * slack));
        expect(normalDistribution(-x)).toBeGreaterThanOrEqual(
          normalDistribution(-y) * (1 - 10 * slack),
        );
      }
    }
  });
});
