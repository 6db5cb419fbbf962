import { choice, query, template } from '../../../src/exercises/author.ts';

type Keeps = 'argument' | 'output' | 'both' | 'mask' | 'nothing';

interface Operation {
  /** Its line, TeX, in u (and v). */
  readonly tex: string;
  /** What it pays, TeX. */
  readonly pays: string;
  readonly keeps: Exclude<Keeps, 'both'>;
  /** Why that is the least that will do. */
  readonly why: string;
  /** For the lab: the operation, and its rule for the way back. */
  readonly f: string;
  readonly rule: string;
}

const OPERATIONS: readonly Operation[] = [
  {
    tex: 'w = \\sigma(u)',
    pays: '\\bar w\\,w\\,(1-w)\\ \\text{to}\\ u',
    keeps: 'output',
    why: 'the slope $\\sigma(u)\\,(1-\\sigma(u))$ is $w\\,(1-w)$, so the value is enough, and the next line keeps it anyway',
    f: 'sigmoid(u)',
    rule: 'ubar = wbar*w*(1 - w)',
  },
  {
    tex: 'w = \\tanh u',
    pays: '\\bar w\\,(1-w^2)\\ \\text{to}\\ u',
    keeps: 'output',
    why: 'the slope $1-\\tanh^2 u$ is $1-w^2$, so the value is enough',
    f: 'tanh(u)',
    rule: 'ubar = wbar*(1 - w^2)',
  },
  {
    tex: 'w = e^u',
    pays: '\\bar w\\,w\\ \\text{to}\\ u',
    keeps: 'output',
    why: 'the slope of $e^u$ is $e^u$, which is $w$ itself',
    f: 'exp(u)',
    rule: 'ubar = wbar*w',
  },
  {
    tex: 'w = \\sqrt u',
    pays: '\\bar w/(2w)\\ \\text{to}\\ u',
    keeps: 'output',
    why: 'the slope of $\\sqrt u$ is $1/(2\\sqrt u)$, which is $1/(2w)$',
    f: 'sqrt(u)',
    rule: 'ubar = wbar/(2*w)',
  },
  {
    tex: 'w = u\\,v',
    pays: '\\bar w\\,v\\ \\text{to}\\ u,\\ \\bar w\\,u\\ \\text{to}\\ v',
    keeps: 'argument',
    why: 'each factor is paid with the other one, and neither can be had from $w$ alone',
    f: 'u*v',
    rule: 'ubar = wbar*v; vbar = wbar*u',
  },
  {
    tex: 'w = u^2',
    pays: '\\bar w\\cdot 2u\\ \\text{to}\\ u',
    keeps: 'argument',
    why: 'the slope is $2u$, and $w = u^2$ has forgotten the sign of $u$',
    f: 'u^2',
    rule: 'ubar = wbar*2*u',
  },
  {
    tex: 'w = \\sin u',
    pays: '\\bar w\\cos u\\ \\text{to}\\ u',
    keeps: 'argument',
    why: 'the slope is $\\cos u$, and $w = \\sin u$ tells its size but not its sign',
    f: 'sin(u)',
    rule: 'ubar = wbar*cos(u)',
  },
  {
    tex: 'w = \\cos u',
    pays: '-\\bar w\\sin u\\ \\text{to}\\ u',
    keeps: 'argument',
    why: 'the slope is $-\\sin u$, and $w = \\cos u$ tells its size but not its sign',
    f: 'cos(u)',
    rule: 'ubar = -wbar*sin(u)',
  },
  {
    tex: 'w = u - v',
    pays: '\\bar w\\ \\text{to}\\ u,\\ -\\bar w\\ \\text{to}\\ v',
    keeps: 'nothing',
    why: 'the slopes are $1$ and $-1$, wherever the program runs',
    f: 'u - v',
    rule: 'ubar = wbar; vbar = -wbar',
  },
  {
    tex: 'w = 3u',
    pays: '3\\bar w\\ \\text{to}\\ u',
    keeps: 'nothing',
    why: 'the slope is $3$, wherever the program runs',
    f: '3*u',
    rule: 'ubar = 3*wbar',
  },
  {
    tex: 'w = u + v',
    pays: '\\bar w\\ \\text{to}\\ u,\\ \\bar w\\ \\text{to}\\ v',
    keeps: 'nothing',
    why: 'both slopes are $1$, wherever the program runs',
    f: 'u + v',
    rule: 'ubar = wbar; vbar = wbar',
  },
  {
    tex: 'w = \\operatorname{relu}(u)',
    pays: '\\bar w\\ \\text{to}\\ u\\ \\text{if}\\ u > 0,\\ \\text{else}\\ 0',
    keeps: 'mask',
    why: 'the slope is 1 or 0, and one bit, whether $u > 0$, says which',
    f: 'relu(u)',
    rule: 'ubar = wbar*if(u > 0, 1, 0)',
  },
  {
    tex: 'w = |u|',
    pays: '\\bar w\\ \\text{to}\\ u\\ \\text{if}\\ u > 0,\\ \\text{else}\\ {-\\bar w}',
    keeps: 'mask',
    why: 'the slope is 1 or $-1$, and one bit, whether $u > 0$, says which',
    f: 'abs(u)',
    rule: 'ubar = wbar*if(u > 0, 1, -1)',
  },
];

interface Draw {
  readonly op: Operation;
  readonly shown: readonly Keeps[];
}

const isPair = (op: Operation): boolean => op.f.includes('v');
const args = ({ op }: Draw): string =>
  isPair(op) ? 'the arguments $u$ and $v$' : 'the argument $u$';

export default template<Draw>({
  id: '06-T6',
  version: 1,
  title: 'What has to be saved',
  skills: ['backpropagation', 'cost'],
  draw: (random) => {
    // Each answer now and then, whatever the number of operations that have it.
    const keeps = random.pick(['output', 'output', 'argument', 'argument', 'nothing', 'mask']);
    return {
      op: random.pick(OPERATIONS.filter((op) => op.keeps === keeps)),
      shown: random.shuffle<Keeps>(['argument', 'output', 'both', 'mask', 'nothing']),
    };
  },
  prompt: ({ op }) =>
    `A program has the line $${op.tex}$. What is the least that the forward run must keep so that the backward run can compute its ${isPair(op) ? 'payments to $u$ and $v$' : 'payment to $u$'}, without computing the line again?`,
  answer: (d) => {
    const text: Readonly<Record<Keeps, string>> = {
      argument: `${args(d).replace('the', 'The')}, and not the value $w$`,
      output: 'The value $w$, and nothing else',
      both: `${args(d).replace('the', 'The')} and the value $w$`,
      mask: `One bit: whether $u$ is positive`,
      nothing: 'Nothing',
    };
    return choice(Object.fromEntries(d.shown.map((id) => [id, text[id]])), d.op.keeps);
  },
  misconceptions: [
    {
      id: 'ALWAYS_INPUT',
      short: 'the arguments kept whatever the operation',
      answer: ({ op }) => (op.keeps === 'argument' ? undefined : ['argument']),
      say: ({ op }) =>
        `It would do, but it is not the least${op.keeps === 'output' ? ', and from $u$ the line would have to be computed again' : ''}. Write the slope down and see what it is made of: ${op.why}.`,
    },
    {
      id: 'OUTPUT_ONLY',
      short: 'the value taken for enough',
      answer: ({ op }) => (op.keeps === 'output' ? undefined : ['output']),
      say: ({ op }) =>
        op.keeps === 'argument'
          ? `From $w$ alone the payment cannot be computed: ${op.why}.`
          : op.f === 'abs(u)'
            ? `$w = |u|$ has forgotten the sign of $u$, and that is just what is needed: ${op.why}.`
            : `That would be more than is needed: ${op.why}.`,
    },
    {
      id: 'NOTHING_SAVED',
      short: 'the slope taken for the same everywhere',
      answer: ({ op }) => (op.keeps === 'nothing' ? undefined : ['nothing']),
      say: ({ op }) =>
        `The slope depends on where the program runs, so something must tell the backward run: ${op.why}. Only sums, differences and constant factors are free.`,
    },
    {
      id: 'EVERYTHING',
      short: 'arguments and value kept',
      answer: () => ['both'],
      say: ({ op }) =>
        `That is more than is needed, and memory is what runs out first. Look at the payment: ${op.why}.`,
    },
    {
      id: 'SIGN_ONLY',
      short: 'the sign of the argument taken for enough',
      answer: ({ op }) => (op.keeps === 'mask' ? undefined : ['mask']),
      say: ({ op }) =>
        `One bit is enough where the slope has only two values, as for relu. Here it is ${op.keeps === 'nothing' ? 'even too much' : 'not enough'}: ${op.why}.`,
    },
  ],
  hints: ({ op }) => [
    `What does this line pay? Write down its local ${isPair(op) ? 'derivatives' : 'derivative'}.`,
    `It pays $${op.pays}$. $\\bar w$ comes from the users of $w$. What else does the payment need?`,
    `Go through the choices from the smallest: nothing, one bit, one number, more. Which is the first that lets you compute the payment? ${
      {
        argument: `Can $${isPair(op) ? 'u$ and $v' : 'u'}$ be had from $w$?`,
        output: 'Can the slope be written in terms of $w$?',
        mask: 'How many different values does the slope have?',
        nothing: 'Does the slope depend on $u$ or $v$ at all?',
      }[op.keeps]
    }`,
  ],
  solution: ({ op }) =>
    `The line $${op.tex}$ pays $${op.pays}$. So it has to keep ${
      {
        argument: isPair(op) ? 'both arguments' : 'its argument',
        output: 'its value',
        mask: 'one bit, whether $u$ is positive',
        nothing: 'nothing',
      }[op.keeps]
    }: ${op.why}.\n\nFor comparison: a product needs both arguments, a sigmoid its value, relu one bit, a sum nothing.`,
  figure: ({ op }) => ({
    widget: 'primitive',
    query: query({
      f: op.f,
      rule: op.rule,
      at: isPair(op) ? '1.5,-2' : '0.5',
      h: isPair(op) ? '1,0.5' : '1',
      u: 1,
    }),
    caption: `The operation and its rule for the way back. ${op.keeps === 'mask' ? 'The figure says that $u$ is kept; but the rule asks only whether $u > 0$, and one bit tells that.' : 'Whatever the rule mentions besides $\\bar w$ has to be kept.'}`,
  }),
  cases: [
    { seed: '1', typed: ['nothing'], expect: 'correct' },
    { seed: '1', typed: ['argument'], expect: 'ALWAYS_INPUT' },
    { seed: '1', typed: ['output'], expect: 'OUTPUT_ONLY' },
    { seed: '1', typed: ['both'], expect: 'EVERYTHING' },
    { seed: '1', typed: ['mask'], expect: 'SIGN_ONLY' },
    { seed: '1', typed: [''], expect: 'unreadable' },
  ],
});
