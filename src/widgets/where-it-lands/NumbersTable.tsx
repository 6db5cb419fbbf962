import { useMemo } from 'react';
import { NumbersTable as Table } from '../parts/NumbersTable.tsx';
import { useResults, useWidgetState } from './context.ts';
import { speakerOf } from './landings.ts';

const CAPTIONS = {
  regression: 'The points with their residuals',
  gaussian: 'Both terms of the gradient, entry by entry',
  mixture: 'The shares of every point',
  logistic: 'Both runs, step by step',
  pca: 'The variance by the angle of b, in degrees',
  hinge: 'The points with their margins',
} as const;

/** The numbers behind the picture as a table. */
export function NumbersTable() {
  const answer = useResults((r) => r.calm);
  const now = useWidgetState((s) => s.settled);
  const table = useMemo(
    () => (answer?.landing.model === now.model ? speakerOf(answer).table(now) : null),
    [answer, now],
  );
  return table && <Table caption={CAPTIONS[now.model]} table={table} />;
}
