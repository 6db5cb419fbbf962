import { readdirSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { SvgContext } from './SvgContext.ts';

let record: SvgContext;
let ctx: CanvasRenderingContext2D;
beforeEach(() => {
  record = new SvgContext();
  ctx = record.asCanvas();
});

describe('SVG recorder', () => {
  it('knows everything that the draw functions ask of a canvas', () => {
    const files = readdirSync('src/plot').filter((name) => /^draw.*\.ts$/.test(name));
    expect(files.length).toBeGreaterThan(2);
    const overlay = readFileSync('src/plot/capture/paintOverlay.ts', 'utf8');
    const inSpace = readdirSync('src/plot/diagram').filter((name) => /^[a-z].*\.ts$/.test(name));
    const paths = [...files, 'space/drawFrame.ts', ...inSpace.map((name) => `diagram/${name}`)];
    const sources = paths.map((name) => readFileSync(`src/plot/${name}`, 'utf8'));
    for (const text of [...sources, overlay.replace(/function plain[\s\S]*?\n}/, '')]) {
      expect(text).not.toContain('Path2D');
      for (const [, member] of text.matchAll(/\bctx\.(\w+)/g)) {
        expect(member in record, member).toBe(true);
      }
    }
  });
  it('strokes a line with its pen', () => {
    ctx.strokeStyle = '#123456';
    ctx.lineWidth = 2.5;
    ctx.lineCap = 'round';
    ctx.setLineDash([4, 2]);
    ctx.globalAlpha = 0.5;
    ctx.beginPath();
    ctx.moveTo(1, 2);
    ctx.lineTo(3.004, 4);
    ctx.stroke();
    expect(record.markup()).toBe(
      '<path d="M1 2L3 4" fill="none" stroke="#123456" stroke-width="2.5" stroke-linecap="round" stroke-dasharray="4 2" opacity="0.5"/>',
    );
  });
  it('lets dashes run on from piece to piece', () => {
    ctx.setLineDash([4, 2]);
    ctx.lineDashOffset = 3.5;
    ctx.beginPath();
    ctx.moveTo(0, 0);
    ctx.lineTo(9, 0);
    ctx.stroke();
    ctx.setLineDash([]);
    ctx.stroke();
    const [dashed, solid] = record.markup().split('\n');
    expect(dashed).toContain('stroke-dasharray="4 2" stroke-dashoffset="3.5"');
    expect(solid).not.toContain('dash');
  });
  it('fills by the rule asked for, and a rectangle leaves the path alone', () => {
    ctx.fillStyle = 'red';
    ctx.beginPath();
    ctx.moveTo(0, 0);
    ctx.lineTo(1, 1);
    ctx.closePath();
    ctx.fillRect(0, 0, 2, 1);
    ctx.fill('evenodd');
    expect(record.markup()).toBe(
      '<path d="M0 0L2 0L2 1L0 1Z" fill="red"/>\n<path d="M0 0L1 1Z" fill="red" fill-rule="evenodd"/>',
    );
  });
  it('draws a whole circle in two halves', () => {
    ctx.beginPath();
    ctx.arc(5, 5, 2, 0, 2 * Math.PI);
    ctx.fill();
    expect(record.markup()).toContain('M7 5A2 2 0 0 1 3 5A2 2 0 0 1 7 5Z');
  });
  it('moves what is drawn, and the width of the pen with it', () => {
    ctx.save();
    ctx.translate(10, 20);
    ctx.scale(2, 2);
    ctx.beginPath();
    ctx.moveTo(1, 1);
    ctx.lineTo(2, 1);
    ctx.stroke();
    ctx.restore();
    ctx.beginPath();
    ctx.moveTo(1, 1);
    ctx.lineTo(2, 1);
    ctx.stroke();
    const [inside, outside] = record.markup().split('\n');
    expect(inside).toContain('d="M12 22L14 22"');
    expect(inside).toContain('stroke-width="2"');
    expect(outside).toContain('d="M1 1L2 1"');
  });
  it('closes what a clip opened, when restored and at the end', () => {
    ctx.save();
    ctx.beginPath();
    ctx.rect(0, 0, 1, 1);
    ctx.clip();
    ctx.fillRect(0, 0, 9, 9);
    ctx.restore();
    ctx.clip();
    const text = record.markup();
    expect(text.match(/<g /g)).toHaveLength(2);
    expect(text.match(/<\/g>/g)).toHaveLength(2);
    expect(text.indexOf('</g>')).toBeLessThan(text.lastIndexOf('<clipPath'));
  });
  it('writes text where the canvas would, safe for XML', () => {
    ctx.font = '500 12px "Instrument Sans", sans-serif';
    ctx.textAlign = 'right';
    ctx.textBaseline = 'middle';
    ctx.fillStyle = '#000';
    ctx.fillText('a < b & c', 10, 20);
    expect(record.markup()).toBe(
      '<text x="10" y="24.2" font-size="12" font-family="&#34;Instrument Sans&#34;, sans-serif" font-weight="500" text-anchor="end" fill="#000">a &#60; b &#38; c</text>',
    );
  });
});
