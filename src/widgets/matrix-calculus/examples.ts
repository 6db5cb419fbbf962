import type { Inputs } from './inputs.ts';

interface Example {
  readonly id: string;
  readonly label: string;
  readonly patch: Partial<Inputs> & Pick<Inputs, 'source' | 'by'>;
  /** What it is there to show. */
  readonly teaches: string;
}

/** Formulas with what each is there to show. */
export const examples: readonly Example[] = [
  {
    id: 'least squares',
    label: '‖Ax − b‖² by x',
    patch: {
      source: 'A = [1, 2; 0, 1; 1, 0]; x = (1, 1); b = (1, 2, 0); norm2(A*x - b)^2',
      by: 'x',
    },
    teaches: 'A number by a column: a row. The residual is (2, −1, 1).',
  },
  {
    id: 'least squares, matrix',
    label: '‖Ax − b‖² by A',
    patch: {
      source: 'A = [1, 2; 0, 1; 1, 0]; x = (1, 1); b = (1, 2, 0); norm2(A*x - b)^2',
      by: 'A',
    },
    teaches:
      'A number by a matrix: the shape of the matrix. It is a product of a column and a row, of rank one.',
  },
  {
    id: 'quadratic',
    label: 'xᵀAx, A not symmetric',
    patch: { source: "A = [1, 2; 0, 3]; x = (1, -1); x'*A*x", by: 'x' },
    teaches: 'x stands at two places, so the derivative has two terms.',
  },
  {
    id: 'clash',
    label: 'shapes that clash',
    patch: { source: "A: 3x3; x: 3; 2*A*x'", by: 'x' },
    teaches: 'A derivative with a transpose too many: find where the shapes stop fitting.',
  },
  {
    id: 'logdet',
    label: 'log det A',
    patch: { source: 'A = [2, 1; 0, 3]; logdet(A)', by: 'A' },
    teaches:
      'The inverse is transposed: entry (2, 1) of the derivative comes from entry (1, 2) of the inverse.',
  },
  {
    id: 'logdet, symmetric',
    label: 'log det A, A symmetric',
    patch: { source: 'A = [2, 1; 1, 3]; logdet(A)', by: 'A', sym: '1' },
    teaches: 'Pairs that move together: the entries off the diagonal double.',
  },
  {
    id: 'inverse',
    label: 'aᵀX⁻¹b by X',
    patch: { source: "a'*inv(X)*b", by: 'X' },
    teaches: 'Nothing is declared here: the shapes are read off the formula.',
  },
  {
    id: 'cross-entropy',
    label: 'cross-entropy of logits',
    patch: { source: "z = (0.5, -1, 2); p = (0, 0, 1); logsumexp(z) - p'*z", by: 'z' },
    teaches: 'Softmax less the target, as a row: its entries add up to 0.',
  },
  {
    id: 'layer',
    label: 'a layer by its weights',
    patch: { source: 'W: 2x3; x: 3; b: 2; sum(tanh(W*x + b))', by: 'W' },
    teaches: 'What comes from above, times the row xᵀ.',
  },
  {
    id: 'vec',
    label: 'AXB by X',
    patch: { source: 'A: 2x2; B: 2x2; X: 2x2; A*X*B', by: 'X' },
    teaches: 'A matrix by a matrix: ∂vec f/∂vec X is Bᵀ ⊗ A, four by four.',
  },
];

const bare = (source: string): string => source.replaceAll(/\s/g, '');

/** The example whose formula and variable stand in the fields. */
export const exampleOf = ({
  source,
  by,
  sym,
}: Pick<Inputs, 'source' | 'by' | 'sym'>): Example | undefined =>
  examples.find(
    ({ patch }) =>
      bare(patch.source) === bare(source) && patch.by === by && (patch.sym ?? '0') === sym,
  );
