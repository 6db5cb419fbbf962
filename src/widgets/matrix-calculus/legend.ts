import type { MatrixReading } from '../../ui/mathfield/readMatrix.ts';
import type { LegendItem } from '../definition.ts';
import type { Inputs } from './inputs.ts';

/** What the colours of a look mean. */
export function legendOf(
  { look }: Pick<Inputs, 'look'>,
  { clash }: Pick<MatrixReading, 'clash'>,
): readonly LegendItem[] {
  switch (look) {
    case 'shuffle':
      return [
        { concept: 'tangent', name: 'the small change' },
        { concept: 'gradient', name: 'M, read off' },
      ];
    case 'probe':
      return [
        { concept: 'input', name: 'the entry' },
        { concept: 'output', name: 'f' },
        { concept: 'linear', name: 'what the derivative says' },
      ];
    default:
      return [
        { concept: 'input', name: 'by what' },
        { concept: 'output', name: 'f' },
        { concept: 'gradient', name: 'derivative' },
        ...(clash ? [{ concept: 'error', name: 'does not fit' } as const] : []),
      ];
  }
}
