import { useState } from 'react';
import type { EntryReport } from './fitted.ts';
import type { Scale } from './scale.ts';
import { useSettled } from './useSettled.ts';

/** A number on a scale that is changed by hand, keys or typing: what a slider and a scrub number share. */
export interface ScaledProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly scale?: 'linear' | 'log';
  readonly step?: number;
  /** What may be typed, where that is more than the track shows. */
  readonly typed?: { readonly min: number; readonly max: number };
  /** Whole numbers only. */
  readonly integer?: boolean;
  /** Every intermediate value, at the pace of the drag. */
  readonly onChange: (value: number) => void;
  /** Once, when the hand lets go or the keys come to rest. */
  readonly onCommit?: (value: number) => void;
  readonly format?: (value: number) => string;
  readonly disabled?: boolean;
}

/** Its scale, a move that is settled once, and what to say of a typed value. */
export function useScaled(props: ScaledProps) {
  const { value, min, max, onChange, onCommit } = props;
  const [report, setReport] = useState<EntryReport | null>(null);
  const settled = useSettled<number>(onCommit);
  const scale: Scale = {
    kind: props.scale ?? 'linear',
    min,
    max,
    ...(props.step !== undefined && { step: props.step }),
    ...(props.integer !== undefined && { integer: props.integer }),
  };
  const move = (next: number) => {
    setReport(null);
    if (next === value) return;
    onChange(next);
    settled.change(next);
  };
  return { scale, move, settled, report, setReport };
}
