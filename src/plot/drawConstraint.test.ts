import { expect, it } from 'vitest';
import { SvgContext } from './capture/SvgContext.ts';
import { drawConstraint } from './drawConstraint.ts';
import type { Palette } from './palette.ts';

const palette = {
  paper: 'paper',
  ink: 'ink',
  label: 'label',
  lineWidth: 1.25,
  dataWidth: 2.25,
  tickFont: '500 12px sans',
} as unknown as Palette;
const camera = { view: { x0: -2, x1: 2, y0: -2, y1: 2 }, width: 400, height: 400 };
const draw = (set: Parameters<typeof drawConstraint>[1]['set'], label?: string) => {
  const record = new SvgContext();
  drawConstraint(record.asCanvas(), { set, ...(label && { label }) }, camera, palette);
  return record.markup();
};
const box = { kind: 'box', x0: -1, x1: 1, y0: -0.5, y1: 1 } as const;

it('veils what is outside, half by paper, and not what is inside', () => {
  const text = draw(box);
  expect(text).toMatch(
    /<clipPath [^>]*><path d="M0 0L400 0L400 400L0 400ZM100 100L300 100L300 250L100 250Z" clip-rule="evenodd"/,
  );
  expect(text).toContain('fill="paper" opacity="0.5"');
});

it('has lines that fall from left to right all over the outside', () => {
  const [, d] = /<path d="([^"]*)" fill="none" stroke="label"/.exec(draw(box)) ?? [];
  const lines = [...(d ?? '').matchAll(/M(-?[\d.]+) 0L(-?[\d.]+) 400/g)];
  expect(lines.length).toBeGreaterThan(80);
  for (const [, from, to] of lines) expect(Number(to) - Number(from)).toBeCloseTo(400, 6);
  expect(Number(lines[0][1])).toBeLessThanOrEqual(-400);
  expect(Number(lines.at(-1)?.[1])).toBeGreaterThan(390);
});

it('draws the border in ink, with a label inside it', () => {
  const text = draw(box, 'box');
  expect(text).toContain('<path d="M100 100L300 100L300 250L100 250Z" fill="none" stroke="ink"');
  expect(text).toMatch(/<text x="200" y="116.2"[^>]*fill="ink">box</);
});

it('draws a disc as a circle', () => {
  const text = draw({ kind: 'disc', x: 0, y: 0, r: 1 });
  expect(text).toMatch(/A100 100 [^"]*" fill="none" stroke="ink"/);
  expect(text).toContain('>allowed set<');
});

it('takes a half plane, which ends nowhere', () => {
  const text = draw({ kind: 'box', x0: 0, x1: Infinity, y0: -Infinity, y1: Infinity });
  expect(text).not.toMatch(/NaN|Infinity/);
});

it('has no label where there is no room', () => {
  expect(draw({ kind: 'disc', x: 0, y: 0, r: 0.2 })).not.toContain('<text');
  expect(draw({ ...box, x0: 5, x1: 9 })).not.toContain('<text');
});
