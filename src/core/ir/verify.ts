import type { Graph } from './graph.ts';
import { sameShape } from './types.ts';

/**
 * The legality of a graph as an executable specification. An empty list means: arguments come before
 * their users, every operation is known and gets its number of arguments, every shape is the one its
 * type rule gives, no two nodes are structurally equal, and no constant operation was left unfolded
 * that has a finite value.
 */
export function verify(graph: Graph): string[] {
  const faults: string[] = [];
  const seen = new Map<string, number>();
  graph.nodes.forEach((node, id) => {
    const say = (what: string): void => void faults.push(`node ${id}: ${what}`);
    if (node.id !== id) say(`carries the id ${node.id}`);
    let key: string;
    if (node.kind === 'constant') {
      key = Object.is(node.value, -0) ? 'constant -0' : `constant ${node.value}`;
      if (!sameShape(node.shape, { rows: 1, cols: 1 })) say('is a constant but not a scalar');
    } else if (node.kind === 'input') {
      key = `input ${node.name}`;
    } else {
      const rules = graph.ops.get(node.op);
      const args = rules?.commutative ? node.args.toSorted((a, b) => a - b) : node.args;
      key = `${node.op} ${args.join()} ${node.attributes.join()}`;
      if (!rules) return say(`applies the unknown operation ${node.op}`);
      if (rules.arity !== 'any' && node.args.length !== rules.arity)
        say(`${node.op} has ${node.args.length} arguments`);
      if (node.args.some((arg) => !(arg >= 0 && arg < id))) {
        return say('uses a node that does not come before it');
      }
      const shape = rules.type(
        node.args.map((arg) => graph.node(arg).shape),
        node.attributes,
      );
      if (!shape || !sameShape(shape, node.shape)) say('has a shape its type rule does not give');
      const values = node.args.map((arg) => graph.constantValue(arg));
      const folds = rules.eval && values.every((v) => v !== undefined);
      if (folds && Number.isFinite(rules.eval(...values))) {
        say('could have been folded');
      }
    }
    const twin = seen.get(key);
    if (twin !== undefined) say(`is the same as node ${twin}`);
    seen.set(key, id);
  });
  return faults;
}
