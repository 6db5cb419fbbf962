import { pythonFloat } from '../../lang/dialects/python.ts';
import type { Constraint } from '../constraint.ts';
import type { Library } from './library.ts';

/** `project`, as `projection` of the constraint. */
export function projectFunction({ np, array }: Library, onto: Constraint): string {
  const point = (x: number, y: number): string =>
    `${array}([${pythonFloat(x)}, ${pythonFloat(y)}])`;
  if (onto.kind === 'box') {
    return `def project(x):
    """The nearest point of the box."""
    low, high = ${point(onto.x0, onto.y0)}, ${point(onto.x1, onto.y1)}
    return ${np}.clip(x, low, high)`;
  }
  return `def project(x):
    """The nearest point of the disc."""
    centre, radius = ${point(onto.x, onto.y)}, ${pythonFloat(onto.r)}
    distance = ${np}.linalg.norm(x - centre)
    return centre + (x - centre) / distance * radius if distance > radius else x`;
}
