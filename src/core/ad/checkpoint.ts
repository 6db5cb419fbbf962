import { sizeOf } from '../ir/types.ts';
import type { Trace } from './trace.ts';

/** What is done to one node, and what is in memory after it. */
export interface MemoryStep {
  readonly phase: 'forward' | 'recompute' | 'reverse';
  readonly node: number;
  /** Nodes whose values are kept; inputs are always at hand and not counted. */
  readonly live: readonly number[];
  /** Numbers in memory: the values kept, and what compound statements keep inside. */
  readonly numbers: number;
}

export interface MemoryPlan {
  readonly steps: readonly MemoryStep[];
  readonly peak: number;
  /** Steps of the program that were run a second time, and their operations. */
  readonly recomputed: number;
  readonly recomputedOperations: number;
}

/** Checkpoints that cut n steps into segments of about √n: 2√n values at the price of one more forward pass. */
export function evenCheckpoints(trace: Trace, segments?: number): number[] {
  const steps = trace.nodes.filter((node) => node.kind === 'step').map((node) => node.index);
  const count = segments ?? Math.max(1, Math.round(Math.sqrt(steps.length)));
  return Array.from(
    { length: count - 1 },
    (_, k) => steps[Math.round(((k + 1) * steps.length) / count) - 1],
  ).filter((index, k, all) => index !== undefined && all.indexOf(index) === k);
}

/**
 * The reverse pass with values kept only at checkpoints (Griewank and Walther, Evaluating Derivatives, ch. 12;
 * one level). The steps between two checkpoints are a segment. The forward pass keeps the checkpoints and what
 * later segments read; each segment but the last is then run again, from what was kept, before it is reversed.
 * With no checkpoints everything is kept and nothing is run twice.
 *
 * @param checkpoints indices of nodes of the trace that end a segment.
 */
export function memoryPlan(trace: Trace, checkpoints: readonly number[] = []): MemoryPlan {
  const { nodes } = trace;
  const first = nodes.findIndex((node) => node.kind === 'step');
  const reversed = new Set(trace.reverse.filter((step) => !step.idle).map((step) => step.from));
  const cuts = [...new Set(checkpoints)].filter((k) => k >= first && k < nodes.length - 1);
  const bounds = [first - 1, ...cuts.sort((a, b) => a - b), nodes.length - 1];
  const segments = bounds.slice(1).map((last, k) => ({ from: bounds[k] + 1, to: last }));
  const segmentOf = (index: number): number => segments.findIndex(({ to }) => index <= to);

  /** Last segment whose forward or reverse pass reads a node. */
  const lastUse = nodes.map((node) => {
    const readers = node.users.map(segmentOf);
    return Math.max(segmentOf(node.index), ...readers);
  });
  const steps: MemoryStep[] = [];
  const live = new Set<number>();
  const inside = new Set<number>();
  let peak = 0;
  let recomputed = 0;
  let recomputedOperations = 0;
  const note = (phase: MemoryStep['phase'], node: number): void => {
    const numbers =
      [...live].reduce((sum, k) => sum + sizeOf(nodes[k].shape), 0) +
      [...inside].reduce((sum, k) => sum + nodes[k].savedInside, 0);
    peak = Math.max(peak, numbers);
    steps.push({ phase, node, live: [...live].sort((a, b) => a - b), numbers });
  };
  const isCut = new Set(cuts);
  const run = (phase: 'forward' | 'recompute', segment: number, keep: boolean): void => {
    const { from, to } = segments[segment];
    for (let k = from; k <= to; k++) {
      if (phase === 'recompute' && live.has(k)) continue;
      if (phase === 'recompute' && !isNeeded(k)) continue;
      live.add(k);
      if (keep && reversed.has(k)) inside.add(k);
      if (phase === 'recompute') {
        recomputed++;
        recomputedOperations += nodes[k].operations;
      }
      note(phase, k);
      if (!keep) drop((j) => j >= from && j <= k && nextRead(j, k, to));
    }
  };
  const drop = (dead: (index: number) => boolean): void => {
    for (const k of [...live]) if (dead(k)) live.delete(k);
  };
  /** In a forward pass that keeps nothing: read no more in this segment, nor later, and no checkpoint. */
  const nextRead = (j: number, now: number, to: number): boolean =>
    !isCut.has(j) &&
    lastUse[j] <= segmentOf(j) &&
    !nodes[j].users.some((user) => user > now && user <= to) &&
    j !== nodes.length - 1;
  /** True when the reverse pass reads the value, or a later step of the segment that is needed does. */
  const needed = new Map<number, boolean>();
  const isNeeded = (k: number): boolean => {
    const known = needed.get(k);
    if (known !== undefined) return known;
    const own = reversed.has(k) && (nodes[k].saves.includes(k) || nodes[k].savedInside > 0);
    const read =
      own ||
      nodes[k].users.some(
        (user) =>
          (reversed.has(user) && nodes[user].saves.includes(k)) ||
          (segmentOf(user) === segmentOf(k) && isNeeded(user)),
      );
    needed.set(k, read);
    return read;
  };

  segments.forEach((_, s) => run('forward', s, s === segments.length - 1));
  for (let s = segments.length - 1; s >= 0; s--) {
    if (s < segments.length - 1) run('recompute', s, true);
    for (let k = segments[s].to; k >= segments[s].from; k--) {
      if (reversed.has(k)) note('reverse', k);
      inside.delete(k);
      // Its own value and what only it still needed may go.
      drop((j) => j >= k && !stillRead(j, k));
    }
  }
  return { steps, peak, recomputed, recomputedOperations };

  /** True while a node before k, to be reversed yet, reads the value of j. */
  function stillRead(j: number, k: number): boolean {
    return nodes[j].users.some(
      (user) => user < k && reversed.has(user) && nodes[user].saves.includes(j),
    );
  }
}
