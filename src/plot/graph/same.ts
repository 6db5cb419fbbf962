import type { GraphCell, GraphEdge, GraphNode } from './graph.ts';

// A step of a sweep makes new objects for all nodes and edges, and changes two of them: what is drawn is compared by
// what it says, so that only those are drawn again.

export function sameNode(a: GraphNode, b: GraphNode): boolean {
  return (
    a === b ||
    (a.state === b.state &&
      a.name === b.name &&
      a.label.base === b.label.base &&
      a.label.sub === b.label.sub &&
      a.formula === b.formula &&
      a.concept === b.concept &&
      a.mark === b.mark &&
      a.markTitle === b.markTitle &&
      a.cells.length === b.cells.length &&
      a.cells.every((cell, k) => sameCell(cell, b.cells[k])))
  );
}

function sameCell(a: GraphCell, b: GraphCell): boolean {
  if (a === b) return true;
  if (a.kind !== b.kind || a.concept !== b.concept) return false;
  if (a.kind === 'number' && b.kind === 'number') {
    return a.text === b.text && a.partial === b.partial;
  }
  if (a.kind === 'heat' && b.kind === 'heat') {
    return (
      a.rows === b.rows &&
      a.cols === b.cols &&
      a.reach === b.reach &&
      a.partial === b.partial &&
      sameNumbers(a.data, b.data)
    );
  }
  return true;
}

export const sameEdge = (a: GraphEdge, b: GraphEdge): boolean =>
  a === b ||
  (a.from === b.from &&
    a.to === b.to &&
    a.state === b.state &&
    a.heading === b.heading &&
    a.concept === b.concept &&
    a.label === b.label &&
    a.width === b.width);

function sameNumbers(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (!Object.is(a[i], b[i])) return false;
  return true;
}
