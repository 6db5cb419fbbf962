import type { Layers } from './followPhi.ts';
import { say } from './say.ts';

/** What the layers do to a slope, in words. */
export function layerWords(layers: Layers): string {
  const { asked, slope, factor, product, steepest, remarks } = layers;
  const { weight, at, carry, skip, depth, fn } = asked;
  const all = product[depth];
  const stack = `${depth} ${depth === 1 ? 'layer' : 'layers'} ${skip ? 'z + W φ(z)' : 'W φ(z)'} with φ = ${fn.source} and W = ${say(weight)}`;
  const where =
    carry === 'same'
      ? `each at z = ${say(at)}, where φ′ is ${say(slope)} and the slope of a layer is ${say(factor[0])}`
      : `the first at z = ${say(at)} with slope ${say(factor[0])}, the last at z = ${say(layers.z[depth - 1])} with slope ${say(factor[depth - 1])}`;
  const sentences = [`${stack}, ${where}.`];
  if (!Number.isFinite(all)) {
    sentences.push('Somewhere on the way a slope is no finite number: choose another z.');
  } else {
    sentences.push(`Their product is ${say(all)}. ${fateWords(layers)}`);
    if (Number.isFinite(steepest)) {
      sentences.push(
        `No layer is steeper than ${say(steepest)}, as far as samples show, so the product is at most ${say(steepest ** depth)}.`,
      );
    }
  }
  if (remarks.length > 0)
    sentences.push(
      `At z = ${say(at)} automatic differentiation has a convention: ${remarks.join('; ')}.`,
    );
  return sentences.join(' ');
}

/** Whether the product shrinks or grows with the depth. */
export function fateWords({ asked: { depth }, product }: Layers): string {
  if (depth < 2) return '';
  const size = Math.abs(product[depth]);
  const mean = size ** (1 / depth);
  if (size === 0) return 'A layer with slope 0 lets nothing through.';
  if (mean < 0.97) return `It shrinks: on average every layer multiplies it by ${say(mean, 3)}.`;
  if (mean > 1.03) return `It grows: on average every layer multiplies it by ${say(mean, 3)}.`;
  return 'It neither shrinks nor grows much.';
}
