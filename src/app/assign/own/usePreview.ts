import { useEffect, useState } from 'react';
import type { Fault } from '../../../core/lang/fault.ts';
import type { OwnExercise } from '../../../exercises/engine/own.ts';
import type { Inspected } from '../../../exercises/engine/own/inspectOwn.ts';
import type { Posed } from '../../../exercises/engine/variant.ts';
import { ask } from '../../../state/compute.ts';
import { inspect } from './inspect.ts';

export interface Preview {
  /** The last text that could be posed. */
  readonly posed: Posed | null;
  /** The question that was last written for an author who left it empty; it stays while the next one is drawn. */
  readonly written: string | null;
  readonly faults: readonly Fault[];
  /** What only the author sees, a moment after the rest; null until then. */
  readonly inspected: Inspected | null;
  /** What went wrong besides the texts. */
  readonly trouble: string;
  /** Whether all this is said of what stands in the fields now. */
  readonly current: boolean;
}

interface Answer extends Omit<Preview, 'current'> {
  readonly key: string;
}

/** Typing rests so long before the exercise is drawn again. */
const REST_MS = 350;
const NOTHING: Answer = {
  key: '',
  posed: null,
  written: null,
  faults: [],
  trouble: '',
  inspected: null,
};

/** The exercise as a student will see it, a moment after the typing. */
export function usePreview(own: OwnExercise, seed: string): Preview {
  const key = JSON.stringify([own, seed]);
  const [answer, setAnswer] = useState<Answer>(NOTHING);
  useEffect(() => {
    let current = true;
    const [exercise, drawn] = JSON.parse(key) as [OwnExercise, string];
    const timer = setTimeout(() => {
      void ask('pose', { of: { own: exercise }, seed: drawn }).then((outcome) => {
        if (!current || outcome.kind === 'superseded') return;
        setAnswer((before) => ({
          key,
          posed: outcome.kind === 'done' ? outcome.value : before.posed,
          written:
            outcome.kind === 'done' && exercise.prompt.trim() === ''
              ? outcome.value.prompt
              : before.written,
          faults: outcome.kind === 'faults' ? outcome.faults : [],
          trouble: outcome.kind === 'failed' ? outcome.message : '',
          inspected: null,
        }));
        if (outcome.kind !== 'done') return;
        void inspect(exercise, drawn).then((inspected) => {
          if (current) setAnswer((shown) => ({ ...shown, inspected }));
        });
      });
    }, REST_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [key]);
  return { ...answer, current: answer.key === key };
}
