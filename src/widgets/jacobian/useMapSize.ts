import { useMemo } from 'react';
import type { MapReading } from '../../ui/mathfield/readMap.ts';
import { useResults } from './context.ts';

/**
 * The inputs and the number of outputs of the map in the field; while that cannot be read, of the map that the pictures
 * still show: controls stay while one is typing.
 */
export function useMapSize(): Pick<MapReading, 'inputs' | 'outputs'> {
  const reading = useResults((r) => r.reading);
  const answer = useResults((r) => r.answer);
  const names = answer?.names.join(' ') ?? '';
  const outputs = answer?.value.length ?? 0;
  return useMemo(
    () => (reading.ok ? reading : { inputs: names === '' ? [] : names.split(' '), outputs }),
    [reading, names, outputs],
  );
}
