import { entryTex } from '../../../ui/math/entryName.ts';
import type { ProgramTrace, TracedEdge } from '../../../worker/protocol/program.ts';
import { texNumber } from '../../parts/texNumber.ts';
import { isScalar } from '../journey.ts';

const DIGITS = 4;
/** Users of the node, and users of each of them, that are written out. */
const MOST = { outer: 5, inner: 4 };

const bar = (name: string): string => `\\htmlClass{k-grad}{\\bar{${entryTex(name)}}}`;
const number = (x: number): string => texNumber(x, DIGITS);
const factor = (x: number): string => (x < 0 ? `(${number(x)})` : number(x));

/**
 * The adjoint of a node with the ways in brackets: what its users' ways have in common is taken out of them, and is
 * the users' own adjoint. Null for the output, and for a node that nobody uses.
 */
export function factoredTex(trace: ProgramTrace, node: number): string | null {
  const { nodes } = trace;
  const into = usedBy(trace, node);
  if (node === trace.output || into.length === 0) return null;
  const numbers = isScalar(nodes[node]) && into.every(({ from }) => isScalar(nodes[from]));
  const terms = into.slice(0, MOST.outer).map((edge) => {
    const bracket = bracketTex(trace, edge.from);
    return numbers && edge.local
      ? `${factor(edge.local.data[0])} \\cdot ${bracket}`
      : `${bracket}\\,${jacobianTex(trace, edge)}`;
  });
  if (into.length > MOST.outer) terms.push('\\cdots');
  const { name, adjoint } = nodes[node];
  const sum = `${bar(name)} = ${terms.join(' + ')}`;
  return numbers ? `${sum} = \\htmlClass{k-grad}{${number(adjoint[0])}}` : sum;
}

/** What a user's adjoint is made of, over its name. */
function bracketTex(trace: ProgramTrace, user: number): string {
  const { nodes, output } = trace;
  const { name, adjoint } = nodes[user];
  const number1 = isScalar(nodes[user]);
  if (user === output)
    return number1 ? `\\underbrace{${factor(adjoint[0])}}_{${bar(name)}}` : bar(name);
  const inner = usedBy(trace, user);
  const terms = inner.slice(0, MOST.inner).map((edge) => {
    const upstream = nodes[edge.from];
    return number1 && isScalar(upstream) && edge.local
      ? `${factor(upstream.adjoint[0])} \\cdot ${factor(edge.local.data[0])}`
      : `${bar(upstream.name)}\\,${jacobianTex(trace, edge)}`;
  });
  if (inner.length > MOST.inner) terms.push('\\cdots');
  const under = number1 ? `${bar(name)} = ${number(adjoint[0])}` : bar(name);
  return `\\underbrace{\\left(${terms.join(' + ')}\\right)}_{${under}}`;
}

const jacobianTex = ({ nodes }: ProgramTrace, { from, to }: TracedEdge): string =>
  `J_{${entryTex(nodes[from].name)} \\leftarrow ${entryTex(nodes[to].name)}}`;

/** The edges to the users of a node that lead on to the output, the earliest user first. */
const usedBy = ({ edges }: ProgramTrace, node: number): readonly TracedEdge[] =>
  edges.filter(({ to, idle }) => to === node && !idle).toReversed();
