import type { Memory } from '../../../worker/protocol/program.ts';
import { useWidgetState } from '../context.ts';
import { isQuestion } from './memoryGuess.ts';
import { useMemorySession } from './memorySession.ts';

/** Whether the best number of segments is still to be predicted: nobody has answered, and no checkpoint stands. */
export function useCovered(memory: Memory): boolean {
  const answered = useMemorySession((s) => s.answered);
  const none = useWidgetState((s) => s.inputs.cuts.length === 0);
  return !answered && none && isQuestion(memory);
}
