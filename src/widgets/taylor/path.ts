import type { FieldFault } from '../../ui/mathfield/fault.ts';
import { readMap, type MapReading } from '../../ui/mathfield/readMap.ts';

/** What is wrong with a path, an optional text; none where it is empty. */
export const pathFaults = (path: string): readonly FieldFault[] => readPath(path)?.faults ?? [];

/** How a path was read: a map of one number to two, without letters of its own; null for an empty text. */
export function readPath(path: string): MapReading | null {
  if (path.trim() === '') return null;
  const reading = readMap(path, 'c');
  if (!reading.ok) return reading;
  const wrong =
    reading.inputs.length !== 1 || reading.outputs !== 2 || reading.parameters.length > 0;
  if (!wrong) return reading;
  const fault: FieldFault = {
    start: 0,
    end: path.length,
    message:
      reading.outputs !== 2
        ? 'A path has two numbers, for x and for y.'
        : 'A path depends on t alone.',
    advice: 'Write a pair in t, such as (t, 2t^2).',
  };
  return { ...reading, ok: false, tex: null, faults: [fault] };
}
