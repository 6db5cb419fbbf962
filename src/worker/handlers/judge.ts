import { success } from '../../core/lang/fault.ts';
import { judge as judged } from '../../exercises/engine/judge.ts';
import type { Handler } from './handler.ts';

/** What a reader's answer is. A text that cannot be read is a verdict, not a fault of the job. */
export const judge: Handler<'judge'> = {
  *work({ question, typed }) {
    return success(yield* judged(question, typed));
  },
  transfer: () => [],
};
