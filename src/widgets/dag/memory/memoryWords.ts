import { entryName } from '../../../ui/math/entryName.ts';
import { listed } from '../../../ui/format.ts';
import type { Memory } from '../../../worker/protocol/program.ts';
import type { Table } from '../../definition.ts';
import type { Inputs } from '../inputs.ts';
import { placesOf, stepCount } from './memoryCuts.ts';
import { withoutCuts } from './memoryEven.ts';

export type Phase = Memory['steps'][number]['phase'];

/** What is done to a node in each phase. */
export const PHASES: Readonly<Record<Phase, string>> = {
  forward: 'forward',
  recompute: 'run again',
  reverse: 'backward',
};

/** Names that are written out before the rest is counted. */
const MOST_NAMES = 6;

export const numbersText = (count: number): string =>
  `${count} ${count === 1 ? 'number' : 'numbers'}`;

/** Nodes whose values are in memory after so many steps, the inputs first. */
export function liveAt({ spans, first }: Memory, tick: number): readonly number[] {
  const inputs = Array.from({ length: Math.max(0, first) }, (_, k) => k);
  const kept = spans.filter(({ from, to }) => from < tick && tick <= to).map(({ node }) => node);
  return [...inputs, ...kept];
}

/** Numbers in memory after so many steps, inputs counted. */
export const storedAt = ({ steps, inputs }: Memory, tick: number): number =>
  inputs + (steps.at(Math.min(tick, steps.length) - 1)?.numbers ?? 0) * (tick > 0 ? 1 : 0);

/** At the worst moment, inputs counted: the k + L/k of the lesson. */
export const mostStored = ({ peak, inputs }: Pick<Memory, 'peak' | 'inputs'>): number =>
  peak + inputs;

/** The same without checkpoints. */
export const mostWithout = (memory: Memory): number =>
  (withoutCuts(memory)?.peak ?? memory.peak) + memory.inputs;

/** Names one after the other; of many the first ones, the last one, and how many there are between. */
export function namesWords(names: readonly string[]): string {
  const said = names.map(entryName);
  if (said.length <= MOST_NAMES) return listed(said);
  const rest = said.length - MOST_NAMES;
  return `${said.slice(0, MOST_NAMES - 1).join(', ')}, ${rest} more and ${said.at(-1)}`;
}

/** What the checkpoints come to, and where the walk through the plan stands. */
export function memoryWords(memory: Memory, { cuts, tick }: Pick<Inputs, 'cuts' | 'tick'>): string {
  return [withoutWords(memory), cutWords(memory, cuts), stepWords(memory, tick)]
    .filter(Boolean)
    .join(' ');
}

function withoutWords(memory: Memory): string {
  const most = mostWithout(memory);
  return `Without checkpoints ${numbersText(most)} ${most === 1 ? 'is' : 'are'} in memory at the worst moment, inputs included.`;
}

/** What checkpoints spare, and what is run a second time for it. */
export function cutWords(memory: Memory, cuts: readonly string[]): string {
  const places = placesOf(memory, cuts);
  if (places.length === 0) return '';
  const steps = stepCount(memory);
  const { recomputed } = memory;
  const again =
    recomputed === 0
      ? 'no step is run a second time'
      : `${recomputed} of ${steps} steps ${recomputed === 1 ? 'is' : 'are'} run a second time`;
  const after = namesWords(places.map((k) => memory.names[k]));
  return `With checkpoints after ${after}, at most ${numbersText(mostStored(memory))}; ${again}.`;
}

/** The step of the plan that was done last, and what is in memory after it. */
export function stepWords(memory: Memory, tick: number): string {
  const done = Math.min(tick, memory.steps.length);
  if (done <= 0 && memory.inputs === 0) {
    return `Step 0 of ${memory.steps.length}: nothing is in memory.`;
  }
  if (done <= 0) {
    return `Step 0 of ${memory.steps.length}: only the inputs are in memory, ${numbersText(memory.inputs)}.`;
  }
  const { phase, node } = memory.steps[done - 1];
  const live = liveAt(memory, done);
  const inside = insideAt(memory, done);
  const names = [
    namesWords(live.map((k) => memory.names[k])),
    inside > 0 ? `and ${inside} inside of compound statements` : '',
  ];
  return `Step ${done} of ${memory.steps.length}: ${PHASES[phase]} ${entryName(memory.names[node])}; ${numbersText(storedAt(memory, done))} in memory: ${names.filter(Boolean).join(', ')}.`;
}

/** Numbers that are the value of no node: what compound statements keep inside for their rules. */
export function insideAt(memory: Memory, tick: number): number {
  const values = liveAt(memory, tick).reduce((sum, k) => sum + memory.sizes[k], 0);
  return Math.max(0, storedAt(memory, tick) - values);
}

/** Every step of the plan. */
export function memoryTable(memory: Memory): Table {
  return {
    name: 'memory',
    columns: ['step', 'phase', 'node', 'numbers in memory, inputs included'],
    rows: memory.steps.map(({ phase, node, numbers }, k) => [
      k + 1,
      PHASES[phase],
      memory.names[node],
      numbers + memory.inputs,
    ]),
  };
}
