import type { Warp } from '../../worker/protocol/map.ts';
import type { Item } from './items.ts';
import { axis, columnOf, lengthOf, plus, times } from './linear.ts';
import { between, meshItems, modelImage, placed } from './meshItems.ts';
import { modelOf, push } from './model.ts';
import { circle, lensed, lineOf, LOWERED, unitOf, type Shot } from './shot.ts';
import { CORNERS, type Stage } from './stages.ts';
import { turnItem } from './turnItem.ts';

type Tip = (dx: readonly number[], dy: readonly number[]) => number[];

/** What lies still while the point moves: the image of the whole lattice, with its folds. */
export function outputGround(
  { inputs, warp }: Pick<Shot, 'inputs' | 'warp'>,
  stage: Stage,
): readonly Item[] {
  if (inputs.zoom === 'near') return [];
  const known = warp && warp.image.length > 0 ? imageItems(warp, stage) : [];
  return [...triangleItems(stage), ...known];
}

function imageItems({ mesh, image, foldImages }: Warp, stage: Stage): Item[] {
  // Of three inputs only space shows the whole lattice without a tangle.
  if (stage.kind === 'line' || (mesh.dimension === 3 && stage.kind !== 'space')) return [];
  const points = placed(mesh, image, stage);
  const items: Item[] = [];
  if (stage.dimension === 3 && mesh.dimension === 2)
    items.push({ kind: 'faces', points, quads: mesh.quads, concept: 'output', faint: true });
  const look =
    mesh.dimension === 1
      ? ({ concept: 'output', weight: 'line', inner: false, filled: false } as const)
      : ({ concept: 'grid', weight: 'hair', inner: mesh.dimension === 2, filled: false } as const);
  items.push(...meshItems(mesh, points, look, stage.dimension));
  if (stage.kind === 'plane')
    for (const fold of foldImages)
      items.push({ kind: 'line', points: fold, ink: 'fold', weight: 'data' });
  return items;
}

/** The triangle in which all shares lie. */
function triangleItems({ kind }: Stage): Item[] {
  if (kind !== 'simplex') return [];
  const ring = Float64Array.from([...CORNERS, CORNERS[0]].flat());
  return [
    { kind: 'line', points: ring, ink: 'grid', weight: 'data' },
    ...CORNERS.map((at, k): Item => ({
      kind: 'name',
      at: [at[0], at[1] + (at[1] > 0 ? 0.1 : -0.12)],
      text: `f${LOWERED[k]} = 1`,
    })),
  ];
}

/** What is drawn at the value: the image of the piece, that by the linear model, the move, and what J says of them. */
export function outputItems(shot: Shot, plain: Stage): readonly Item[] {
  const { inputs, answer } = shot;
  const { at, h } = answer.asked;
  const stage = lensed(plain, shot);
  const matrix = modelOf(answer, inputs.tried);
  const tip: Tip = (dx, dy) => stage.place(plus(at, dx), plus(answer.value, dy));
  const items: Item[] = [...pieceItems(shot, stage, matrix)];
  if (answer.piece && at.length === 2 && answer.value.length === 2 && matrix.every(Number.isFinite))
    items.push(turnItem(answer.asked.size, (d) => tip(d, push(matrix, d)), 'linear'));
  if (inputs.pane === 'space') items.push(...spaceItems(shot, stage, matrix, tip));
  items.push(...lineItems(shot, plain, matrix, tip));
  const model = push(matrix, h);
  const from = stage.place(at, answer.value);
  if (lengthOf(h) > 0 && model.every(Number.isFinite))
    items.push({ kind: 'arrow', from, to: tip(h, model), concept: 'tangent', label: 'J h' });
  if (inputs.pane === 'model' && answer.moved.every(Number.isFinite)) {
    const moved = stage.place(plus(at, h), answer.moved);
    const gap = Float64Array.from([...tip(h, model), ...moved]);
    items.push(
      { kind: 'line', points: gap, ink: 'error', weight: 'data' },
      {
        kind: 'dot',
        at: moved,
        concept: 'output',
        label: 'f(x + h)',
        along: moved.map((v, k) => v - from[k]),
      },
    );
  }
  if (answer.value.every(Number.isFinite)) items.push({ kind: 'dot', at: from, concept: 'output' });
  return items;
}

/** The true image, on its way to the model's as far as the morph is, and the linear image. */
function pieceItems({ inputs, answer }: Shot, stage: Stage, matrix: readonly number[]): Item[] {
  const { piece, image, value, jacobian } = answer;
  const { at } = answer.asked;
  if (!piece || !value.every(Number.isFinite)) return [];
  const shape = between(image, modelImage(piece, at, value, jacobian), inputs.morph);
  const inner = inputs.area !== 'square';
  const weight = at.length === 1 ? 'data' : 'line';
  const own = { concept: 'output', weight, inner, filled: true } as const;
  const linear = { concept: 'linear', weight: 'data', inner: false, filled: false } as const;
  const model = modelImage(piece, at, value, matrix);
  return [
    ...meshItems(piece, placed(piece, shape, stage), own, stage.dimension),
    ...meshItems(piece, placed(piece, model, stage), linear, stage.dimension),
  ];
}

/** The chosen line of the matrix as an arrow of the outputs, and the weight u. */
function lineItems(shot: Shot, plain: Stage, matrix: readonly number[], tip: Tip): Item[] {
  const { inputs, answer, shown } = shot;
  const { at, size, u } = answer.asked;
  const [n, m] = [at.length, answer.value.length];
  const still = times(0, at);
  const from = tip(still, times(0, answer.value));
  const line = lineOf(shown);
  const unit = unitOf(shot, plain);
  const items: Item[] = [];
  const arrow = (
    dx: readonly number[],
    dy: readonly number[],
    rest: Pick<Extract<Item, { kind: 'arrow' }>, 'concept' | 'label' | 'held'>,
  ): void => {
    if (lengthOf([...dx, ...dy]) > 0 && dy.every(Number.isFinite))
      items.push({ kind: 'arrow', from, to: tip(dx, dy), ...rest });
  };
  if (line?.kind === 'c' && line.index < n) {
    const e = times(size, axis(n, line.index));
    arrow(e, push(matrix, e), { concept: 'tangent2', label: `J e${LOWERED[line.index]}` });
  }
  if (line?.kind === 'r' && line.index < m) {
    const label = m === 1 ? 'f' : `f${LOWERED[line.index]}`;
    arrow(still, times(2 * unit, axis(m, line.index)), { concept: 'gradient', label });
  }
  if (inputs.pane === 'dual') arrow(still, times(unit, u), { concept: 'gradient', held: true });
  return items;
}

/** The ellipse that J makes of the circle, and its half axes. */
function spaceItems(
  { answer: { asked, svd, value } }: Shot,
  stage: Stage,
  matrix: readonly number[],
  tip: Tip,
): Item[] {
  const { at, size } = asked;
  const n = at.length;
  const items: Item[] = [];
  if (n === 2) {
    const ring = circle([0, 0], size / 2).flatMap((d) => tip(d, push(matrix, d)));
    items.push({ kind: 'line', points: Float64Array.from(ring), ink: 'linear', weight: 'line' });
  }
  svd.values.forEach((sigma, k) => {
    const u = columnOf(svd.u, value.length, k);
    if (n < 2 || !(sigma > 0) || !u.every(Number.isFinite)) return;
    const dx = times(size / 2, columnOf(svd.v, n, k));
    const to = tip(dx, times((sigma * size) / 2, u));
    const label = `σ${LOWERED[k]}u${LOWERED[k]}`;
    items.push({ kind: 'arrow', from: stage.place(at, value), to, concept: 'tangent2', label });
  });
  return items;
}
