import {
  fraction,
  fractionTex,
  jacobian,
  matrix,
  matrixTex,
  num,
  pointTex,
  query,
  template,
  value,
} from '../../../src/exercises/author.ts';

type Phi = 'square' | 'cube' | 'tanh' | 'sigmoid' | 'exp';

/** A place p/q: the number itself for powers, else its logarithm, where all slopes are fractions. */
interface Place {
  readonly p: number;
  readonly q: number;
}

interface Draw {
  readonly phi: Phi;
  readonly at: readonly Place[];
}

const isPower = (phi: Phi) => phi === 'square' || phi === 'cube';

const TEXT: Readonly<Record<Phi, string>> = {
  square: 'x^2',
  cube: 'x^3',
  tanh: 'tanh(x)',
  sigmoid: 'sigmoid(x)',
  exp: 'exp(x)',
};
const TEX: Readonly<Record<Phi, readonly [value: string, slope: string]>> = {
  square: ['x^2', '2x'],
  cube: ['x^3', '3x^2'],
  tanh: ['\\tanh x', '1-\\tanh^2x'],
  sigmoid: ['\\sigma(x)', '\\sigma(x)\\,(1-\\sigma(x))'],
  exp: ['e^x', 'e^x'],
};

/** What makes fractions of logarithms. */
const LOGARITHMS: Readonly<Record<Exclude<Phi, 'square' | 'cube'>, string>> = {
  tanh: 'As $e^{\\ln k}=k$ and $e^{-\\ln k}=\\tfrac1k$, the values are fractions: $\\tanh x=\\dfrac{e^x-e^{-x}}{e^x+e^{-x}}$ gives $\\tanh(\\ln k)=\\dfrac{k^2-1}{k^2+1}$, and $\\tanh(-x)=-\\tanh x$.',
  sigmoid:
    'As $e^{\\ln k}=k$ and $e^{-\\ln k}=\\tfrac1k$, the values are fractions: $\\sigma(\\ln k)=\\dfrac{k}{k+1}$ and $\\sigma(-\\ln k)=\\dfrac1{k+1}$.',
  exp: 'Use $e^{\\ln k}=k$ and $e^{-\\ln k}=\\tfrac1k$.',
};

/** The number at a place, in the language and in TeX. */
const numberAt = (phi: Phi, { p, q }: Place) =>
  isPower(phi) ? String(p) : p === q ? '0' : p > q ? `log(${p})` : `-log(${q})`;
const numberTex = (phi: Phi, place: Place) =>
  numberAt(phi, place).replace(/log\((\d)\)/, '\\ln $1');

/** φ and φ′ as fractions, by hand. */
const phiAt = (phi: Phi, { p, q }: Place) =>
  ({
    square: fraction(p * p, 1),
    cube: fraction(p ** 3, 1),
    tanh: fraction(p * p - q * q, p * p + q * q),
    sigmoid: fraction(p, p + q),
    exp: fraction(p, q),
  })[phi];
const slopeAt = (phi: Phi, { p, q }: Place) =>
  ({
    square: fraction(2 * p, 1),
    cube: fraction(3 * p * p, 1),
    tanh: fraction(4 * p * p * q * q, (p * p + q * q) ** 2),
    sigmoid: fraction(p * q, (p + q) ** 2),
    exp: fraction(p, q),
  })[phi];

const slopes = ({ phi, at }: Draw) => at.map((place) => slopeAt(phi, place));
const values = ({ phi, at }: Draw) => at.map((place) => phiAt(phi, place));
const source = ({ phi }: Draw) =>
  `(${['x', 'y', 'z'].map((it) => TEXT[phi].replaceAll('x', it).replace(`e${it}p`, 'exp')).join(', ')})`;
const point = ({ phi, at }: Draw) => pointTex(at.map((place) => numberTex(phi, place)));

const diagonal = (entries: readonly string[]) =>
  entries.map((entry, i) => entries.map((_, j) => (i === j ? entry : '0')));
const shown = (rows: readonly (readonly string[])[]) =>
  matrixTex(rows.map((row) => row.map(fractionTex)));

/** A wrong diagonal for some of the functions. */
const onDiagonal =
  (of: (d: Draw, k: number) => string | undefined) =>
  (d: Draw): readonly string[] | undefined => {
    const entries = d.at.flatMap((_, k) => of(d, k) ?? []);
    return entries.length < 3 ? undefined : diagonal(entries).flat();
  };

export default template<Draw>({
  id: '03-T4',
  version: 1,
  title: 'The Jacobian of an elementwise map',
  skills: ['elementwise', 'jacobian'],
  draw: (random) => {
    const phi = random.pick<Phi>(['square', 'cube', 'tanh', 'sigmoid', 'exp']);
    const places = random.shuffle([1, 2, 3]).map((k): Place => {
      const turned = random.sign() < 0;
      if (isPower(phi)) return { p: turned ? -k : k, q: 1 };
      return turned ? { p: 1, q: k } : { p: k, q: 1 };
    });
    return { phi, at: places };
  },
  prompt: (d) =>
    `The map $\\boldsymbol\\phi:\\mathbb R^3\\to\\mathbb R^3$ applies $\\phi(x)=${TEX[d.phi][0]}$ to each entry${d.phi === 'sigmoid' ? ', where $\\sigma(x)=1/(1+e^{-x})$' : ''}. Compute its Jacobian at $\\mathbf x=${point(d)}$${isPower(d.phi) ? '' : ', exactly (fractions such as `2/9` are fine)'}.`,
  answer: (d) => {
    const [x = 0, y = 0, z = 0] = d.at.map((place) => value(numberAt(d.phi, place)));
    return matrix(jacobian(source(d), ['x', 'y', 'z'], { x, y, z }), { label: 'J=' });
  },
  check: (d) => diagonal(slopes(d)).flat(),
  misconceptions: [
    {
      id: 'FULL_MATRIX',
      short: 'every entry filled with a slope',
      answer: (d) => [...slopes(d), ...slopes(d), ...slopes(d)],
      say: () =>
        'You wrote all three slopes in each row, as if every output moved with every input. Output $i$ is $\\phi(x_i)$ and depends on $x_i$ alone: everything off the diagonal is $0$.',
    },
    {
      id: 'FULL_MATRIX',
      short: 'every entry filled with a slope',
      answer: (d) => slopes(d).flatMap((a) => slopes(d).map((b) => `${a}*(${b})`)),
      say: () =>
        'You multiplied each slope by each other, an outer product. Output $i$ is $\\phi(x_i)$ and depends on $x_i$ alone: each slope stands once, on the diagonal, and everything else is $0$.',
    },
    {
      id: 'FULL_MATRIX',
      short: 'every entry filled with a slope',
      answer: (d) => slopes(d).flatMap((entry) => [entry, entry, entry]),
      say: () =>
        'You filled each row with one slope, as if output $i$ moved with every input. Output $i$ is $\\phi(x_i)$ and depends on $x_i$ alone: only the entry on the diagonal stays, and all others are $0$.',
    },
    {
      id: 'VECTOR_NOT_DIAGONAL',
      short: 'the slopes as a vector, not on the diagonal',
      answer: (d) => slopes(d).flatMap((entry) => [entry, '0', '0']),
      say: () =>
        'You wrote the slopes below each other, as a vector. Column 1 belongs to the first input, and that moves the first output only: the slope of output $i$ stands in column $i$, on the diagonal.',
    },
    {
      id: 'VECTOR_NOT_DIAGONAL',
      short: 'the slopes as a vector, not on the diagonal',
      answer: (d) => [...slopes(d), '0', '0', '0', '0', '0', '0'],
      say: () =>
        'You wrote the slopes as one row. Row 1 belongs to the first output alone, which depends on the first input only: the slope of output $i$ stands in row $i$, on the diagonal.',
    },
    {
      id: 'VALUE',
      short: 'the values instead of the slopes',
      answer: onDiagonal((d, k) => (d.phi === 'exp' ? undefined : values(d)[k])),
      say: (d) =>
        `Your diagonal holds the values $\\phi(x_i)=${TEX[d.phi][0].replace(/x/, 'x_i')}$. What belongs there are the slopes, $\\phi'(x)=${TEX[d.phi][1]}$: a Jacobian says how outputs change, not what they are.`,
    },
    {
      id: 'POWER_NOT_LOWERED',
      short: 'the exponent left as it was',
      answer: onDiagonal(({ phi, at }, k) => {
        const p = at[k]?.p ?? 0;
        return phi === 'square'
          ? String(2 * p * p)
          : phi === 'cube'
            ? String(3 * p ** 3)
            : undefined;
      }),
      say: (d) =>
        `You brought the exponent down as a factor and left it standing too. The power rule lowers it by one: the slope of $${TEX[d.phi][0]}$ is $${TEX[d.phi][1]}$.`,
    },
    {
      id: 'FACTOR_LOST',
      short: 'the factor of the power rule lost',
      answer: onDiagonal(({ phi, at }, k) => {
        const p = at[k]?.p ?? 0;
        return phi === 'square' ? String(p) : phi === 'cube' ? String(p * p) : undefined;
      }),
      say: (d) =>
        `You lowered the exponent, but the factor that it leaves behind is lost: the slope of $${TEX[d.phi][0]}$ is $${TEX[d.phi][1]}$.`,
    },
    {
      id: 'NOT_SQUARED',
      short: 'the square left out',
      answer: onDiagonal((d, k) => (d.phi === 'tanh' ? `1-(${values(d)[k]})` : undefined)),
      say: () =>
        'You have $1-\\tanh x$ on the diagonal. The slope of $\\tanh$ is $1-\\tanh^2x$: at $x=0$ both give $1$, elsewhere the square matters.',
    },
    {
      id: 'ONE_FACTOR',
      short: 'one factor of the slope missing',
      answer: onDiagonal((d, k) => (d.phi === 'sigmoid' ? `1-${values(d)[k]}` : undefined)),
      say: () =>
        "You have $1-\\sigma(x)$ on the diagonal. The slope of the sigmoid has two factors, $\\sigma'(x)=\\sigma(x)\\,(1-\\sigma(x))$; at $x=0$ it is $\\tfrac14$.",
    },
  ],
  hints: (d) => [
    'Which inputs does output 1 depend on? And what is the entry of $J$ where an output does not depend on an input?',
    `So everything off the diagonal is $0$, and on the diagonal stand the slopes $\\phi'(x_i)$. Here $\\phi'(x)=${TEX[d.phi][1]}$.`,
    ...(isPower(d.phi) ? [] : [LOGARITHMS[d.phi]]),
    `The first one: at $x_1=${numberTex(d.phi, d.at[0] ?? { p: 1, q: 1 })}$ ${d.phi === 'tanh' || d.phi === 'sigmoid' ? `the value is $${fractionTex(values(d)[0] ?? '')}$, and ` : ''}the slope is $${fractionTex(slopes(d)[0] ?? '')}$. It stands in row 1, column 1.`,
  ],
  solution: (d) => {
    const each = d.at.map((place, k) => {
      const what = `\\phi'(${numberTex(d.phi, place)})`;
      const by =
        d.phi === 'tanh'
          ? `1-${fractionTex(values(d)[k] ?? '').replace(/^-.*/, '($&)')}^2=`
          : d.phi === 'sigmoid'
            ? `${fractionTex(values(d)[k] ?? '')}\\cdot(1-${fractionTex(values(d)[k] ?? '')})=`
            : '';
      return `$${what}=${by}${fractionTex(slopes(d)[k] ?? '')}$`;
    });
    return [
      `Output $i$ depends on $x_i$ alone, so all entries off the diagonal are $0$ and $J=\\operatorname{diag}(\\phi'(x_1),\\phi'(x_2),\\phi'(x_3))$ with $\\phi'(x)=${TEX[d.phi][1]}$.`,
      `${isPower(d.phi) ? '' : `${LOGARITHMS[d.phi]} `}The slopes: ${each.join(', ')}.`,
      `$$J=${shown(diagonal(slopes(d)))}.$$`,
      `In words: $J\\,\\mathbf v$ multiplies each entry of $\\mathbf v$ by its own slope. A diagonal matrix never mixes entries, and neither does an elementwise map.`,
    ].join('\n\n');
  },
  figure: (d) => ({
    widget: 'jacobian',
    query: query({
      f: `x: 3; ${d.phi === 'square' ? 'x.^2' : d.phi === 'cube' ? 'x.^3' : TEXT[d.phi]}`,
      at: d.at.map((place) => num(value(numberAt(d.phi, place)))).join(','),
      h: '0.3,0,0',
      u: '1,0,0',
      show: 'c1',
      pane: 'dual',
    }),
    caption:
      'Only the first input moves, and only the first output follows: in column 1 of the matrix only the entry on the diagonal is not 0.',
  }),
  cases: [
    {
      seed: '3',
      typed: ['0.25', '0', '0', '0', '0.1875', '0', '0', '0', '2/9'],
      expect: 'correct',
    },
    {
      seed: '3',
      typed: ['1/4', '0', '0', '0', '3/16', '0', '0', '0', '1/3-1/9'],
      expect: 'correct',
    },
    {
      seed: '3',
      typed: ['1/4', '3/16', '2/9', '1/4', '3/16', '2/9', '1/4', '3/16', '2/9'],
      expect: 'FULL_MATRIX',
    },
    {
      seed: '3',
      typed: ['1/4', '0', '0', '3/16', '0', '0', '2/9', '0', '0'],
      expect: 'VECTOR_NOT_DIAGONAL',
    },
    { seed: '3', typed: ['1/2', '0', '0', '0', '1/4', '0', '0', '0', '1/3'], expect: 'VALUE' },
    {
      seed: '3',
      typed: ['1-1/2', '0', '0', '0', '1-1/4', '0', '0', '0', '1-1/3'],
      expect: 'ONE_FACTOR',
    },
    { seed: '3', typed: ['0.25', '0', '0', '0', '0.1875', '0', '0', '0', '17'], expect: 'partly' },
    {
      seed: '3',
      typed: ['0.25', '0', '0', '0', '0.1875', '0', '0', '0', '2..5'],
      expect: 'unreadable',
    },
    {
      seed: '4',
      typed: ['1-(0)', '0', '0', '0', '1-(3/5)', '0', '0', '0', '1-(-4/5)'],
      expect: 'NOT_SQUARED',
    },
    {
      seed: '7',
      typed: ['8', '0', '0', '0', '18', '0', '0', '0', '2'],
      expect: 'POWER_NOT_LOWERED',
    },
    { seed: '7', typed: ['-2', '0', '0', '0', '-3', '0', '0', '0', '1'], expect: 'FACTOR_LOST' },
  ],
});
