import type { Inputs } from './inputs.ts';
import type { Answer } from './results.ts';
import { CORNERS, type Stage } from './stages.ts';

/** Low and high along each axis of a stage. */
export type Box = readonly number[];

/** Under the magnifier one unit is the size of the piece: it reaches from −1/2 to 1/2. */
const NEAR = 0.85;
/** Room around the image of the piece. */
const AROUND = 1.3;
/** Of a line, so that its pane is not all height. */
const THIN = 0.1;
const TRIANGLE: Box = [-1.15, 1.15, CORNERS[0][1] - 0.25, CORNERS[2][1] + 0.2];

/** 1, 2 or 5 times a power of ten, not below a number: a view that follows in few steps is one that rests. */
export function roundUp(x: number): number {
  if (!(x > 0) || !Number.isFinite(x)) return 1;
  const power = 10 ** Math.floor(Math.log10(x) + 1e-9);
  const lead = x / power;
  return (lead <= 1 + 1e-9 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10) * power;
}

/** Where a plane can no longer be drawn it ends, too near or too far. */
const LIMITS = { least: 1e-7, most: 1e5 };
const farther = (reach: number): number =>
  roundUp(Math.min(LIMITS.most, Math.max(LIMITS.least, reach)));

type Seen = Pick<Inputs, 'zoom' | 'view' | 'out'>;

/** What is seen of the inputs. */
export function inputBox({ zoom, view, out: _ }: Seen, stage: Stage): Box {
  if (zoom === 'near') {
    return stage.kind === 'line' ? [-NEAR, NEAR, -THIN, THIN] : symmetric(stage.dimension, NEAR);
  }
  const [from = -2, to = 2] = view;
  if (stage.kind === 'line') return [from, to, -THIN * (to - from), THIN * (to - from)];
  return view.length === 2 * stage.dimension ? view : symmetric(stage.dimension, 2);
}

/** What is seen of the outputs; under the magnifier as much as the linear model fills. */
export function outputBox({ zoom, view, out }: Seen, stage: Stage, answer: Answer | null): Box {
  const { kind, dimension } = stage;
  if (zoom === 'near') {
    const reach = answer ? AROUND * reachOf(answer) : 1;
    if (kind === 'simplex') return symmetric(2, farther(reach));
    const far = farther(Math.max(reach, kind === 'graph' || kind === 'relief' ? NEAR : 0));
    return kind === 'line' ? [-far, far, -THIN * far, THIN * far] : symmetric(dimension, far);
  }
  if (kind === 'simplex') return TRIANGLE;
  const [from = -2, to = 2] = out;
  if (kind === 'line') return [from, to, -THIN * (to - from), THIN * (to - from)];
  const whole = kind === 'graph' || kind === 'relief' ? [...view, ...out] : out;
  return whole.length === 2 * dimension ? whole : symmetric(dimension, 2);
}

const symmetric = (dimension: number, reach: number): Box =>
  Array.from({ length: 2 * dimension }, (_, k) => (k % 2 === 0 ? -reach : reach));

/** How far the linear image of a piece of size 1 reaches from its middle: max over i of ½ Σⱼ |Jᵢⱼ|. */
function reachOf({ jacobian, value }: Answer): number {
  const m = value.length;
  const sums = value.map((_, i) =>
    jacobian.reduce((sum, v, k) => sum + (k % m === i ? Math.abs(v) : 0), 0),
  );
  const reach = Math.max(...sums) / 2;
  return reach > 0 && Number.isFinite(reach) ? reach : 0.5;
}

/** A round length that is about a seventh of what is seen: what an arrow without a unit of its own is measured by. */
export function rulerOf(box: Box): number {
  const spans = Array.from({ length: box.length / 2 }, (_, k) => box[2 * k + 1] - box[2 * k]);
  const span = Math.min(...spans.filter((s) => s > 0.3 * Math.max(...spans)));
  return roundUp(span / 10);
}
