import { evenCheckpoints, memoryPlan, type MemoryStep } from '../../core/ad/checkpoint.ts';
import { sizeOf } from '../../core/ir/types.ts';
import { success } from '../../core/lang/fault.ts';
import type { Memory } from '../protocol/program.ts';
import type { Handler } from './handler.ts';
import { tracedProgram } from './preparedProgram.ts';

/** Numbers of segments that are tried at most; of longer programs a sample. */
const MOST_TRIALS = 40;
/** All numbers of segments within this factor of the square root are tried. */
const NEAR = 1.4;

/** What is in memory during the reverse sweep, with checkpoints where they are wanted and with even ones. */
export const memory: Handler<'memory'> = {
  *work({ cuts, ...query }) {
    const run = tracedProgram(query, []);
    if (!run.ok) return run;
    const { trace } = run.value;
    const { nodes } = trace;
    const index = new Map(nodes.map(({ name }, k) => [name, k]));
    const plan = memoryPlan(
      trace,
      cuts.flatMap((name) => index.get(name) ?? []),
    );
    const first = nodes.findIndex(({ kind }) => kind === 'step');
    const steps = nodes.length - first;
    const even: Memory['even'][number][] = [];
    for (const segments of trials(steps)) {
      const places = evenCheckpoints(trace, segments);
      const { peak, recomputedOperations } = memoryPlan(trace, places);
      even.push({
        segments,
        peak,
        recomputedOperations,
        cuts: places.map((place) => nodes[place].name),
      });
      yield segments / steps;
    }
    const inputs = nodes.slice(0, Math.max(0, first));
    return success<Memory>({
      names: nodes.map(({ name }) => name),
      sizes: nodes.map(({ shape }) => sizeOf(shape)),
      first,
      steps: plan.steps.map(({ phase, node, numbers }) => ({ phase, node, numbers })),
      spans: spansOf(plan.steps),
      peak: plan.peak,
      recomputed: plan.recomputed,
      recomputedOperations: plan.recomputedOperations,
      operations: trace.counts.value,
      inputs: inputs.reduce((sum, { shape }) => sum + sizeOf(shape), 0),
      even,
    });
  },
  transfer: () => [],
};

/**
 * 1, 2, 3, … segments up to one for each step. Of long programs all around √L, where the least is, and beyond that a
 * sample that is closer together where they are few.
 */
function trials(steps: number): number[] {
  if (steps <= MOST_TRIALS) return Array.from({ length: Math.max(1, steps) }, (_, k) => k + 1);
  const root = Math.sqrt(steps);
  const from = Math.floor(root / NEAR);
  const near = Array.from({ length: Math.ceil(root * NEAR) - from + 1 }, (_, k) => from + k);
  const ratio = steps ** (1 / (MOST_TRIALS - 1));
  const far = Array.from({ length: MOST_TRIALS }, (_, k) => Math.round(ratio ** k));
  return [...new Set([...far, ...near, steps])].sort((x, y) => x - y);
}

/** When each value is in memory: from the step at which it appears to the one at which it is gone. */
function spansOf(steps: readonly MemoryStep[]): Memory['spans'] {
  const since = new Map<number, number>();
  const spans: { node: number; from: number; to: number }[] = [];
  steps.forEach(({ live }, t) => {
    const now = new Set(live);
    for (const [node, from] of since) {
      if (now.has(node)) continue;
      spans.push({ node, from, to: t });
      since.delete(node);
    }
    for (const node of live) if (!since.has(node)) since.set(node, t);
  });
  for (const [node, from] of since) spans.push({ node, from, to: steps.length });
  return spans.sort((a, b) => a.node - b.node || a.from - b.from);
}
