import { listed, spokenNumber } from '../../ui/format.ts';
import type { ProgramTrace } from '../../worker/protocol/program.ts';
import type { Inputs } from './inputs.ts';
import { accountOf, isScalar, journeyOf, momentAt, type Journey, type Moment } from './journey.ts';
import { memoryWords } from './memory/memoryWords.ts';
import { pathsWords } from './paths/pathsWords.ts';
import { fits } from './paths/wayLines.ts';
import type { Game } from './play/game.ts';
import { playWords } from './play/playWords.ts';
import type { Results } from './results.ts';
import { say } from './say.ts';

type Seen = Pick<Results, 'calm' | 'faults' | 'ways' | 'memory'>;

/** Every state of the widget in words: for the live region, the caption, print and the tests. */
export function describe(inputs: Inputs, seen: Seen, game: Game): string {
  const { calm, faults, ways, memory } = seen;
  if (!calm) {
    return faults.length > 0
      ? 'There is no graph yet: the text needs a repair first.'
      : 'The graph is being computed.';
  }
  if (inputs.look === 'play') return playWords(calm, game);
  if (inputs.look === 'memory') {
    return memory ? memoryWords(memory, inputs) : 'The plan is being computed.';
  }
  if (inputs.look === 'paths') {
    return ways && fits(calm, ways) ? pathsWords(calm, ways) : 'The ways are being counted.';
  }
  if (calm.asked.fn.source !== inputs.source) return 'The graph follows what is typed.';
  const mode = inputs.mode === 'second' && !calm.asked.second ? 'reverse' : inputs.mode;
  const journey = journeyOf(calm, mode);
  const moment = momentAt(calm, journey, inputs.step);
  return `Step ${moment.step} of ${journey.total}. ${momentWords(calm, journey, moment)}`;
}

/** What happens at a step, in sentences. */
export function momentWords(trace: ProgramTrace, journey: Journey, moment: Moment): string {
  const { node, phase } = moment;
  if (node === null) return startWords(trace, journey);
  if (phase === 'done') return `${lastWords(trace, journey, moment)} ${endWords(trace, journey)}`;
  return lastWords(trace, journey, moment);
}

function startWords(trace: ProgramTrace, { first, mode }: Journey): string {
  const inputs = trace.nodes
    .slice(0, first)
    .map((node) => `${node.name} = ${say(node.value, node)}`);
  const seeds = trace.nodes
    .slice(0, first)
    .filter(({ tangent }) => tangent.some((t) => t !== 0))
    .map((node) => `${node.name} at ${say(node.tangent, node)}`);
  const moving = mode === 'reverse' || seeds.length === 0 ? '' : ` Velocity: ${listed(seeds)}.`;
  const numbers =
    inputs.length === 0
      ? 'Nothing goes in.'
      : `The inputs have their values: ${inputs.slice(0, 8).join(', ')}${inputs.length > 8 ? ' and more' : ''}.`;
  return `${numbers}${moving}`;
}

function lastWords(trace: ProgramTrace, journey: Journey, moment: Moment): string {
  const { node: at, edge, seeded } = moment;
  if (at === null) return '';
  const node = trace.nodes[at];
  const kinks = node.remarks.length > 0 && !seeded ? ` ${node.remarks.join(' ')}.` : '';
  if (!seeded) {
    const tangent = journey.mode === 'reverse' ? '' : `, tangent ${say(node.tangent, node)}`;
    return `${node.name} = ${node.text} = ${say(node.value, node)}${tangent}.${kinks}`;
  }
  if (edge === null) return `The adjoint of the output ${node.name} is ${say(node.adjoint, node)}.`;
  return paidWords(trace, journey, moment, edge);
}

/** One contribution: from whom, times which slope, and what the sum is now. */
function paidWords(trace: ProgramTrace, journey: Journey, moment: Moment, place: number): string {
  const { from, to, local, localText, structure, contribution, running } = trace.edges[place];
  const [user, node] = [trace.nodes[from], trace.nodes[to]];
  const { paid, due } = accountOf(journey, moment, to);
  const slope =
    isScalar(user) && isScalar(node) && local
      ? spokenNumber(local.data[0])
      : `its local Jacobian${localText === null || localText.length > 40 ? '' : ` ${localText}`}${structure === 'general' ? '' : ` (${STRUCTURE[structure] ?? structure})`}`;
  const pays = `${user.name} pays ${node.name} its adjoint ${say(user.adjoint, user)} times ${slope}: ${say(contribution, node)}.`;
  const count = paid.length + due.length;
  const waiting = [...new Set(due.map((k) => trace.nodes[trace.edges[k].from].name))];
  const sum =
    due.length > 0
      ? `The adjoint of ${node.name} is ${say(running, node)} so far, ${paid.length} of ${count}; it waits for ${listed(waiting)}.`
      : count > 1
        ? `The adjoint of ${node.name} is complete, the sum of ${count}: ${say(running, node)}.`
        : `The adjoint of ${node.name} is ${say(running, node)}.`;
  const undefinedHere = running.some((x) => !Number.isFinite(x))
    ? local && local.data.every(Number.isFinite) && user.adjoint.every(Number.isFinite)
      ? ' That is beyond the largest number.'
      : ' A local slope is infinite or undefined here, and so is what flows through it.'
    : '';
  return `${pays} ${sum}${undefinedHere}`;
}

const STRUCTURE: Partial<Record<string, string>> = {
  kronecker: 'a Kronecker product',
  'rank one': 'an outer product',
};

function endWords(trace: ProgramTrace, { first, mode, arrivals }: Journey): string {
  const inputs = trace.nodes.slice(0, first);
  if (mode === 'forward') {
    const out = trace.nodes[trace.output];
    return `One forward sweep is done: the output moves at ${say(out.tangent, out)}.`;
  }
  const all = inputs.slice(0, 8).map((node) => `${node.name} ${say(node.adjoint, node)}`);
  const unused = trace.nodes.filter((_, k) => k !== trace.output && arrivals[k].length === 0);
  const idle =
    unused.length > 0
      ? ` The output does not depend on ${listed(unused.slice(0, 6).map(({ name }) => name))}: adjoint 0.`
      : '';
  const second =
    mode === 'second'
      ? ` H v is ${listed(inputs.slice(0, 8).map((node) => `${node.name} ${say(node.adjointTangent ?? [], node)}`))}.`
      : '';
  return `One reverse sweep gives all adjoints of the inputs: ${listed(all)}.${second}${idle}`;
}

const LONGEST = 40;

/** A name for a state that is kept. */
export function brief({ source, look, mode, step, level }: Inputs): string {
  const text = source.length > LONGEST ? `${source.slice(0, LONGEST - 1)}…` : source;
  const by = level === 'statement' ? '' : `, by ${level === 'entry' ? 'entries' : 'operations'}`;
  return `${text}, ${look === 'graph' ? `${mode}, step ${step}` : look}${by}`.replaceAll('-', '−');
}
