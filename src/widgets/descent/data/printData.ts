import type { DataPoint } from '../../../core/surfaces/dataLoss.ts';
import { editableNumber } from '../../../ui/controls/typedNumber.ts';

/** The points as `readData` takes them, and a spreadsheet too: a pair in each line, every digit. */
export const printData = (points: readonly DataPoint[]): string =>
  points.map(([t, u]) => `${editableNumber(t)}, ${editableNumber(u)}`).join('\n');
