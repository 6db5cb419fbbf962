import { failure, success, type Result } from '../../core/lang/fault.ts';
import { entriesOf } from '../../core/lang/entries.ts';
import { parsePrimitive, type Primitive as Read } from '../../core/lang/parsePrimitive.ts';
import { parseVjpRule } from '../../core/lang/parseVjpRule.ts';
import type { Primitive, PrimitivePlace } from '../protocol/primitive.ts';
import type { Handler } from './handler.ts';
import { diagnose } from './primitiveDiagnoses.ts';
import { forwardOf, machineOf, type Machine } from './primitiveMachine.ts';
import { drawPlaces } from './primitivePlaces.ts';
import { scaleOf } from './primitiveRounding.ts';
import { entriesAt, failingOf, isDefined, sampleAt, type Sample } from './primitiveTests.ts';

/**
 * A rule for the way back, judged against the forward formula: by the dot-product test with the core's own JVP and by
 * central differences, at the reader's point and at a dozen others.
 */
export const primitive: Handler<'primitive'> = {
  *work({ fn, rule, ...place }) {
    const read = parsePrimitive(fn.source);
    if (!read.ok) return read;
    const forward = forwardOf(read.value, fn.values);
    if (!forward.ok) return forward;
    const written = parseVjpRule(rule, read.value);
    const machine = written.ok
      ? machineOf(read.value, forward.value, written.value, fn.values)
      : failure(...written.faults);
    if (!machine.ok || !written.ok) return refused(machine);
    const judged = yield* judge(read.value, machine.value, place);
    return success<Primitive>({ ...judged, keeps: written.value.keeps, refused: [] });
  },
  transfer: () => [],
};

/** Faults of the rule are an answer: those of the formula belong to another field. */
const refused = (faulty: Result<Machine>): Result<Primitive> =>
  success({ ...NOTHING, refused: faulty.ok ? [] : faulty.faults });

const NOTHING = {
  inputs: [],
  outputs: [],
  operands: [],
  value: new Float64Array(),
  entries: [],
  tests: [],
  failing: null,
  diagnoses: [],
  keeps: [],
  remarks: [],
};

function* judge(
  read: Read,
  machine: Machine,
  place: PrimitivePlace,
): Generator<number, Omit<Primitive, 'keeps' | 'refused'>> {
  const { parsed, operands, result } = read;
  const inputs = operands.flatMap(({ name, shape }) => entriesOf(name, shape));
  const outputs = entriesOf(result, parsed.shape);
  const further = drawPlaces(operands, machine.m, place.at, place.seed, (at) =>
    isDefined(machine, at),
  );
  const places = [place, ...further];
  const samples: Sample[] = [];
  const scale = scaleOf(machine, places);
  for (const [k, one] of places.entries()) {
    samples.push(sampleAt(machine, one, scale));
    yield (k + 1) / (places.length + 1);
  }
  const [own] = samples;
  const fails = samples.some(({ test }) => test.verdict === 'fails');
  return {
    inputs,
    outputs,
    operands: operands.map(({ name }) => name),
    value: own.w,
    entries: entriesAt(machine, own, inputs),
    tests: samples.map(({ test }) => test),
    failing: fails ? failingOf(machine, samples) : null,
    diagnoses: fails ? diagnose(machine, samples, { inputs, outputs }) : [],
    remarks: own.test.verdict === 'undefined' ? [] : machine.remarks(place.at),
  };
}
