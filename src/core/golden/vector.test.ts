import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compile } from '../compile/compile.ts';
import { determinant } from '../num/lu.ts';
import { fromRows } from '../num/matrix.ts';

interface Point {
  x: number[];
  value: number[];
  jacobian: number[][];
  v: number[];
  jvp: number[];
  u: number[];
  vjp: number[];
  det?: number;
}
interface Case {
  id: string;
  components: string[];
  vars: string[];
  points: Point[];
}

const data = JSON.parse(readFileSync(new URL('./vector.json', import.meta.url), 'utf8')) as {
  cases: Case[];
};

describe('maps with their Jacobians, JVPs and VJPs against the oracles', () => {
  it.each(data.cases.map((c) => [c.id, c] as const))('%s', (_id, c) => {
    const one = c.components.length === 1;
    const result = compile(one ? c.components[0] : `(${c.components.join(', ')})`, {
      inputs: c.vars,
    });
    if (!result.ok) throw new Error(result.faults[0].message);
    const f = result.value;
    for (const p of c.points) {
      const scale = Math.max(1, ...[...p.value, ...p.jacobian.flat()].map(Math.abs));
      const close = (got: ArrayLike<number>, want: ArrayLike<number>): void => {
        expect(got).toHaveLength(want.length);
        for (let k = 0; k < want.length; k++) {
          expect(Math.abs(got[k] - want[k]) / scale).toBeLessThanOrEqual(1e-12);
        }
      };
      close(f.evaluate(p.x).data, p.value);
      const jacobian = fromRows(p.jacobian).data;
      close(f.jacobian(p.x, 'forward').data, jacobian);
      close(f.jacobian(p.x, 'reverse').data, jacobian);
      close(f.jvp(p.x, p.v).data, p.jvp);
      close(f.vjp(p.x, p.u), p.vjp);
      if (p.det !== undefined) close([determinant(f.jacobian(p.x))], [p.det]);
    }
  });
});
