import type { Level } from '../../core/ad/steps.ts';
import type { TypedInputs } from '../parts/typed.ts';

export const LOOKS = ['graph', 'paths', 'memory', 'play'] as const;
export type Look = (typeof LOOKS)[number];

/** Adjoints backwards; tangents with the values; tangents of both sweeps, which give H v. */
export const MODES = ['reverse', 'forward', 'second'] as const;
export type Mode = (typeof MODES)[number];

export const LEVELS = ['statement', 'operation', 'entry'] as const satisfies readonly Level[];

/** The whole state of the widget: what the link holds, and all there is to undo. */
export interface Inputs extends TypedInputs {
  readonly look: Look;
  readonly mode: Mode;
  readonly level: Level;
  /** Statements that stay one node each below the level of statements. */
  readonly folded: readonly string[];
  /** Velocity of the inputs, by entry; where none is given at all, the first input moves at speed 1. */
  readonly velocity: Readonly<Record<string, number>>;
  /** Weights of the output's entries; the first one alone counts where none is given. */
  readonly weights: readonly number[];
  /** How many steps of the sweeps are done. */
  readonly step: number;
  /** The node that is looked at; the one at work where it is empty. */
  readonly node: string;
  /** Nodes whose values are checkpoints: a segment ends after each. */
  readonly cuts: readonly string[];
  /** How many steps of the memory plan are done. */
  readonly tick: number;
  /** Of the drawn program that is played; 0 for the one in the field. */
  readonly seed: number;
}
