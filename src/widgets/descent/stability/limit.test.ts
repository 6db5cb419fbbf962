import fc from 'fast-check';
import { expect, it } from 'vitest';
import { run } from '../../../../tools/model-facts.ts';
import { descentModel } from '../model.ts';

// What the widget calls the limit is the limit: quadratics converge at 0.99 of it and diverge at 1.01 of it.

const METHODS = [
  'gradientDescent',
  'heavyBall',
  'heavyBallClassic',
  'heavyBallAveraged',
  'nesterov',
] as const;

interface Quadratic {
  readonly largest: number;
  readonly kappa: number;
  readonly degrees: number;
}

/** ½ xᵀHx with curvatures L/κ and L, the steep one turned by an angle from the x axis. */
function quadratic({ largest, kappa, degrees }: Quadratic): string {
  const angle = (degrees * Math.PI) / 180;
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  const low = largest / kappa;
  const xx = (largest * c * c + low * s * s) / 2;
  const xy = (largest - low) * c * s;
  const yy = (largest * s * s + low * c * c) / 2;
  return `${xx}*x^2+${xy}*x*y+${yy}*y^2`.replaceAll('+-', '-');
}

const facts = (query: Readonly<Record<string, string | number>>) =>
  descentModel.facts(
    Object.entries(query)
      .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
      .join('&'),
    run,
  );

/** By how much each of these runs falls or grows at least. */
const CHANGE = 100;

it.each(METHODS)('%s converges at 0.99 of the shown limit and diverges at 1.01 of it', (opt) => {
  fc.assert(
    fc.property(
      fc.record({
        largest: fc.double({ min: 0.1, max: 1000, noNaN: true }),
        kappa: fc.double({ min: 1.5, max: 60, noNaN: true }),
        degrees: fc.constantFrom(0, 37, 90, 123),
        beta: fc.constantFrom(0, 0.3, 0.6, 0.9),
      }),
      ({ beta, ...shape }) => {
        const common = {
          f: quadratic(shape),
          at: '-2,1.5',
          view: '-3,3,-2,2',
          opt,
          beta,
          steps: 600,
          step: 0,
        };
        const { limit, lambdaMax, loss } = facts({ ...common, eta: 0.001 / shape.largest });
        expect(lambdaMax / shape.largest).toBeCloseTo(1, 9);
        const below = facts({ ...common, eta: 0.99 * limit });
        expect(below.radius).toBeLessThan(1);
        expect(below.endLoss).toBeLessThan(loss / CHANGE);
        const above = facts({ ...common, eta: 1.01 * limit });
        expect(above.radius).toBeGreaterThan(1);
        // A run that is beyond all numbers has a last loss that is none.
        expect(!(above.endLoss <= loss * CHANGE)).toBe(true);
      },
    ),
    { numRuns: 8, seed: 9 },
  );
});
