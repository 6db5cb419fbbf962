import type { Change } from '../../core/optim/change.ts';
import type { Constraint } from '../../core/optim/constraint.ts';
import { parseNumber, printNumber, type Field, type Read } from '../../url/field.ts';
import { hasParameter, methods, parametersOf, allowances } from './methods.ts';
import { ETA_MAX, MOST_RUNS, type RunSetting } from './state.ts';

/** The parts of a link that only races have. Each is the same text for the same value, and reads back to it. */

const same = <T>(print: (value: T) => string): Pick<Field<T>, 'print' | 'equal'> => ({
  print,
  equal: (a, b) => print(a) === print(b),
});

const printChange = ({ at, id, value }: Change): string => `${at}:${id}:${printNumber(value)}`;

function readChange(text: string): Change | null {
  const [at, id, value] = text.split(':');
  const step = parseNumber(at);
  const x = parseNumber(value ?? '');
  if (step === null || x === null || step < 1 || !Number.isInteger(step)) return null;
  return id === 'eta' || id === 'beta' ? { at: step, id, value: inRange(id, x) } : null;
}

const inRange = (id: string, x: number): number =>
  Math.min(id === 'eta' ? ETA_MAX : 0.999, Math.max(0, x));

const byStep = (a: Change, b: Change): number => a.at - b.at;

/** Changes in mid-run: `40:eta:0.02,60:beta:0.5`. */
export const changesField: Field<readonly Change[]> = {
  default: [],
  parse(text) {
    if (text === '') return { value: [] };
    const changes = text.split(',').map(readChange);
    return changes.some((c) => c === null)
      ? null
      : { value: changes.filter((c) => c !== null).sort(byStep) };
  },
  ...same((changes) => changes.map(printChange).join(',')),
};

/** `adam,eta:0.1,beta1:0.8,at:1:2,sched:cosine,from:40:eta:0.02,hidden,pinned`. */
function printRun(run: RunSetting): string {
  const { optimiser, parameters, start, schedule, changes, hidden, pinned } = run;
  return [
    optimiser,
    ...Object.entries(parameters).map(([id, x]) => `${id}:${printNumber(x)}`),
    ...(start ? [`at:${printNumber(start[0])}:${printNumber(start[1])}`] : []),
    ...(schedule === 'constant' ? [] : [`sched:${schedule}`]),
    ...changes.map((c) => `from:${printChange(c)}`),
    ...(hidden ? ['hidden'] : []),
    ...(pinned ? ['pinned'] : []),
  ].join(',');
}

const LIMIT = 1e9;

function readRun(text: string): Read<RunSetting> | null {
  const [optimiser, ...items] = text.split(',');
  if (!methods.some(({ id }) => id === optimiser)) return null;
  const parameters: Record<string, number> = {};
  const changes: Change[] = [];
  const left: string[] = [];
  let run: RunSetting = {
    optimiser,
    parameters,
    start: null,
    schedule: 'constant',
    changes,
    hidden: false,
    pinned: false,
  };
  const scheduleItem = items.find((item) => item.startsWith('sched:'))?.slice('sched:'.length);
  if (allowances.some(({ id }) => id === scheduleItem)) {
    run = { ...run, schedule: scheduleItem ?? 'constant' };
  }
  const declared = new Map(parametersOf(optimiser, run.schedule).map((p) => [p.id, p]));
  for (const item of items) {
    const at = item.indexOf(':');
    const [name, rest] = at < 0 ? [item, ''] : [item.slice(0, at), item.slice(at + 1)];
    const x = parseNumber(rest);
    const parameter = declared.get(name);
    if (name === 'hidden' || name === 'pinned') run = { ...run, [name]: true };
    else if (name === 'at') {
      const [a, b] = rest.split(':').map(parseNumber);
      if (a === null || b === null || b === undefined) left.push(item);
      else
        run = {
          ...run,
          start: [Math.min(LIMIT, Math.max(-LIMIT, a)), Math.min(LIMIT, Math.max(-LIMIT, b))],
        };
    } else if (name === 'from') {
      const change = readChange(rest);
      if (change && hasParameter(optimiser, change.id)) changes.push(change);
      else left.push(item);
    } else if (parameter && x !== null) {
      parameters[name] =
        name === 'eta' || name === 'beta'
          ? inRange(name, x)
          : Math.min(parameter.max, Math.max(parameter.min, x));
      if (parameters[name] !== x) left.push(item);
    } else if (name !== 'sched' || run.schedule !== rest) left.push(item);
  }
  changes.sort(byStep);
  return {
    value: run,
    ...(left.length > 0 && {
      notice: `“${left[0]}” is no setting of ${optimiser}, or out of its range`,
    }),
  };
}

/** Runs beside the first one, separated by semicolons. */
export const runsField: Field<readonly RunSetting[]> = {
  default: [],
  parse(text) {
    if (text === '') return { value: [] };
    const reads = text.split(';').map(readRun);
    const known = reads.filter((read) => read !== null);
    const value = known.slice(0, MOST_RUNS - 1).map((read) => read.value);
    const notice =
      known.length < reads.length
        ? 'a run whose method is not known was left out'
        : known.length > value.length
          ? `a race has ${MOST_RUNS} runs at most`
          : known.find((read) => read.notice)?.notice;
    return { value, ...(notice && { notice }) };
  },
  ...same((runs) => runs.map(printRun).join(';')),
};

/** `box:-1,1,-1,1` from x to x, from y to y; `disc:0,0,1` centre and radius. */
export const constraintField: Field<Constraint | null> = {
  default: null,
  parse(text) {
    if (text === '') return { value: null };
    const [kind, rest = ''] = text.split(':');
    const numbers = rest.split(',').map(parseNumber);
    if (numbers.some((x) => x === null || Math.abs(x) > LIMIT)) return null;
    const [a, b, c, d] = numbers as number[];
    if (kind === 'box' && numbers.length === 4 && a < b && c < d)
      return { value: { kind, x0: a, x1: b, y0: c, y1: d } };
    if (kind === 'disc' && numbers.length === 3 && c > 0)
      return { value: { kind, x: a, y: b, r: c } };
    return null;
  },
  ...same((on) => {
    if (!on) return '';
    const numbers = on.kind === 'box' ? [on.x0, on.x1, on.y0, on.y1] : [on.x, on.y, on.r];
    return `${on.kind}:${numbers.map(printNumber).join(',')}`;
  }),
};

/** Pairs of numbers, `0,1;1,2;2,2`. */
export const pairsField = (most: number): Field<readonly (readonly [number, number])[]> => ({
  default: [],
  parse(text) {
    if (text === '') return { value: [] };
    const pairs = text.split(';').map((pair) => pair.split(',').map(parseNumber));
    const isPair = (p: readonly (number | null)[]): p is [number, number] =>
      p.length === 2 && p.every((x) => x !== null && Math.abs(x) <= 1e6);
    const value = pairs.filter(isPair);
    if (value.length < pairs.length) return null;
    return {
      value: value.slice(0, most),
      ...(value.length > most && { notice: `${most} points are the most that are kept` }),
    };
  },
  ...same((pairs) => pairs.map((pair) => pair.map(printNumber).join(',')).join(';')),
});

/** Some of a few words, in their own order. */
export const wordsField = <T extends string>(words: readonly T[]): Field<readonly T[]> => ({
  default: [],
  parse(text) {
    if (text === '') return { value: [] };
    const given = text.split(',');
    const value = words.filter((word) => given.includes(word));
    return given.every((word) => (words as readonly string[]).includes(word)) ? { value } : null;
  },
  ...same((value) => words.filter((word) => value.includes(word)).join(',')),
});
