import type { Layers } from './followPhi.ts';
import { fateOf } from './layerFate.ts';
import { say } from './say.ts';

/** What the layers do to a slope, in words. */
export function layerWords(layers: Layers): string {
  const { asked, slope, z, factor, product, remarks } = layers;
  const { weight, at, carry, skip, depth, fn } = asked;
  const stack = `${depth} ${depth === 1 ? 'layer' : 'layers'} ${skip ? 'z + W φ(z)' : 'W φ(z)'} with φ = ${fn.source} and W = ${say(weight)}`;
  const lost = fateOf(layers).kind === 'undefined';
  const last = depth - 1;
  const ways = {
    same: `each at z = ${say(at)}, where φ′ is ${say(slope)} and the slope of a layer is ${say(factor[0])}`,
    forward: `the first at z = ${say(at)} with slope ${say(factor[0])}, the last at z = ${say(z[last])} with slope ${say(factor[last])}`,
  };
  const where = !lost
    ? ways[carry]
    : carry === 'same'
      ? `each at z = ${say(at)}`
      : `the first at z = ${say(at)}`;
  const all = product[depth];
  return [
    `${stack}, ${where}.`,
    Number.isFinite(all) && (all !== 0 || factor.includes(0))
      ? `Their product is ${say(all)}.`
      : '',
    fateWords(layers),
    lost ? '' : boundWords(layers),
    remarks.length > 0
      ? `At z = ${say(at)} automatic differentiation has a convention: ${remarks.join('; ')}.`
      : '',
  ]
    .filter(Boolean)
    .join(' ');
}

const LARGEST = say(Number.MAX_VALUE, 2);
const SMALLEST = say(Number.MIN_VALUE, 1);

/** Whether the product shrinks or grows with the depth, and where it leaves the numbers. */
export function fateWords(layers: Layers): string {
  const fate = fateOf(layers);
  const { asked, z } = layers;
  switch (fate.kind) {
    case 'undefined': {
      const place = `z = ${say(z[fate.layer - 1])}`;
      const which =
        asked.carry === 'forward' && fate.layer > 1
          ? `Layer ${fate.layer} is given ${place}, and there`
          : `At ${place}`;
      const what = fate.of === 'φ' ? 'φ has no finite value' : 'the slope of φ is no finite number';
      const whole =
        fate.layer > 1 ? ', so from this layer on there is no product' : ', so there is no product';
      return `${which} ${what}${whole}: choose another z.`;
    }
    case 'over':
      return `The product passes the largest number of a computer, ${LARGEST}, at layer ${fate.layer}.`;
    case 'under':
      return `The product falls below the smallest number of a computer, ${SMALLEST}, at layer ${fate.layer}.`;
    case 'zero':
      return 'A layer with slope 0 lets nothing through.';
    case 'shrinks':
    case 'grows':
      return asked.depth < 2
        ? ''
        : `It ${fate.kind}: on average every layer multiplies it by ${say(fate.mean, 3)}.`;
    case 'keeps':
      return asked.depth < 2 ? '' : 'It neither shrinks nor grows much.';
  }
}

function boundWords({ asked: { depth }, steepest }: Layers): string {
  if (Number.isNaN(steepest)) return 'The slope of a layer has no bound, as far as samples show.';
  const power = steepest ** depth;
  if (!Number.isFinite(power) || (power === 0 && steepest > 0)) {
    return `No layer is steeper than ${say(steepest)}, as far as samples show.`;
  }
  const bound = say(power);
  return `No layer is steeper than ${say(steepest)}, as far as samples show, so the product is at most ${bound}.`;
}
