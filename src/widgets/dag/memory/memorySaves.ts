import { entryName } from '../../../ui/math/entryName.ts';
import type { ProgramTrace, TracedNode } from '../../../worker/protocol/program.ts';

type Traced = Pick<ProgramTrace, 'nodes'>;

/** Functions whose slope is told by the sign of their argument alone. */
const GATES = /^(relu|abs|sign)\(/;

/** One thing that the reverse rule of a node needs from the forward sweep. */
interface Saved {
  readonly text: string;
  /** How many numbers it is; 0 for an input of the program, which is at hand anyway. */
  readonly numbers: number;
}

const sizeOf = ({ rows, cols }: TracedNode): number => rows * cols;

/** What the reverse rule of a node keeps, as a list; empty where it needs nothing but the adjoint. */
export function savedBy({ nodes }: Traced, index: number): readonly Saved[] {
  const node = nodes[index];
  const own = node.saves.includes(index);
  const inputs = node.saves.filter((k) => k !== index);
  const gate = GATES.test(node.text) && inputs.length === 1;
  return [
    ...(own ? [{ text: `its own output ${entryName(node.name)}`, numbers: sizeOf(node) }] : []),
    ...inputs.map((k) => ({
      text: gate
        ? `its input ${entryName(nodes[k].name)}, of which only the sign counts: a mask would do`
        : `its input ${entryName(nodes[k].name)}`,
      numbers: nodes[k].kind === 'input' ? 0 : sizeOf(nodes[k]),
    })),
    ...(node.savedInside > 0
      ? [{ text: 'values inside of the statement', numbers: node.savedInside }]
      : []),
  ];
}
