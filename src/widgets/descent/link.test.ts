import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { complete } from '../../core/num/complete.ts';
import { sealed } from '../../url/check.ts';
import { race } from '../../worker/handlers/race.ts';
import { schema, surfacePatch } from './inputs.ts';
import { raceOf, readingOf } from './model.ts';
import { presets } from './presets.ts';
import { withAdded, withChange, withMethod, withParameter, withPinned } from './runs.ts';
import { methods } from './methods.ts';
import { AXES, CHARTS, LAYERS, PANELS, type Inputs } from './state.ts';

// A link reproduces a race: its inputs to the bit, and with them every number of it.

const finite = (min: number, max: number) => fc.double({ min, max, noNaN: true });

const state: fc.Arbitrary<Inputs> = fc
  .record({
    preset: fc.constantFrom(...presets),
    start: fc.tuple(finite(-3, 3), finite(-3, 3)),
    eta: finite(1e-4, 0.05),
    beta: finite(0, 0.99),
    steps: fc.integer({ min: 1, max: 60 }),
    step: fc.integer({ min: 0, max: 60 }),
    noise: fc.option(finite(0, 2), { nil: 0 }),
    seed: fc.integer({ min: 0, max: 999_999 }),
    tolerance: finite(1e-12, 1),
    axis: fc.constantFrom(...AXES),
    panel: fc.constantFrom(...PANELS),
    chart: fc.constantFrom(...CHARTS),
    layers: fc.subarray([...LAYERS]),
    constraint: fc.option(
      fc.record({
        kind: fc.constant('disc' as const),
        x: finite(-1, 1),
        y: finite(-1, 1),
        r: finite(0.1, 3),
      }),
    ),
    added: fc.integer({ min: 0, max: 3 }),
    method: fc.constantFrom(...methods.map(({ id }) => id)),
    change: fc.record({ at: fc.integer({ min: 1, max: 40 }), value: finite(1e-4, 0.05) }),
  })
  .map(({ preset, added, method, change, ...fields }) => {
    let inputs: Inputs = { ...schema.default, ...surfacePatch(preset.id), ...fields };
    for (let k = 0; k < added; k++) inputs = { ...inputs, ...withAdded(inputs) };
    if (added > 0) {
      inputs = { ...inputs, ...withMethod(inputs, 1, method) };
      inputs = { ...inputs, ...withPinned(inputs, 1, []) };
      inputs = { ...inputs, ...withParameter(inputs, 0, 'eta', fields.eta / 3) };
    }
    return { ...inputs, ...withChange(inputs, 0, { ...change, id: 'eta' }) };
  });

describe('a copied link', () => {
  it('opens the same state, and runs the same race to the bit', () => {
    fc.assert(
      fc.property(state, (inputs) => {
        const { state: read, notices } = schema.parse(sealed(schema.print(inputs)));
        expect(notices).toEqual([]);
        expect(read).toEqual(inputs);
        const { parameters } = readingOf(inputs.source);
        const [one, other] = [inputs, read].map((each) =>
          complete(race.work(raceOf(each, parameters, null))),
        );
        expect(other).toEqual(one);
      }),
      { numRuns: 60 },
    );
  });
});
