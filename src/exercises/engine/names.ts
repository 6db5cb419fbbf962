import { compile } from '../../core/compile/compile.ts';
import { QuestionFault, type Question } from './question.ts';

/** The names of a question: what is differentiated by, what has a value, what stays free. */
export interface Names {
  readonly by: readonly string[];
  readonly at: ReadonlyMap<string, number>;
  readonly free: readonly string[];
  /** Where the free ones lie, if the author says so. */
  readonly domain: Readonly<Record<string, readonly [lo: number, hi: number]>>;
}

const NAME = /^[A-Za-z]\w*$/;

/** @throws QuestionFault on a list that cannot be read. */
export function namesOf({
  by = '',
  at = '',
  variables = '',
}: Pick<Question, 'by' | 'at' | 'variables'>): Names {
  const point = new Map<string, number>();
  for (const part of parts(at)) {
    const [name = '', text = ''] = part.split('=').map((side) => side.trim());
    if (!NAME.test(name) || text === '') {
      throw new QuestionFault(`at="${at}" is read as x=1, h=1/10; “${part}” is no such part.`);
    }
    point.set(name, constant(text));
  }
  const domain: Record<string, readonly [number, number]> = {};
  const free = parts(variables).map((part) => {
    const [name = '', range] = part.split(/\s+in\s+/);
    if (!NAME.test(name)) {
      throw new QuestionFault(
        `variables="${variables}": “${part}” is no name, and no “x in 0..4”.`,
      );
    }
    if (range !== undefined) domain[name] = rangeOf(range, variables);
    return name;
  });
  const wrt = parts(by);
  const odd = wrt.find((name) => !NAME.test(name));
  if (odd !== undefined) throw new QuestionFault(`by="${by}": “${odd}” is no name.`);
  return { by: wrt, at: point, free, domain };
}

/** Every name of the question, each once. */
export const inputsOf = ({ by, at, free }: Names): readonly string[] => [
  ...new Set([...by, ...at.keys(), ...free]),
];

const parts = (list: string): string[] =>
  list
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

function rangeOf(range: string, variables: string): readonly [number, number] {
  const [lo, hi] = range.split('..').map(constant);
  if (lo === undefined || hi === undefined || !(lo < hi)) {
    throw new QuestionFault(`variables="${variables}": a domain is written 0..4.`);
  }
  return [lo, hi];
}

/** The value of a text without variables. */
function constant(text: string): number {
  const compiled = compile(text, { inputs: [], wants: 'number' });
  if (!compiled.ok) throw new QuestionFault(`“${text}”: ${compiled.faults[0]?.message ?? ''}`);
  if (compiled.value.parameters.length > 0) throw new QuestionFault(`“${text}” is no number.`);
  return compiled.value.evaluate([]).data[0] ?? NaN;
}
