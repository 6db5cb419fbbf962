import type { Worksheet } from '../../../url/worksheet.ts';
import type { PaperOf } from './drawPapers.ts';

/** Room for working after each question: none, a few lines, a third of a page. */
export type Room = 'none' | 'some' | 'much';

/** What is printed: the questions with room for answers, or the worked solutions, for one or for many. */
export interface Printed {
  readonly what: 'worksheet' | 'solutions';
  readonly worksheet: Worksheet;
  readonly papers: readonly PaperOf[];
  readonly address: string;
  readonly room: Room;
}
