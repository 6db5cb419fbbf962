import { formatNumber, spokenNumber } from '../../ui/format.ts';

const DIGITS = 4;
/** Larger arrays are named by their size. */
const MOST = 9;

interface Shaped {
  readonly rows: number;
  readonly cols: number;
}

export const sizeText = ({ rows, cols }: Shaped): string => `${rows} × ${cols}`;

/** Numbers of an array by rows, as it is typed: [1, 2; 3, 4]; larger ones by their size and range. */
export function say(data: ArrayLike<number>, shape: Shaped): string {
  const { rows, cols } = shape;
  if (rows * cols === 1) return spokenNumber(data[0], DIGITS);
  if (rows * cols > MOST) return `${sizeText(shape)}, ${rangeWords(data)}`;
  const lines = Array.from({ length: rows }, (_, i) =>
    Array.from({ length: cols }, (__, j) => formatNumber(data[i + j * rows], DIGITS)).join(', '),
  );
  return cols === 1 ? `(${lines.join(', ')})` : `[${lines.join('; ')}]`;
}

function rangeWords(data: ArrayLike<number>): string {
  let [low, high] = [Infinity, -Infinity];
  for (let k = 0; k < data.length; k++) {
    low = Math.min(low, data[k]);
    high = Math.max(high, data[k]);
  }
  return Number.isNaN(low)
    ? 'some of it undefined'
    : `from ${spokenNumber(low, 3)} to ${spokenNumber(high, 3)}`;
}

/** For a narrow column: a number, or the size of an array. */
export const brief = (data: ArrayLike<number>, shape: Shaped): string =>
  shape.rows * shape.cols === 1 ? formatNumber(data[0], DIGITS) : sizeText(shape);
