import { accented, entryTex } from '../../ui/math/entryName.ts';
import type { ProgramTrace, TracedEdge } from '../../worker/protocol/program.ts';
import { texNumber } from '../parts/texNumber.ts';
import { matrixTex } from './matrixTex.ts';
import { accountOf, isScalar, type Journey, type Moment } from './journey.ts';

const DIGITS = 4;
/** Longer slopes are written as their number. */
const LONGEST_SLOPE = 26;
/** More terms than these are summed up. */
const MOST_TERMS = 8;
/** Larger arrays are not written out in the sum. */
const MOST_ENTRIES = 9;
const GAP = '\\htmlClass{k-gap}{\\phantom{0.000}}';

const coloured = (css: string, tex: string): string => `\\htmlClass{k-${css}}{${tex}}`;
const barTex = (name: string): string => coloured('grad', accented('bar', name));
const dotTex = (name: string): string => coloured('tan', accented('dot', name));

const number = (x: number): string => texNumber(x, DIGITS);
const factor = (x: number): string => (x < 0 ? `(${number(x)})` : number(x));

/** What is computed at a moment, written out with its numbers; null where there is nothing yet. */
export function sumTex(trace: ProgramTrace, journey: Journey, moment: Moment): string | null {
  if (moment.node === null) return null;
  if (!moment.seeded) return forwardTex(trace, journey, moment.node);
  if (moment.phase === 'seed') return seedTex(trace);
  return adjointTex(trace, journey, moment, moment.node);
}

function seedTex({ nodes, output }: ProgramTrace): string {
  const { name, adjoint } = nodes[output];
  return isScalar(nodes[output])
    ? `${barTex(name)} = ${number(adjoint[0])}`
    : `${barTex(name)} = [${Array.from(adjoint, number).join(',\\;')}]`;
}

/** b = a x = 2·0.6 = 1.2, and in forward mode its tangent after it. */
function forwardTex(trace: ProgramTrace, { mode, first }: Journey, k: number): string {
  const node = trace.nodes[k];
  const name = entryTex(node.name);
  const parts = [coloured('out', name)];
  if (node.tex !== null) parts.push(node.tex);
  if (isScalar(node)) {
    if (node.numbersTex !== null && node.numbersTex !== node.tex) parts.push(node.numbersTex);
    parts.push(coloured('out', number(node.value[0])));
  } else if (node.rows * node.cols <= MOST_ENTRIES) {
    parts.push(coloured('out', matrixTex(node.value, node)));
  }
  const value = parts.join(' = ');
  if (mode === 'reverse' || k < first) return value;
  return `${value} \\qquad ${tangentTex(trace, k)}`;
}

/** ḃ = a ẋ + x ȧ = 2·1 + 0.6·1 = 2.6. */
function tangentTex({ nodes, edges }: ProgramTrace, k: number): string {
  const node = nodes[k];
  const into = edges.filter(({ from }) => from === k).slice(0, MOST_TERMS);
  const terms = into.map((edge) => {
    const [slope, dot] = [slopeTex(edge), dotTex(nodes[edge.to].name)];
    return slope === '1'
      ? dot
      : slope === '-1' || slope === '(-1)'
        ? `-${dot}`
        : `${slope} \\, ${dot}`;
  });
  const head = `${dotTex(node.name)} = ${summed(terms) || '0'}`;
  if (!isScalar(node)) {
    return node.rows * node.cols <= MOST_ENTRIES
      ? `${head} = ${coloured('tan', matrixTex(node.tangent, node))}`
      : head;
  }
  const numbers = into.map((edge) =>
    edge.local?.data.length === 1
      ? `${factor(edge.local.data[0])} \\cdot ${factor(nodes[edge.to].tangent[0])}`
      : number(edge.push[0]),
  );
  const sum = coloured('tan', number(node.tangent[0]));
  return [head, ...(numbers.length > 0 ? [numbers.join(' + ')] : []), sum].join(' = ');
}

/** a + b − c: a term that begins with a minus brings its own sign. */
const summed = (terms: readonly string[]): string =>
  terms
    .slice(1)
    .reduce(
      (sum, term) => (term.startsWith('-') ? `${sum} ${term}` : `${sum} + ${term}`),
      terms.at(0) ?? '',
    );

/** ā = L̄·1 + b̄·x + c̄·y with the numbers under those that have come, and a gap for those that have not. */
function adjointTex(trace: ProgramTrace, journey: Journey, moment: Moment, k: number): string {
  const { nodes, edges } = trace;
  const node = nodes[k];
  const { paid, due } = accountOf(journey, moment, k);
  const all = [...paid, ...due];
  const shown = all.slice(Math.max(0, paid.length - MOST_TERMS), Math.max(paid.length, MOST_TERMS));
  const terms = shown.map((place) => {
    const edge = edges[place];
    const term = `${termTex(edge, trace)}`;
    if (!isScalar(node)) return term;
    return `\\underbrace{${term}}_{${paid.includes(place) ? workedTex(edge, trace) : '\\text{?}'}}`;
  });
  if (shown.length < all.length) terms.push('\\cdots');
  const head = `${barTex(node.name)} = ${terms.join(' + ')}`;
  const last = paid.at(-1);
  const so = last === undefined ? 0 : edges[last].running[0];
  if (!isScalar(node)) {
    const small = last !== undefined && node.rows * node.cols <= MOST_ENTRIES;
    const numbers = small
      ? ` = ${coloured('grad', matrixTex(edges[last].running, node, true))}`
      : '';
    return `${head}${numbers}${due.length > 0 ? ` + ${coloured('grad', GAP)}` : ''}`;
  }
  const sum = coloured('grad', number(so));
  const moving = movingTex(trace, journey, moment, k);
  return `${head} = ${due.length > 0 ? `${sum} + ${coloured('grad', GAP)}` : sum}${moving}`;
}

/** b̄ · x of numbers; ū J of a row; otherwise the rule in the shape of what receives. */
function termTex(edge: TracedEdge, { nodes }: ProgramTrace): string {
  const [user, argument] = [nodes[edge.from], nodes[edge.to]];
  const bar = barTex(user.name);
  if (isScalar(user) && isScalar(argument)) return `${bar} \\cdot ${slopeTex(edge)}`;
  // Both are columns or numbers: their adjoints are rows, and the upstream stands on the left.
  const rows = user.cols === 1 && argument.cols === 1;
  if (rows && edge.localTex !== null && edge.localTex.length <= 2 * LONGEST_SLOPE) {
    return edge.structure === 'identity' ? bar : `${bar} \\, ${wrapped(edge.localTex)}`;
  }
  const jacobian = `${bar} \\, \\frac{\\partial ${entryTex(user.name)}}{\\partial ${entryTex(argument.name)}}`;
  if (edge.ruleTex === null || rows) return jacobian;
  // The rule has the shape of what it gives to; the adjoint of a column is a row.
  return argument.cols === 1 && argument.rows > 1
    ? `\\left(${edge.ruleTex}\\right)^{\\top}`
    : edge.ruleTex;
}

/** A factor: what has a sign or a sum in it stands in parentheses. */
const wrapped = (tex: string): string =>
  /[+-]|\\odot|\\oslash/.test(tex) && !tex.startsWith('\\begin') && !isCall(tex)
    ? `\\left(${tex}\\right)`
    : tex;

/** diag(1 − h²) needs no parentheses around it. */
const isCall = (tex: string): boolean => /^\\operatorname\{\w+\}\\left\([^()]*\\right\)$/.test(tex);

function slopeTex({ local, localTex }: TracedEdge): string {
  if (localTex !== null && localTex.length <= LONGEST_SLOPE) return wrapped(localTex);
  return local?.data.length === 1 ? factor(local.data[0]) : 'J';
}

/** 2.8·0.6 = 1.68 under its term. */
function workedTex({ from, local, contribution }: TracedEdge, { nodes }: ProgramTrace): string {
  const result = number(contribution[0]);
  if (local?.data.length !== 1) return result;
  const upstream = nodes[from].adjoint[0];
  if (upstream === 1 && local.data[0] === 1) return result;
  return `${factor(upstream)} \\cdot ${factor(local.data[0])} = ${result}`;
}

/** How the sum moves along the velocity, in forward over reverse. */
function movingTex(
  { nodes, edges }: ProgramTrace,
  journey: Journey,
  moment: Moment,
  k: number,
): string {
  if (journey.mode !== 'second') return '';
  const { paid, due } = accountOf(journey, moment, k);
  const last = paid.at(-1);
  const running = last === undefined ? null : edges[last].runningTangent;
  if (!running) return '';
  const dot = coloured('tan2', accented('dot', nodes[k].name, 'bar'));
  const more = due.length > 0 ? ` + ${coloured('tan2', GAP)}` : '';
  return ` \\qquad ${dot} = ${coloured('tan2', number(running[0]))}${more}`;
}
