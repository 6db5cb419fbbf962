import { parseHex, toLab, toLinear, type Lab } from './spaces.ts';
import { seenBy, type Vision } from './vision.ts';

const degrees = (radians: number): number => ((radians * 180) / Math.PI + 360) % 360;
const cosine = (angle: number): number => Math.cos((angle * Math.PI) / 180);
const sine = (angle: number): number => Math.sin((angle * Math.PI) / 180);

/** How far a chroma lies in the saturated range, where CIELAB stretches distances: C⁷ / (C⁷ + 25⁷). */
const saturation = (c: number): number => c ** 7 / (c ** 7 + 25 ** 7);

/**
 * The distance CIEDE2000 of two colours with all weights 1; about 1 is just visible side by side.
 * Numbered as in Sharma, Wu, Dalal, Color Research and Application 30 (2005), equations 2 to 22.
 */
export function ciede2000([l1, a1, b1]: Lab, [l2, a2, b2]: Lab): number {
  const g = 0.5 * (1 - Math.sqrt(saturation((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2)));
  const c1 = Math.hypot((1 + g) * a1, b1);
  const c2 = Math.hypot((1 + g) * a2, b2);
  const h1 = c1 === 0 ? 0 : degrees(Math.atan2(b1, (1 + g) * a1));
  const h2 = c2 === 0 ? 0 : degrees(Math.atan2(b2, (1 + g) * a2));
  const grey = c1 * c2 === 0;

  const turn = h2 - h1;
  const dh = grey || Math.abs(turn) <= 180 ? turn * Number(!grey) : turn - 360 * Math.sign(turn);
  const dL = l2 - l1;
  const dC = c2 - c1;
  const dH = 2 * Math.sqrt(c1 * c2) * sine(dh / 2);

  const l = (l1 + l2) / 2;
  const c = (c1 + c2) / 2;
  // The mean hue lies on the shorter arc; a grey colour has none and leaves it to the other.
  const sum = h1 + h2;
  const short = Math.abs(turn) <= 180;
  const h = grey ? sum : short ? sum / 2 : (sum + (sum < 360 ? 360 : -360)) / 2;

  const t =
    1 -
    0.17 * cosine(h - 30) +
    0.24 * cosine(2 * h) +
    0.32 * cosine(3 * h + 6) -
    0.2 * cosine(4 * h - 63);
  const sL = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2);
  const sC = 1 + 0.045 * c;
  const sH = 1 + 0.015 * c * t;
  const blue = 30 * Math.exp(-(((h - 275) / 25) ** 2));
  const rotation = -sine(2 * blue) * 2 * Math.sqrt(saturation(c));
  return Math.sqrt(
    (dL / sL) ** 2 + (dC / sC) ** 2 + (dH / sH) ** 2 + rotation * (dC / sC) * (dH / sH),
  );
}

/** How different two tokens look to an eye. */
export function difference(one: string, other: string, vision: Vision): number {
  const seen = (hex: string): Lab => toLab(seenBy(vision, toLinear(parseHex(hex))));
  return ciede2000(seen(one), seen(other));
}
