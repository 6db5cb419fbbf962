import {
  choice,
  gradient,
  pointTex,
  query,
  rowTex,
  template,
  texAsTyped,
  value,
} from '../../../src/exercises/author.ts';

type Bug = 'overwrite' | 'slope' | 'order' | 'none';

interface Draw {
  /** The right sides of a, b and L. */
  readonly a: string;
  /** b is a times this input. */
  readonly second: 'x' | 'y';
  readonly L: string;
  readonly x: number;
  readonly y: number;
  readonly bug: Bug;
  readonly shown: readonly Bug[];
}

/** `to += from * slope`, or with a plain equals sign where an account is opened. */
interface Statement {
  readonly from: string;
  readonly to: string;
  readonly slope: string;
  readonly adds: boolean;
}

const source = (d: Draw): string => `a = ${d.a}; b = a*${d.second}; L = ${d.L}`;
/** Local derivatives of a line of two arguments, as texts. */
const labels = (of: string): readonly (readonly [arg: string, slope: string])[] => {
  const [u = '', op = '', v = ''] = of.split(' ');
  if (op === '*') return [[u, v] as const, [v, u] as const];
  return [[u, '1'] as const, [v, op === '-' ? '-1' : '1'] as const];
};

/** The backward pass edge by edge, with its bug. */
function code(d: Draw): readonly Statement[] {
  const pay = (from: string, of: string, bugs = false) =>
    labels(of).map(([to, slope]) => ({
      from,
      to,
      // The typical slip in a product: each factor is paid with itself.
      slope: bugs && to === d.second ? to : slope,
    }));
  const fromL = pay('L', d.L);
  const fromB = pay('b', `a * ${d.second}`, d.bug === 'slope');
  const fromA = pay('a', d.a);
  const sorted =
    d.bug === 'order' ? [...fromL, ...fromA, ...fromB] : [...fromL, ...fromB, ...fromA];
  const opened = new Set<string>();
  return sorted.map((one) => {
    const first = !opened.has(one.to);
    opened.add(one.to);
    // With the bug, the second payment of the input that is used twice opens its account anew.
    return { ...one, adds: !first && !(d.bug === 'overwrite' && one.to === d.second) };
  });
}

const textOf = ({ from, to, slope, adds }: Statement): string =>
  `${to}bar ${adds ? '+=' : '='} ${from}bar*${slope === '-1' ? '(-1)' : slope}`;
const listing = (d: Draw): string => ['Lbar = 1', ...code(d).map(textOf)].join('\n');

/** What the code returns: it is run as it stands. */
function returned(d: Draw): readonly [number, number] {
  const values: Record<string, number> = { x: d.x, y: d.y };
  values['a'] = value(d.a, values);
  values['b'] = value(`a*${d.second}`, values);
  const bars: Record<string, number> = { L: 1 };
  for (const { from, to, slope, adds } of code(d)) {
    bars[to] = (adds ? (bars[to] ?? 0) : 0) + (bars[from] ?? 0) * value(slope, values);
  }
  return [(bars['x'] ?? 0) + 0, (bars['y'] ?? 0) + 0];
}

const truth = (d: Draw): readonly [number, number] => {
  const [dx = NaN, dy = NaN] = gradient(source(d), ['x', 'y'], { x: d.x, y: d.y });
  return [dx, dy];
};
const isRight = (d: Draw): boolean =>
  truth(d).every((entry, k) => Math.abs(entry - (returned(d)[k] ?? NaN)) < 1e-9);
/** The line of the code that the bug is about. */
const faulty = (d: Draw): string => {
  const payer = d.bug === 'overwrite' ? 'a' : 'b';
  const payee = d.bug === 'order' ? 'a' : d.second;
  return code(d)
    .filter(({ from, to }) => from === payer && to === payee)
    .map(textOf)
    .join('');
};
const tick = (text: string): string => `\`${text}\``;

/** What is the matter, in a sentence. */
const diagnosis = (d: Draw): string =>
  ({
    overwrite: `$${d.second}$ is used by $a$ and by $b$, and ${tick(faulty(d))} throws away what $b$ has paid`,
    slope: `${tick(faulty(d))} pays a factor with itself: the slope of $b = ${texAsTyped(`a*${d.second}`)}$ along $${d.second}$ is $a$`,
    order: `$a$ pays its arguments before $b$ has paid it: ${tick(faulty(d))} comes too late`,
    none: `every user pays, with the right slope, by adding, and no node pays before it is complete`,
  })[d.bug];

export default template<Draw>({
  id: '06-T9',
  version: 1,
  title: 'Find the bug in a backward pass',
  skills: ['backpropagation'],
  draw: (random) => ({
    a: random.pick(['x + y', 'x * y', 'x - y']),
    second: random.pick(['x', 'y'] as const),
    L: random.pick(['b * a', 'b + a', 'b - a']),
    x: random.nonzero(-3, 3),
    y: random.nonzero(-3, 3),
    bug: random.pick<Bug>(['overwrite', 'overwrite', 'overwrite', 'slope', 'order', 'none']),
    shown: random.shuffle<Bug>(['overwrite', 'slope', 'order', 'none']),
  }),
  accept: (d) => isRight(d) === (d.bug === 'none') && truth(d).every((entry) => entry !== 0),
  prompt: (d) =>
    `A program computes $a = ${texAsTyped(d.a)}$, $b = ${texAsTyped(`a*${d.second}`)}$, $\\mathcal L = ${texAsTyped(d.L)}$. Its backward pass, as somebody wrote it (\`abar\` stands for $\\bar a$):\n\n\`\`\`\n${listing(d)}\n\`\`\`\n\nAt $(x,y) = ${pointTex([d.x, d.y])}$ it returns $${rowTex(returned(d))}$ for the gradient. What is wrong with it, if anything?`,
  answer: (d) => {
    const text: Readonly<Record<Bug, string>> = {
      overwrite: 'A line overwrites what another user has paid.',
      slope: 'A line has a wrong local slope.',
      order: 'A node pays before it has been paid in full.',
      none: 'Nothing: this is the gradient.',
    };
    return choice(Object.fromEntries(d.shown.map((id) => [id, text[id]])), d.bug);
  },
  // By what comes out, and by how the code looks.
  check: (d) => {
    if (isRight(d)) return ['none'];
    const all = code(d);
    const first = all.findIndex(({ from }) => from === 'a');
    if (all.slice(first).some(({ to }) => to === 'a')) return ['order'];
    const opens = all.filter(({ adds, to }) => !adds && to === d.second).length;
    return [opens > 1 ? 'overwrite' : 'slope'];
  },
  misconceptions: [
    {
      id: 'OVERWRITE_SUSPECTED',
      short: 'an overwritten account seen where there is none',
      answer: ({ bug }) => (bug === 'overwrite' ? undefined : ['overwrite']),
      say: (d) =>
        `Each account is opened with \`=\` by the first user and added to with \`+=\` by the next, as it should be. ${d.bug === 'none' ? 'Differentiate the program in one formula and compare' : d.bug === 'slope' ? 'Look at the slopes, line by line' : 'Look at when $a$ pays, and when it is paid'}.`,
    },
    {
      id: 'WRONG_SLOPE',
      short: 'a right slope taken for wrong',
      answer: ({ bug }) => (bug === 'slope' ? undefined : ['slope']),
      say: (d) =>
        `Each slope is that of one line, its other argument held fixed: in a sum it is 1, in a difference 1 or $-1$, in a product the other factor. They are all right here. ${d.bug === 'none' ? 'Differentiate the program in one formula and compare' : d.bug === 'order' ? 'Look at when $a$ pays, and when it is paid' : 'Look for an account that two users pay into'}.`,
    },
    {
      id: 'ORDER_BLAMED',
      short: 'a legal order taken for wrong',
      answer: ({ bug }) => (bug === 'order' ? undefined : ['order']),
      say: (d) =>
        `The order is legal: $\\mathcal L$ pays, then $b$, and $a$ only when both of its users, $b$ and $\\mathcal L$, have paid it. The inputs come last. ${d.bug === 'none' ? 'Compare the result with the gradient of the formula.' : 'Look at what each single line does.'}`,
    },
    {
      id: 'NOTHING_SEEN',
      short: 'a bug overlooked',
      answer: ({ bug }) => (bug === 'none' ? undefined : ['none']),
      say: (d) =>
        `Compare with the gradient: it is $${rowTex(truth(d))}$ at this point, and the code returns $${rowTex(returned(d))}$. The entry that differs tells you which account to look at.`,
    },
  ],
  hints: (d) => [
    `How many users do $a$, $x$ and $y$ have? Does each of them pay, and does each payment stay?`,
    `$a$ is used by $b$ and $\\mathcal L$, and $${d.second}$ by $a$ and $b$. Ask of each line of the code: is its factor the right local derivative? And is the adjoint that it pays with complete by then?`,
    `The gradient at this point is $${rowTex(truth(d))}$, and the code returns $${rowTex(returned(d))}$. ${d.bug === 'none' ? 'Is that luck? Ask once more of each line whether it pays the right amount, to the right node, at the right time.' : `Run it by hand and write down each account after each line, above all \`${d.second}bar\` and \`abar\`.`}`,
  ],
  solution: (d) => {
    const compare = `The gradient at $${pointTex([d.x, d.y])}$ is $${rowTex(truth(d))}$`;
    if (d.bug === 'none')
      return `Nothing: ${diagnosis(d)}. ${compare}, which is what the code returns.`;
    const mend = {
      overwrite: `Write \`+=\` in its place: ${tick(faulty(d).replace(' = ', ' += '))}.`,
      slope: `Write ${tick(faulty(d).replace(/\*\w+$/, '*a'))}.`,
      order: `Move the lines with \`abar\` on the right side to the end.`,
    }[d.bug];
    return `Here ${diagnosis(d)}. ${mend}\n\n${compare}; the code returned $${rowTex(returned(d))}$. Mended, it returns $${rowTex(returned({ ...d, bug: 'none' }))}$.`;
  },
  figure: (d) => ({
    widget: 'dag',
    query: query({ f: source(d), 'p.x': d.x, 'p.y': d.y, step: 3 }),
    caption: `The program as a graph. Step through the backward pass and compare each payment with a line of the code.`,
  }),
  cases: [
    { seed: '5', typed: ['overwrite'], expect: 'correct' },
    { seed: '5', typed: ['slope'], expect: 'WRONG_SLOPE' },
    { seed: '5', typed: ['order'], expect: 'ORDER_BLAMED' },
    { seed: '5', typed: ['none'], expect: 'NOTHING_SEEN' },
    { seed: '6', typed: ['overwrite'], expect: 'OVERWRITE_SUSPECTED' },
    { seed: '2', typed: ['order'], expect: 'correct' },
    { seed: '1', typed: ['none'], expect: 'correct' },
    { seed: '1', typed: [''], expect: 'unreadable' },
  ],
});
