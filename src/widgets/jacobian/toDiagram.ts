import type { DiagramScene } from '../../plot/diagram/diagram.ts';
import type { Item } from './items.ts';

type Vector = readonly [number, number, number];
const vector = ([x, y, z]: readonly number[]): Vector => [x, y, z];

/** Items of space as a diagram has them. */
export function toDiagram(items: readonly Item[]): DiagramScene {
  const of = <K extends Item['kind']>(kind: K) =>
    items.filter((item): item is Extract<Item, { kind: K }> => item.kind === kind);
  return {
    faces: of('faces').map(({ points, quads, concept, faint }) => ({
      points,
      corners: quads,
      size: 4,
      concept,
      strength: faint ? 'faint' : 'plain',
      bare: true,
    })),
    lines: of('line').map(({ points, ink, weight }) => ({
      points,
      concept: ink === 'fold' ? 'grid' : ink,
      width: weight === 'data' ? 'data' : 'line',
    })),
    arrows: of('arrow').map(({ from, to, concept, label }) => ({
      from: vector(from),
      to: vector(to),
      concept,
      ...(label !== undefined && { label }),
    })),
    dots: of('dot').map(({ at, concept, label }) => ({
      at: vector(at),
      concept,
      ...(label !== undefined && { label }),
    })),
  };
}
