import { entryName } from '../../ui/math/entryName.ts';
import { formatNumber, listed } from '../../ui/format.ts';
import type { Difference, ProgramTrace, TracedNode } from '../../worker/protocol/program.ts';
import { pretty } from './edgeLabel.ts';
import { accountOf, adjointAt, isScalar, type Journey, type Moment } from './journey.ts';
import { brief, say, sizeText } from './say.ts';

/** A line of the tree: a node, or under it one of its users, arguments, numbers. */
export interface TreeItem {
  readonly key: string;
  readonly level: 1 | 2;
  /** The node that it belongs to, and the one that Enter leads to. */
  readonly node: number;
  readonly target: number | null;
  /** What is seen: the assignment, and the columns after it. */
  readonly text: string;
  readonly value: string;
  readonly effect: string;
  /** What is heard. */
  readonly words: string;
  readonly expanded: boolean | null;
  readonly place: number;
  readonly count: number;
  readonly state: 'plain' | 'active' | 'due' | 'paid';
}

interface Seen {
  readonly trace: ProgramTrace;
  readonly journey: Journey;
  readonly moment: Moment;
  readonly difference: Difference | null;
}

/** All lines of the tree, those of opened nodes with what is under them. */
export function treeItems(seen: Seen, opened: ReadonlySet<string>): readonly TreeItem[] {
  const { nodes } = seen.trace;
  return nodes.flatMap((node, k) => {
    const expanded = opened.has(node.name);
    // Of a thousand nodes a few dozen are seen: what they say is found when it is asked for.
    const line: TreeItem = {
      key: node.name,
      level: 1,
      node: k,
      target: null,
      get text() {
        return assignment(node);
      },
      get value() {
        return columns(seen, k).value;
      },
      get effect() {
        return columns(seen, k).effect;
      },
      get words() {
        return nodeWords(seen, k);
      },
      expanded,
      place: k + 1,
      count: nodes.length,
      state: seen.moment.node === k && seen.moment.phase !== 'done' ? 'active' : 'plain',
    };
    return expanded ? [line, ...under(seen, k)] : [line];
  });
}

const assignment = (node: TracedNode): string =>
  node.kind === 'input'
    ? isScalar(node)
      ? entryName(node.name)
      : `${entryName(node.name)}: ${sizeText(node)}`
    : `${entryName(node.name)} = ${pretty(node.text)}`;

const LONGEST = 120;
/** Long formulas are not read out to the end. */
const cut = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST)} and so on` : text;

/** Value and adjoint, or tangent, for the columns. */
function columns(seen: Seen, k: number): { value: string; effect: string } {
  const { trace, journey, moment } = seen;
  const node = trace.nodes[k];
  const known = k < Math.max(journey.first, moment.known);
  const value = known ? brief(node.value, node) : '·';
  if (journey.mode === 'forward') return { value, effect: known ? brief(node.tangent, node) : '·' };
  const adjoint = adjointAt(trace, journey, moment, k);
  if (!adjoint) return { value, effect: '·' };
  return { value, effect: `${brief(adjoint.data, node)}${adjoint.partial ? '+' : ''}` };
}

/** A node in one sentence: what it is, its value, its adjoint so far and who has still to pay. */
export function nodeWords(seen: Seen, k: number): string {
  const { trace, journey, moment } = seen;
  const node = trace.nodes[k];
  const head = node.kind === 'input' ? `input ${node.name}` : `${node.name} = ${cut(node.text)}`;
  const known = k < Math.max(journey.first, moment.known);
  const parts = [head, known ? `value ${say(node.value, node)}` : 'no value yet'];
  if (journey.mode !== 'reverse' && known) parts.push(`tangent ${say(node.tangent, node)}`);
  if (journey.mode !== 'forward') parts.push(adjointWords(seen, k));
  const moving = journey.mode === 'second' ? adjointAt(trace, journey, moment, k)?.moving : null;
  if (moving) parts.push(`tangent of the adjoint ${say(moving, node)}`);
  return parts.join('; ');
}

/** The adjoint as far as it is known, and what it waits for. */
export function adjointWords({ trace, journey, moment }: Seen, k: number): string {
  const node = trace.nodes[k];
  if (!moment.seeded) return 'no adjoint yet';
  if (k !== trace.output && journey.arrivals[k].length === 0) {
    return 'adjoint 0, the output does not depend on it';
  }
  const { paid, due } = accountOf(journey, moment, k);
  const missing = listed([
    ...new Set(due.map((place) => trace.nodes[trace.edges[place].from].name)),
  ]);
  const adjoint = adjointAt(trace, journey, moment, k);
  if (!adjoint) return `no adjoint yet, waits for ${missing}`;
  const number = `adjoint ${say(adjoint.data, node)}`;
  return due.length > 0
    ? `${number} so far, ${paid.length} of ${paid.length + due.length} contributions, waits for ${missing}`
    : number;
}

/** What stands under an opened node: users with what they pay, arguments, numbers, the check, what is special. */
function under(seen: Seen, k: number): TreeItem[] {
  const { trace, journey, moment, difference } = seen;
  const node = trace.nodes[k];
  const lines: Pick<
    TreeItem,
    'key' | 'target' | 'text' | 'value' | 'effect' | 'words' | 'state'
  >[] = [];
  const { paid, due } = accountOf(journey, moment, k);
  for (const place of [...paid, ...due]) lines.push(userLine(trace, place, paid.includes(place)));
  trace.edges.forEach((edge, place) => {
    if (edge.from === k) lines.push(argumentLine(trace, place));
  });
  if (!isScalar(node)) {
    if (k < Math.max(journey.first, moment.known))
      lines.push(plain(`value ${say(node.value, node)}`));
    const adjoint = journey.mode === 'forward' ? null : adjointAt(trace, journey, moment, k);
    if (adjoint) lines.push(plain(`adjoint ${say(adjoint.data, node)}`));
  }
  if (difference?.node === node.name && moment.seeded && due.length === 0) {
    lines.push(plain(`central differences give ${say(difference.data, node)}`));
  }
  for (const remark of node.remarks) lines.push(plain(remark));
  return lines.map((line, i) => ({
    ...line,
    key: `${node.name} ${line.key} ${i}`,
    level: 2,
    node: k,
    expanded: null,
    place: i + 1,
    count: lines.length,
  }));
}

const plain = (text: string) =>
  ({ key: text, target: null, text, value: '', effect: '', words: text, state: 'plain' }) as const;

function userLine(trace: ProgramTrace, place: number, paid: boolean) {
  const edge = trace.edges[place];
  const [user, argument] = [trace.nodes[edge.from], trace.nodes[edge.to]];
  const slope = slopeWords(trace, place);
  const sum = isScalar(argument) ? formatNumber(edge.contribution[0]) : sizeText(argument);
  const pays = paid
    ? `pays ${say(edge.contribution, argument)}, its adjoint ${say(user.adjoint, user)} times the slope`
    : 'has not paid in yet';
  return {
    key: `user ${place}`,
    target: edge.from,
    text: `user ${entryName(user.name)} = ${pretty(user.text)}`,
    value: slope.brief,
    effect: paid ? sum : '?',
    words: `user ${user.name} = ${user.text}; local slope ${slope.words}; ${pays}`,
    state: paid ? 'paid' : 'due',
  } as const;
}

function argumentLine(trace: ProgramTrace, place: number) {
  const edge = trace.edges[place];
  const argument = trace.nodes[edge.to];
  const slope = slopeWords(trace, place);
  return {
    key: `argument ${place}`,
    target: edge.to,
    text: `argument ${entryName(argument.name)}`,
    value: slope.brief,
    effect: '',
    words: `argument ${argument.name}; local slope ${slope.words}`,
    state: 'plain',
  } as const;
}

/** The local Jacobian of an edge as a formula, a number or a size, and its structure. */
function slopeWords(
  { nodes, edges }: ProgramTrace,
  place: number,
): { readonly brief: string; readonly words: string } {
  const { local, localText, structure, from, to } = edges[place];
  const [m, n] = [nodes[from].rows * nodes[from].cols, nodes[to].rows * nodes[to].cols];
  if (m * n === 1 && local) {
    const number = formatNumber(local.data[0]);
    const formula = localText !== null && Number.isNaN(Number(localText)) ? localText : null;
    return { brief: number, words: formula === null ? number : `${formula} = ${number}` };
  }
  const kind =
    structure === 'general'
      ? ''
      : `, ${structure === 'kronecker' ? 'a Kronecker product' : structure}`;
  return {
    brief: `${m} × ${n}`,
    words: `${localText === null || localText.length > 60 ? 'a Jacobian' : localText}, ${m} × ${n}${kind}`,
  };
}
