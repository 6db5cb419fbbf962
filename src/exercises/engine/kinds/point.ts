import type { AskedPoint, PlotView } from '../asked.ts';
import { readPair } from '../readPair.ts';
import { TemplateFault } from '../template.ts';
import { missing, type Kind } from './kind.ts';

export interface PointForm {
  readonly kind: 'point';
  readonly f: string;
  readonly view: PlotView;
  readonly start?: readonly [x: number, y: number];
}

/** One field: `0.5, -1`. */
export const point: Kind<AskedPoint, PointForm> = {
  form: ({ f, view, start }) => ({ kind: 'point', f, view, ...(start && { start }) }),
  fields: () => 1,
  truth: ({ truth }) => [truth.join(', ')],
  faults: (_, [typed = '']) =>
    typed.trim() === ''
      ? [missing(0, 'There is no point yet.', 'Click in the picture, or type its coordinates.')]
      : faultsOfPair(typed),
  // eslint-disable-next-line require-yield -- nothing here takes long
  *alike({ view }, [typed = ''], [wanted = '']) {
    const [a, b] = [pairOf(typed), pairOf(wanted)];
    const near = 0.01 * Math.max(view.x[1] - view.x[0], view.y[1] - view.y[0]);
    return { entries: [Math.hypot(a[0] - b[0], a[1] - b[1]) <= near] };
  },
  right: (asked, [typed = '']) => ({ entries: [asked.right(...pairOf(typed))] }),
  forms: (_, [typed = '']) => [[typed], [`(${typed})`]],
};

const faultsOfPair = (typed: string) => {
  const read = readPair(typed);
  return read.ok ? [] : read.faults.map((fault) => ({ field: 0, fault }));
};

function pairOf(text: string): readonly [number, number] {
  const read = readPair(text);
  if (read.ok) return read.value;
  throw new TemplateFault(`“${text}” is no point.`);
}
