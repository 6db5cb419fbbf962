import type {
  AskedCells,
  AskedChoice,
  AskedChoices,
  AskedExpression,
  AskedMatch,
  AskedMatrixExpression,
  AskedOrder,
  AskedParts,
  AskedPoint,
  AskedPoints,
  AskedWidget,
  Entry,
  Item,
} from './asked.ts';

// How templates say what they ask for.

type CellOptions = Partial<Pick<AskedCells, 'label' | 'variables' | 'decimals' | 'relative'>>;

const cells = (
  looks: AskedCells['looks'],
  rows: readonly (readonly Entry[])[],
  options: CellOptions = {},
): AskedCells => ({
  kind: 'cells',
  looks,
  rows: rows.length,
  cols: rows[0]?.length ?? 0,
  truth: rows.flat(),
  ...options,
});

/** One number. */
export const number = (truth: Entry, options?: CellOptions): AskedCells =>
  cells('number', [[truth]], options);

/** A column of numbers, or of expressions when `variables` are named. */
export const vector = (truth: readonly Entry[], options?: CellOptions): AskedCells =>
  cells(
    'vector',
    truth.map((entry) => [entry]),
    options,
  );

/** A row of them, as a gradient is. */
export const row = (truth: readonly Entry[], options?: CellOptions): AskedCells =>
  cells('row', [truth], options);

/** A matrix of them, cell by cell. */
export const matrix = (truth: readonly (readonly Entry[])[], options?: CellOptions): AskedCells =>
  cells('matrix', truth, options);

/** One expression in numbers: `expression('2*a*x', 'a, x')`. */
export const expression = (
  truth: string,
  variables: string,
  options: { readonly label?: string } = {},
): AskedExpression => ({ kind: 'expression', truth, variables, ...options });

/** One expression in vectors and matrices: `matrixExpression("2*x'*S", 'S: 3x3 symmetric; x: 3')`. */
export const matrixExpression = (
  truth: string,
  declarations: string,
  options: { readonly label?: string } = {},
): AskedMatrixExpression => ({ kind: 'matrix expression', truth, declarations, ...options });

/** Choices by their ids: `{ a: 'yes', b: 'no' }`, in the order written. */
const itemsOf = (items: Readonly<Record<string, string>>): Item[] =>
  Object.entries(items).map(([id, text]) => ({ id, text }));

export const choice = (choices: Readonly<Record<string, string>>, truth: string): AskedChoice => ({
  kind: 'choice',
  choices: itemsOf(choices),
  truth,
});

export const choices = (
  all: Readonly<Record<string, string>>,
  truth: readonly string[],
): AskedChoices => ({ kind: 'choices', choices: itemsOf(all), truth });

/** @param steps in the order in which they are shown first, a shuffled one. */
export const order = (
  steps: readonly Item[],
  truth: readonly string[],
  before?: AskedOrder['before'],
): AskedOrder => ({ kind: 'order', steps, truth, ...(before && { before }) });

export const point = (asked: Omit<AskedPoint, 'kind'>): AskedPoint => ({ kind: 'point', ...asked });

export const points = (asked: Omit<AskedPoints, 'kind'>): AskedPoints => ({
  kind: 'points',
  ...asked,
});

export const match = (asked: Omit<AskedMatch, 'kind'>): AskedMatch => ({ kind: 'match', ...asked });

export const widgetState = (asked: Omit<AskedWidget, 'kind'>): AskedWidget => ({
  kind: 'widget',
  ...asked,
});

/** Several answers to one prompt. */
export const parts = (...all: AskedParts['parts']): AskedParts => ({ kind: 'parts', parts: all });
