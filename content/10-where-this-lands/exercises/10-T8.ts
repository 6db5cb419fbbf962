import {
  choices,
  match,
  parts,
  query,
  template,
  type Item,
} from '../../../src/exercises/author.ts';

const TOOLS = {
  normal: {
    chapter: 9,
    text: 'the least $\\lVert X\\boldsymbol\\theta-\\mathbf y\\rVert^2$, where $X^{\\top}X\\boldsymbol\\theta = X^{\\top}\\mathbf y$',
    why: 'linear regression, by its normal equations',
  },
  gaussian: {
    chapter: 6,
    text: 'the form $\\mathbf d^{\\top}\\Sigma^{-1}\\mathbf d$ in the density of one Gaussian',
    why: 'one of the probability distributions',
  },
  mstep: {
    chapter: 11,
    text: 'the rules of $\\log\\det\\Sigma$ and of $\\Sigma^{-1}$ together, responsibilities held',
    why: 'the M-step for the covariance of a mixture',
  },
  pca: {
    chapter: 10,
    text: 'the largest $\\mathbf b^{\\top}S\\,\\mathbf b$ on the circle, where $S\\,\\mathbf b=\\lambda\\,\\mathbf b$',
    why: 'the first principal component',
  },
  hinge: {
    chapter: 12,
    text: 'subgradients of $\\max(0,1-t)$, or a quadratic programme',
    why: 'the training of a support vector machine',
  },
  irls: {
    chapter: 9,
    text: 'Newton’s method as iteratively reweighted least squares',
    why: 'logistic regression, in the further reading on regression',
  },
  descent: {
    chapter: 7,
    text: 'gradient descent, momentum, and stochastic gradients',
    why: 'the methods of continuous optimisation',
  },
} as const;
type Tool = keyof typeof TOOLS;

const CHAPTERS: Readonly<Record<number, string>> = {
  6: 'Probability and distributions',
  7: 'Continuous optimisation',
  9: 'Linear regression',
  10: 'Dimensionality reduction (PCA)',
  11: 'Density estimation (Gaussian mixtures)',
  12: 'Classification (support vector machines)',
};
const NUMBERS = [6, 7, 9, 10, 11, 12];
/** Chapters 1 to 7 are the mathematics, 8 to 12 the models. */
const FIRST_OF_PART_TWO = 8;

interface Draw {
  readonly tools: readonly Tool[];
  /** Those of the second question, in their order. */
  readonly chapters: readonly number[];
}

const right: readonly Item[] = NUMBERS.map((n) => ({
  id: String(n),
  text: `chapter ${n}: ${CHAPTERS[n] ?? ''}`,
}));
const partTwo = ({ chapters }: Draw) => chapters.filter((n) => n >= FIRST_OF_PART_TWO);
const all = (list: readonly number[]) =>
  list.length === 0 ? '-' : list.map((n) => `c${n}`).join(',');

/** The answer of whoever puts one tool into another chapter, where it is drawn; nothing said of the rest. */
const misplaced = (d: Draw, tool: Tool, chapter: number) =>
  d.tools.includes(tool)
    ? [...d.tools.map((it) => (it === tool ? String(chapter) : '')), '']
    : undefined;

export default template<Draw>({
  id: '10-T8',
  version: 1,
  title: 'Place each tool in the book',
  skills: ['models'],
  draw: (random) => ({
    // One tool of Part I at least.
    tools: random.shuffle<Tool>([
      random.pick(['gaussian', 'descent'] as const),
      ...random.some<Tool>(['normal', 'mstep', 'pca', 'hinge', 'irls'], 3),
    ]),
    chapters: [...random.some([6, 7], random.int(1, 2)), ...random.some([9, 10, 11, 12], 2)].sort(
      (a, b) => a - b,
    ),
  }),
  prompt: () =>
    `Place each tool in the chapter of *Mathematics for Machine Learning* where it does its work, and then say which chapters belong to Part II, the models.`,
  answer: (d) =>
    parts(
      {
        title: 'The chapter of each tool. (A chapter may serve twice, or not at all.)',
        asked: match({
          left: d.tools.map((id) => ({ id, text: TOOLS[id].text })),
          right,
          truth: d.tools.map((id) => String(TOOLS[id].chapter)),
        }),
      },
      {
        title: 'Which of these chapters belong to Part II?',
        asked: choices(
          Object.fromEntries(d.chapters.map((n) => [`c${n}`, `chapter ${n}`])),
          partTwo(d).map((n) => `c${n}`),
        ),
      },
    ),
  misconceptions: [
    {
      id: 'PART_TWO_TOO_EARLY',
      short: 'chapters 6 and 7 put into Part II',
      answer: (d) => [...d.tools.map(() => ''), all(d.chapters)],
      say: () =>
        `Chapters 6 and 7, probability and optimisation, close Part I, the mathematics. Part II, the models, begins with chapter 8. (The slides’ table has “Part II” above all of them; that is a slip.)`,
    },
    {
      id: 'SVM_BY_NEWTON',
      short: 'Newton’s method placed at the support vector machine',
      answer: (d) => misplaced(d, 'irls', 12),
      say: () =>
        `The hinge has a corner, and away from it its second derivative is 0: in chapter 12 Newton’s method has nothing to work with. As reweighted least squares it trains logistic regression, in the further reading of chapter 9 on regression.`,
    },
    {
      id: 'MIXTURE_AS_GAUSSIAN',
      short: 'responsibilities placed at the single Gaussian',
      answer: (d) => misplaced(d, 'mstep', 6),
      say: () =>
        `One Gaussian has no responsibilities. They are the shares that several components have in a point, so this is the M-step of a mixture, chapter 11.`,
    },
    {
      id: 'CONSTRAINT_AS_CHAPTER',
      short: 'the component placed where its multiplier comes from',
      answer: (d) => misplaced(d, 'pca', 7),
      say: () =>
        `The multiplier is introduced in chapter 7. But the question is where $S\\,\\mathbf b=\\lambda\\,\\mathbf b$ does its work: as the direction of largest variance, in chapter 10.`,
    },
    {
      id: 'GAUSSIAN_AS_MIXTURE',
      short: 'the single Gaussian placed at the mixtures',
      answer: (d) => misplaced(d, 'gaussian', 11),
      say: () =>
        `Mixtures use that density, several times over. The density of *one* Gaussian is introduced in chapter 6, with the other distributions.`,
    },
  ],
  hints: (d) => [
    'Ask of each tool which model it serves: a line through points, a density, a direction, or a border between classes. Or does it serve them all, as a method?',
    `In other words, the tools are: ${d.tools.map((id) => TOOLS[id].why).join('; ')}.`,
    `Part I, chapters 1 to 7, is the mathematics: distributions and optimisation are there. The models follow: regression in 9, PCA in 10, mixtures in 11, support vector machines in 12.`,
  ],
  solution: (d) =>
    [
      ...d.tools.map((id) => `Chapter ${TOOLS[id].chapter}, ${TOOLS[id].why}: ${TOOLS[id].text}.`),
      `Part II begins with chapter 8. So of ${d.chapters.join(', ').replace(/, (\d+)$/, ' and $1')} it holds ${partTwo(d).join(' and ')}.`,
    ].join('\n\n'),
  figure: (d) => {
    const shown = d.tools.find((id) => id !== 'gaussian' && id !== 'descent') ?? 'normal';
    const model = {
      normal: 'regression',
      mstep: 'mixture',
      pca: 'pca',
      hinge: 'hinge',
      irls: 'logistic',
      gaussian: 'gaussian',
      descent: 'regression',
    }[shown];
    return {
      widget: 'where-it-lands',
      query: query({ model }),
      caption: `One of the tools at work, from chapter ${TOOLS[shown].chapter}. The switch leads to the other models.`,
    };
  },
  cases: [
    { seed: '1', typed: ['10', '9', '9', '6', 'c11,c12'], expect: 'correct' },
    { seed: '1', typed: ['10', '9', '9', '6', 'c12,c11'], expect: 'correct' },
    { seed: '1', typed: ['10', '9', '9', '6', 'c6,c7,c11,c12'], expect: 'PART_TWO_TOO_EARLY' },
    { seed: '1', typed: ['10', '9', '12', '6', 'c11,c12'], expect: 'SVM_BY_NEWTON' },
    { seed: '1', typed: ['7', '9', '9', '6', 'c11,c12'], expect: 'CONSTRAINT_AS_CHAPTER' },
    { seed: '1', typed: ['10', '9', '9', '11', 'c11,c12'], expect: 'GAUSSIAN_AS_MIXTURE' },
    { seed: '3', typed: ['12', '11', '9', '6', 'c10,c11'], expect: 'correct' },
    { seed: '3', typed: ['12', '6', '9', '6', 'c10,c11'], expect: 'MIXTURE_AS_GAUSSIAN' },
    { seed: '1', typed: ['10', '9', '9', '7', 'c11,c12'], expect: 'partly' },
    { seed: '1', typed: ['10', '', '9', '6', 'c11,c12'], expect: 'unreadable' },
  ],
});
