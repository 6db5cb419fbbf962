import { entryName } from '../../../ui/math/entryName.ts';
import { Select } from '../../../ui/controls/Select.tsx';
import type { ProgramTrace } from '../../../worker/protocol/program.ts';
import { useDag } from '../context.ts';
import { counted } from './waySay.ts';

interface WaysFromProps {
  readonly answer: ProgramTrace;
  /** Where the ways begin; null while they are on their way. */
  readonly node: number | null;
}

/** Longer lists are of the inputs alone, and of the node that is chosen in the graph. */
const MOST = 120;

/** Where the ways begin: by keys what a press on a node of the graph does. */
export function WaysFrom({ answer: { nodes }, node }: WaysFromProps) {
  const { store } = useDag();
  const shown = nodes
    .map((candidate, k) => ({ ...candidate, k }))
    .filter(({ kind, k }) => nodes.length <= MOST || kind === 'input' || k === node)
    .slice(0, MOST);
  return (
    <Select
      label="Ways begin at"
      value={node === null ? '' : nodes[node].name}
      options={shown.map(({ name, paths }) => ({
        value: name,
        label: `${entryName(name)}, ${counted(paths, 'way')}`,
      }))}
      onChange={(name) => store.amend({ node: name })}
    />
  );
}
