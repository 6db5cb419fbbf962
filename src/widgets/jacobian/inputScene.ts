import { fieldItems } from './fieldItems.ts';
import type { Item } from './items.ts';
import { axis, columnOf, lengthOf, plus, rowOf, times } from './linear.ts';
import { meshItems, placed } from './meshItems.ts';
import type { Answer } from './results.ts';
import { circle, lensed, lineOf, LOWERED, type Shot } from './shot.ts';
import type { Stage } from './stages.ts';
import { turnItem } from './turnItem.ts';
import { inputBox, rulerOf } from './views.ts';

const LATTICE = { concept: 'grid', weight: 'hair', inner: true, filled: false } as const;
/** Half the length of a line that J keeps, in sizes of the piece. */
const KEPT = 4;

/** What lies still while the point moves: the lattice, where it folds, and the values as arrows. */
export function inputGround({ inputs, warp }: Pick<Shot, 'inputs' | 'warp'>): readonly Item[] {
  if (inputs.zoom === 'near' || warp?.mesh.dimension !== 2) return [];
  const arrows = inputs.draw === 'field' && warp.image.length === warp.mesh.points.length;
  return [
    ...meshItems(warp.mesh, warp.mesh.points, LATTICE, 2),
    ...warp.folds.map((points): Item => ({ kind: 'line', points, ink: 'fold', weight: 'data' })),
    ...(arrows ? fieldItems(warp) : []),
  ];
}

/** What is drawn at the point: the piece, the move, and what J says of them in the inputs. */
export function inputItems(shot: Shot, plain: Stage): readonly Item[] {
  const { inputs, answer } = shot;
  const { at, h } = answer.asked;
  const stage = lensed(plain, shot);
  const tip = (dx: readonly number[]): number[] => stage.place(plus(at, dx), answer.value);
  const items: Item[] = [];
  const { piece } = answer;
  if (piece) {
    const inner = inputs.area !== 'square';
    const look = { concept: 'input', weight: 'line', inner, filled: true } as const;
    const own = { ...stage, place: (x: ArrayLike<number>) => stage.place(x, answer.value) };
    items.push(...meshItems(piece, placed(piece, piece.points, own), look, stage.dimension));
  }
  if (piece && at.length === 2 && answer.value.length === 2)
    items.push(turnItem(answer.asked.size, tip, 'input'));
  if (inputs.pane === 'space') items.push(...spaceItems(answer, stage, tip));
  items.push(...lineItems(shot, plain, tip));
  const [from, to] = [tip(times(0, h)), tip(h)];
  if (lengthOf(h) > 0)
    items.push({ kind: 'arrow', from, to, concept: 'tangent', held: true, rooted: true });
  return items;
}

/** The chosen line of the matrix as an arrow of the inputs, and the product with u. */
function lineItems(
  { inputs, answer, shown }: Shot,
  plain: Stage,
  tip: (dx: readonly number[]) => number[],
): Item[] {
  const { at, size } = answer.asked;
  const [n, m] = [at.length, answer.value.length];
  const ruler = rulerOf(inputBox(inputs, plain)) * (inputs.zoom === 'near' ? size : 1);
  const arrow = (dx: readonly number[], concept: 'gradient' | 'tangent2', label: string): Item[] =>
    lengthOf(dx) > 0 && dx.every(Number.isFinite)
      ? [{ kind: 'arrow', from: tip(times(0, dx)), to: tip(dx), concept, label, rooted: true }]
      : [];
  const covector = (row: readonly number[], label: string): Item[] => {
    const factor = factorFor(lengthOf(row), ruler);
    return arrow(times(factor, row), 'gradient', factor === 1 ? label : `${label} ×${factor}`);
  };
  const line = lineOf(shown);
  const items: Item[] = [];
  if (line?.kind === 'c' && line.index < n)
    items.push(...arrow(times(size, axis(n, line.index)), 'tangent2', `e${LOWERED[line.index]}`));
  if (line?.kind === 'r' && line.index < m) {
    const label = m === 1 ? '∇f' : `∇f${LOWERED[line.index]}`;
    items.push(...covector(rowOf(answer.jacobian, m, line.index), label));
  }
  if (inputs.pane === 'dual') items.push(...covector(answer.vjp, 'uᵀJ'));
  return items;
}

/** 1, or a round factor that makes an arrow about three rulers long where it would be far too long or too short. */
export function factorFor(length: number, ruler: number): number {
  const most = (3 * ruler) / length;
  if (!(length > 0) || !Number.isFinite(most) || (most >= 1 && most < 20)) return 1;
  const power = 10 ** Math.floor(Math.log10(most));
  const lead = most / power;
  return Number(((lead >= 5 ? 5 : lead >= 2 ? 2 : 1) * power).toPrecision(1));
}

/** The circle with the singular vectors that J sends to the axes of its ellipse, and the lines that J keeps. */
function spaceItems(
  { asked: { at, size }, eigen, svd, value }: Answer,
  stage: Stage,
  tip: (dx: readonly number[]) => number[],
): Item[] {
  const n = at.length;
  const items: Item[] = [];
  if (n === 2) {
    const points = Float64Array.from(circle(at, size / 2).flatMap((x) => stage.place(x, value)));
    items.push({ kind: 'line', points, ink: 'input', weight: 'line' });
  }
  eigen?.re.forEach((_, k) => {
    const vector = columnOf(eigen.vectors, n, k);
    if (n < 2 || !vector.every(Number.isFinite)) return;
    const ends = [-KEPT, KEPT].flatMap((t) => tip(times(t * size, vector)));
    items.push({ kind: 'line', points: Float64Array.from(ends), ink: 'linear', weight: 'line' });
  });
  svd.values.forEach((_, k) => {
    const v = times(size / 2, columnOf(svd.v, n, k));
    if (n < 2 || !v.every(Number.isFinite)) return;
    const label = `v${LOWERED[k]}`;
    const [from, to] = [tip(times(0, v)), tip(v)];
    items.push({ kind: 'arrow', from, to, concept: 'tangent2', label, rooted: true });
  });
  return items;
}
