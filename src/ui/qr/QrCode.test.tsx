// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import encodeQR from 'qr';
import { afterEach, describe, expect, it } from 'vitest';
import { QrCode } from './QrCode.tsx';

afterEach(cleanup);

/** The modules that a path of rectangles covers, as rows of a picture. */
function modulesOf(path: string, size: number): boolean[][] {
  const rows = Array.from({ length: size }, () => new Array<boolean>(size).fill(false));
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let k = 0; k < Number(width); k++) rows[Number(y)][Number(x) + k] = true;
  }
  return rows;
}

describe('a QR code', () => {
  it('draws exactly the modules of its text, with the quiet zone that cameras need', () => {
    const text = 'https://example.org/lab/descent/?v=1&s=ravine&eta=0.07&c=abcd';
    render(<QrCode text={text} label="code" />);
    const svg = screen.getByRole('img', { name: 'code' });
    const [left, top, width] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);
    const framed = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
    expect([left, top, width]).toEqual([-4, -4, framed.length]);
    const own = modulesOf(svg.querySelector('path')?.getAttribute('d') ?? '', framed.length - 8);
    expect(own).toEqual(framed.slice(4, -4).map((row) => row.slice(4, -4)));
  });

  it('says so when a text does not fit into any code', () => {
    render(<QrCode text={'x'.repeat(4000)} label="code" />);
    expect(screen.getByRole('status').textContent).toContain('too long');
  });
});
