import { randomProgram } from '../../core/ad/randomProgram.ts';
import { success } from '../../core/lang/fault.ts';
import type { Handler } from './handler.ts';

/** A program drawn by a seed, of operations that can be worked by hand. */
export const drawProgram: Handler<'drawProgram'> = {
  // eslint-disable-next-line require-yield -- a few lines of text; there is no place to pause
  *work({ seed, statements }) {
    return success(randomProgram({ seed, statements, byHand: true }));
  },
  transfer: () => [],
};
