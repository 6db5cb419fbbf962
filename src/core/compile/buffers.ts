import type { ApplyNode, NodeId } from '../ir/types.ts';

/**
 * A buffer for every node of a schedule, used again once the last reader of its former owner has run: what
 * a program touches then stays within the caches. The nodes to `keep` are never overwritten.
 */
export function shareBuffers(
  nodes: readonly ApplyNode[],
  keep: readonly NodeId[],
  sizeOf: (node: ApplyNode) => number,
): Map<NodeId, Float64Array> {
  const lastUse = new Int32Array((nodes.at(-1)?.id ?? 0) + 1);
  nodes.forEach(({ args }, i) => args.forEach((arg) => (lastUse[arg] = i)));
  for (const id of keep) lastUse[id] = nodes.length;
  const buffers = new Map<NodeId, Float64Array>();
  const free = new Map<number, Float64Array[]>();
  nodes.forEach(({ id, args }, i) => {
    const size = sizeOf(nodes[i]);
    buffers.set(id, free.get(size)?.pop() ?? new Float64Array(size));
    for (const arg of args) {
      const buffer = lastUse[arg] === i ? buffers.get(arg) : undefined;
      if (!buffer) continue;
      // An argument that stands twice is given back once.
      lastUse[arg] = -1;
      const unused = free.get(buffer.length);
      if (unused) unused.push(buffer);
      else free.set(buffer.length, [buffer]);
    }
  });
  return buffers;
}
