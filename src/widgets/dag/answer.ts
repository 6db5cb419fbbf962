import type { GraphPlaces, ProgramTrace, TraceRequest } from '../../worker/protocol/program.ts';
import type { Answered } from '../parts/followText.ts';

export type Answer = Answered<ProgramTrace, TraceRequest>;

/** Where the nodes stand, and of which graph: values move without a new layout. */
export interface Places {
  readonly key: string;
  readonly layout: GraphPlaces;
}
