import { describe, expect, it } from 'vitest';
import { SvgContext } from '../../plot/capture/SvgContext.ts';
import { drawHeat, type HeatPalette } from './drawHeat.ts';
import { pointUnder, shareOf, type HeatAxis } from './heatAxis.ts';
import { cutLabel, heatLegend } from './heatLegend.ts';
import { placeHeatNames, withinUnit } from './heatNames.ts';
import { edgesWithin, heatScene, stopOf } from './heatScene.ts';
import { summariseHeat } from './heatWords.ts';

const format = (value: number): string => String(value);
const ETA: HeatAxis = { min: 0, max: 0.1, label: 'η', format };
const LOG: HeatAxis = { min: 0.001, max: 10, label: 'η', scale: 'log', format };
const widthOf = (text: string): number => 6 * text.length;

describe('a drawn heat map', () => {
  const palette = {
    seq: Array.from({ length: 10 }, (_, k) => `seq${k}`),
    paper: 'paper',
    ink: 'ink',
    label: 'label',
    hatch: 'hatch',
    lineWidth: 1,
    dataWidth: 2,
  } satisfies HeatPalette;
  const painted = (values: readonly number[]): string[] => {
    const record = new SvgContext();
    const scene = heatScene({ columns: values.length, rows: 1, values }, [0.3, 0.6, 2], 1);
    drawHeat(record.asCanvas(), scene, { left: 0, top: 0, width: 100, height: 50 }, palette);
    return record.markup().split('\n');
  };

  it('lays the bands from low to high, then what is beyond, then the line', () => {
    const fills = painted([0, 0.5, 0.9, 1.5]).flatMap(
      (line) => /fill="(\w+)"/.exec(line)?.[1] ?? [],
    );
    expect(fills.filter((fill) => fill !== 'none')).toEqual([
      'seq0',
      'seq5',
      'seq9',
      'paper',
      'ink',
    ]);
    const strokes = painted([0, 0.5, 0.9, 1.5]).flatMap(
      (line) => /stroke="(\w+)"/.exec(line)?.[1] ?? [],
    );
    expect(strokes).toEqual(['hatch', 'paper', 'ink']);
  });

  it('hatches what is missing otherwise than what is beyond', () => {
    const hatched = painted([0.5, NaN, 0.5]).filter((line) => line.includes('stroke="label"'));
    expect(hatched).toHaveLength(1);
    expect(painted([0.5, 0.5]).some((line) => /stroke="(label|hatch)"/.test(line))).toBe(false);
  });

  it('paints nothing before there are values', () => {
    const record = new SvgContext();
    const scene = heatScene({ columns: 4, rows: 4, values: [] }, [0.5], 1);
    drawHeat(record.asCanvas(), scene, { left: 0, top: 0, width: 9, height: 9 }, palette);
    expect(record.markup()).toBe('');
  });
});

describe('the key of a heat map', () => {
  const room = { width: 300, beyondWidth: 50, format, widthOf };

  it('has a swatch for each band within the level, from the first to the last colour', () => {
    expect(edgesWithin([0.9, 0.5, 1, 2], 1)).toEqual([0.5, 0.9]);
    const { swatches, beyond, edges } = heatLegend([0.5, 0.9, 1, 2], 1, room);
    expect(swatches.map(({ stop }) => stop)).toEqual([0, 5, 9]);
    expect(edges.map(({ text }) => text)).toEqual(['0.5', '0.9', '1']);
    expect(edges.at(-1)?.x).toBe(beyond?.x);
    expect(stopOf(0, 1)).toBe(0);
  });

  it('drops numbers that would meet, never that of the level', () => {
    const bands = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98];
    const { edges } = heatLegend(bands, 1, { ...room, width: 154 });
    expect(edges.length).toBeLessThan(bands.length);
    expect(edges.at(-1)?.text).toBe('1');
    edges.forEach(({ x, text }, k) => {
      const next = edges[k + 1];
      if (next) expect(x + widthOf(text) / 2).toBeLessThan(next.x - widthOf(next.text) / 2);
    });
  });

  it('has no hatched swatch without a level', () => {
    expect(heatLegend([0.5], Infinity, room).beyond).toBeNull();
    expect(heatLegend([0.5], Infinity, room).edges).toHaveLength(1);
  });

  it('cuts a label that is too long', () => {
    expect(cutLabel('spectral radius', 60, widthOf)).toBe('spectral…');
    expect(cutLabel('spectral radius', 90, widthOf)).toBe('spectral radius');
  });
});

describe('places on a heat map', () => {
  it('are in ratios on a log axis', () => {
    expect(shareOf(LOG, 0.1)).toBeCloseTo(0.5, 12);
    expect(shareOf(ETA, 0.02)).toBeCloseTo(0.2, 12);
    expect(shareOf(LOG, 0)).toBe(-Infinity);
    const [x, y] = pointUnder(LOG, ETA, [0.5, 0.333]);
    expect(x).toBe(0.1);
    expect(y).toBeCloseTo(0.0333, 12);
    expect(pointUnder(LOG, ETA, [0, 1])).toEqual([0.001, 0.1]);
  });

  it('keep of a guide the part within', () => {
    expect(withinUnit([-1, 0.5], [2, 0.5])).toEqual([
      [0, 0.5],
      [1, 0.5],
    ]);
    expect(withinUnit([0.5, 0.25], [0.5, 5])).toEqual([
      [0.5, 0.25],
      [0.5, 1],
    ]);
    expect(withinUnit([-1, 0.5], [-0.5, 2])).toBeNull();
    expect(withinUnit([-Infinity, 0.5], [1, 0.5])).toBeNull();
  });

  it('are named beside each other and inside, or not at all', () => {
    const room = { left: 0, right: 200, top: 0, bottom: 100, size: 12, widthOf, taken: [] };
    const spot = { x: 2, y: 50 };
    const [a, b] = placeHeatNames(
      [
        { label: 'first', places: [spot], distance: 12 },
        { label: 'second', places: [spot], distance: 12 },
      ],
      room,
    );
    expect(a && a.x - widthOf('first') / 2).toBeGreaterThanOrEqual(0);
    expect(a?.y).toBe(38);
    expect(b?.y).toBeGreaterThan(50);
    const everywhere = { left: 0, right: 200, top: 0, bottom: 100 };
    expect(
      placeHeatNames([{ label: 'c', places: [spot], distance: 12 }], {
        ...room,
        taken: [everywhere],
      }),
    ).toEqual([null]);
  });
});

it('tells a heat map in words', () => {
  const words = (values: readonly number[], level = 1): string =>
    summariseHeat({
      x: ETA,
      y: { ...ETA, label: 'β', max: 1 },
      values,
      level,
      beyond: 'unstable',
      legendLabel: 'spectral radius',
      marks: [{ x: 0.05, y: 0.4, label: 'best', kind: 'best' }],
      lines: [{ x0: 0, y0: 0, x1: 1, y1: 0, label: 'no momentum' }],
    });
  expect(words([0.5, 0.9, 1.5, NaN])).toBe(
    'A map of spectral radius: η from 0 to 0.1 across, β from 0 to 1 up. ' +
      'It runs from 0.5 to 1.5; unstable, from 1 on, 33 % of it; no value on 25 % of the map. ' +
      'best: η 0.05, β 0.4. Lines: no momentum.',
  );
  expect(words([0.5])).toContain('nowhere unstable, which begins at 1.');
  expect(words([])).toContain('No values yet.');
  expect(words([2, 3])).toContain('100 % of it.');
  expect(words([...Array<number>(999).fill(0.1), 1])).toContain('1 % of it');
});
