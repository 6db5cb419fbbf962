import { mix, rgbOf } from './space/ramp.ts';

/**
 * A colour as a token has it, or as the mixture of two that a style sheet made of it: custom properties
 * come back as they were written, `color-mix(in srgb, #a b%, #c)`, and WebGL and exported pictures take
 * plain colours only.
 */
export function plainColour(token: string): string {
  const [, first, share, second] =
    /^color-mix\(in srgb, ?(#[0-9a-f]+) (\d+)%, ?(#[0-9a-f]+)\)$/i.exec(token) ?? [];
  if (first === undefined) return token;
  const rgb = mix(rgbOf(second), rgbOf(first), Number(share) / 100);
  return `#${rgb
    .map((part) =>
      Math.round(255 * part)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
