import { useState } from 'react';
import type { DataPoint } from '../../../core/surfaces/dataLoss.ts';
import { useSettled } from '../../../ui/controls/useSettled.ts';

interface Draft {
  /** The points as they are under the hand. */
  readonly shown: readonly DataPoint[];
  /** A move that is still under way. */
  readonly move: (points: readonly DataPoint[]) => void;
  /** A hand is on a point: its moves are over when it lets go. */
  readonly hold: () => void;
  /** A change that is over at once. */
  readonly set: (points: readonly DataPoint[]) => void;
}

/** Points that move under the hand before the change is one: each drag, and each run of keys, is reported once. */
export function usePointDraft(
  points: readonly DataPoint[],
  onMove: ((points: readonly DataPoint[]) => void) | undefined,
  onChange: (points: readonly DataPoint[]) => void,
): Draft {
  const [draft, setDraft] = useState<readonly DataPoint[] | null>(null);
  const settled = useSettled((last: readonly DataPoint[]) => {
    setDraft(null);
    onChange(last);
  });
  const move = (to: readonly DataPoint[]): void => {
    setDraft(to);
    settled.change(to);
    onMove?.(to);
  };
  const set = (to: readonly DataPoint[]): void => {
    settled.change(to);
    settled.release();
  };
  return { shown: draft ?? points, move, hold: settled.hold, set };
}
