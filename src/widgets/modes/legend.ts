import type { LegendItem } from '../definition.ts';
import type { Look } from './inputs.ts';

/** What each look shows, in its concepts; what is covered has no key either. */
export function legendOf(look: Look, shown: boolean): readonly LegendItem[] {
  if (look === 'memory') {
    const modes: readonly LegendItem[] = [
      { concept: 'tangent', name: 'forward mode' },
      {
        concept: 'gradient',
        name: shown ? 'reverse mode; dashed, with checkpoints' : 'reverse mode',
      },
    ];
    if (!shown) return modes;
    return [
      ...modes,
      { concept: 'output', name: 'run again' },
      { concept: 'linear', name: 'k + L/k, for one number a layer' },
    ];
  }
  return [
    { concept: 'input', name: 'the map at hand' },
    { concept: 'tangent', name: shown ? 'forward mode, a sweep for each input' : 'forward mode' },
    { concept: 'gradient', name: shown ? 'reverse mode, a sweep for each output' : 'reverse mode' },
  ];
}
